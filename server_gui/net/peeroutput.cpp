// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/peeroutput.h"

#include "shared/base/logging.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr Milliseconds farewellTime {3000};

} // namespace

PeerOutput::PeerOutput(Connection &connection, SessionOwner &owner)
    : m_connection(connection)
    , m_owner(owner)
{
    dialect.language = m_owner.languages().room();
}

qint64 PeerOutput::queuedBytes() const
{
    return m_connection.queuedBytes() + heldBytes() + (m_unframed ? m_unframed->bytes() : 0);
}

bool PeerOutput::tell(RenderedEvent &event)
{
    const bool lasts = event.id() != EventId {};
    if (m_holdsLasting && !lasts) {
        hold(event);
        return m_tooSlow;
    }
    return (!lasts || (!m_holdsLasting && event.id() > m_knownUpTo)) && tellFromLog(event);
}

bool PeerOutput::takesWhole(EventId first) const
{
    return !m_unframed && !m_holdsLasting && first > m_knownUpTo;
}

bool PeerOutput::tellWhole(const std::vector<SharedBytes> &pieces)
{
    if (!m_connection.isOpen() || m_finishing || m_tooSlow)
        return false;
    for (const SharedBytes &piece : pieces)
        send(piece);
    checkOutbox();
    return true;
}

bool PeerOutput::goLive(EventId head)
{
    m_holdsLasting = false;
    m_knownUpTo = head;
    if (const std::unique_ptr<Held> held = std::move(m_held)) {
        for (const SharedBytes &bytes : held->events)
            send(bytes);
    }
    checkOutbox();
    if (std::exchange(m_finishesLive, false))
        finish();
    return true;
}

void PeerOutput::hold(RenderedEvent &event)
{
    const SharedBytes &bytes = event.bytes(dialect);
    if (bytes.isEmpty() || event.isTyping())
        return;
    if (!m_held)
        m_held = std::make_unique<Held>();
    m_held->events.push_back(bytes);
    m_held->bytes += bytes.size();
    checkOutbox();
}

bool PeerOutput::tellFromLog(RenderedEvent &event)
{
    if (!m_connection.isOpen() || m_finishing || m_tooSlow)
        return false;
    if (event.isTyping() && queuedBytes() > m_owner.limits().outboxSoftBytes)
        return false;
    const SharedBytes &bytes = event.bytes(dialect);
    if (bytes.isEmpty())
        return false;
    if (m_unframed)
        m_unframed->push(bytes.view().chopped(1).toByteArray(), event.standsAlone());
    else
        send(bytes);
    checkOutbox();
    return true;
}

bool PeerOutput::tellLines(const QString &lines)
{
    if (m_tooSlow)
        return false;
    const QByteArray bytes = encodeText(lines, dialect.charset);
    if (m_unframed)
        m_unframed->push(bytes, false);
    else
        send(SharedBytes::of(bytes + '\n'));
    checkOutbox();
    return true;
}

bool PeerOutput::send(const SharedBytes &bytes)
{
    m_hasSpoken = true;
    m_connection.queue(bytes, now());
    return true;
}

bool PeerOutput::finish()
{
    // Who leaves before having caught up still hears what happened before.
    if (m_holdsLasting && m_connection.isOpen())
        m_finishesLive = true;
    else
        m_finishing = true;
    return m_finishing;
}

void PeerOutput::flush()
{
    if (m_tooSlow)
        return cutOff(CutOff::OutboxFull);
    if (m_unframed)
        sendUnframed();
    // Until there is room, each try is a call for nothing, and a stalled peer is told something in
    // each turn.
    if (!m_connection.awaitsRoom())
        flushConnection();
    if (m_finishing && (!m_unframed || m_unframed->isEmpty()))
        m_connection.finish(now());
}

void PeerOutput::sendUnframed()
{
    const QByteArray write = m_unframed->next(now(), dialect.charset);
    if (!write.isEmpty())
        m_connection.queue(SharedBytes::of(write), now());
}

void PeerOutput::checkOutbox()
{
    const qint64 most = m_owner.limits().outboxBytes;
    if (queuedBytes() <= most)
        return;
    // A busy turn may queue more than the bound for a peer that takes it all at once.
    flushConnection();
    m_tooSlow = queuedBytes() > most;
}

void PeerOutput::flushConnection()
{
    const qint64 before = m_connection.queuedBytes();
    m_connection.flush(now());
    // Of one that has failed nobody knows what left.
    if (m_connection.isOpen())
        m_owner.figures().bytesOut += before - m_connection.queuedBytes();
}

void PeerOutput::cutOff(CutOff why)
{
    if (!m_connection.isOpen())
        return;
    ++m_owner.figures().cutOffs[size_t(why)];
    qCInfo(lcNet) << "cut off a slow peer," << queuedBytes() << "bytes behind";
    m_connection.cutOff();
}

bool PeerOutput::adoptFraming(bool isLinePeer, bool isUnframed)
{
    if (isLinePeer && m_unframed) {
        const QByteArray lines = m_unframed->takeAsLines();
        m_unframed.reset();
        return send(SharedBytes::of(lines));
    }
    if (isUnframed && !isLinePeer && !m_unframed)
        m_unframed = std::make_unique<UnframedWriter>();
    return false;
}

Instant PeerOutput::deadline() const
{
    Instant next = Instant::max();
    if (m_unframed)
        next = m_unframed->due().value_or(next);
    const Instant stalled = m_connection.stalledSince();
    if (m_connection.queuedBytes() > 0)
        next = std::min(next, stalled + Milliseconds(m_owner.limits().outboxStallMs));
    if (m_connection.isFinishing())
        next = std::min(next, stalled + farewellTime);
    return next;
}

bool PeerOutput::keepTime()
{
    const Instant stalled = m_connection.stalledSince();
    if (m_connection.isFinishing() && now() >= stalled + farewellTime) {
        m_connection.endUnlessTaken(now());
        return false;
    }
    if (m_connection.queuedBytes() > 0
        && now() >= stalled + Milliseconds(m_owner.limits().outboxStallMs)) {
        // The system tells of room only once there is much.
        flushConnection();
        if (m_connection.stalledSince() != stalled)
            return !isFinishing();
        cutOff(CutOff::Stalled);
        return false;
    }
    return !isFinishing();
}

} // namespace Teahouse
