// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/admission.h"

#include "server_gui/engine/networkof.h"
#include "shared/base/logging.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr qint64 ownDescriptors = 64;
constexpr qint64 leastOwnDescriptors = 48; // files, threads, askers for figures, a backup
constexpr qint64 mostHearing = 16;

} // namespace

Places Places::within(qint64 descriptors)
{
    const qint64 own = std::clamp(descriptors / 4, leastOwnDescriptors, ownDescriptors);
    return {std::max(descriptors - own, descriptors / 4), std::min(mostHearing, own / 4)};
}

Admission::Admission(const Limits &limits, const Languages &languages, const Clock &clock,
    IsBanned isBanned, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_languages(languages)
    , m_clock(clock)
    , m_isBanned(std::move(isBanned))
    , m_listener(Milliseconds(limits.userTimeoutMs), this)
    , m_addresses(clock)
    , m_places(Places::within(raiseDescriptorLimit()))
{
    if (m_places.inside < limits.connections) {
        qCWarning(lcNet).nospace()
            << "room for " << m_places.inside << " connections, not " << limits.connections
            << ": the system's limit of open files is too low (ulimit -Hn)";
    }
    m_places.inside = std::min(limits.connections, m_places.inside);
    connect(&m_listener, &Listener::accepted, this, &Admission::onAccepted);
    connect(&m_listener, &Listener::acceptedOnSpare, this,
        [this](SocketDescriptor socket) { turnAway(socket, ErrorCode::ServerFull); });
    connect(&m_listener, &Listener::accepted, this, &Admission::worked);
    connect(&m_listener, &Listener::acceptedOnSpare, this, &Admission::worked);
}

Result<QString> Admission::open(const QString &host, quint16 port)
{
    Result<QString> address = m_listener.open(host, port);
    if (address) {
        m_host = host;
        m_port = m_listener.address().port;
    }
    return address;
}

Result<QString> Admission::reopen()
{
    if (m_listener.isListening())
        return address();
    return open(QString(m_host), m_port);
}

QString Admission::address() const
{
    if (!m_listener.isListening())
        return {};
    return m_listener.address().toString();
}

void Admission::count(ServerFigures &figures) const
{
    figures.admitted = m_admitted;
    figures.turnedAway = m_turnedAway;
}

void Admission::leave(const QString &network, bool hadObjection)
{
    --(hadObjection ? m_hearing : m_inside);
    if (!network.isEmpty())
        m_addresses.leave(network);
}

void Admission::onAccepted(SocketDescriptor socket)
{
    const PeerAddress peer = peerAddress(socket);
    const QString address = peer.toString();
    const QString network = networkOf(address);
    const bool isCounted = !peer.isThisHost();
    const auto objection = objectionTo(network, isCounted);
    if (objection && !mayHearLater(network, isCounted, *objection))
        return turnAway(socket, *objection);
    prepareSocket(socket, Milliseconds(m_limits.userTimeoutMs));
    const bool wasCrowded = isCrowded();
    ++(objection ? m_hearing : m_inside);
    ++(objection ? m_turnedAway : m_admitted);
    emit admitted(socket, {address, isCounted ? network : QString(), objection});
    if (isCrowded() && !wasCrowded)
        emit crowded();
}

/// Handshakes cost more than a word, so nobody makes us do them faster than by coming in.
bool Admission::mayHearLater(const QString &network, bool isCounted, ErrorCode objection)
{
    if (!m_isEncrypted || m_hearing >= m_places.hearing
        || objection == ErrorCode::TooManyFromAddress)
        return false;
    return !isCounted || !m_addresses.enter(network, m_limits);
}

std::optional<ErrorCode> Admission::objectionTo(const QString &network, bool isCounted)
{
    if (m_inside >= m_places.inside)
        return ErrorCode::ServerFull;
    if (m_isBanned(network))
        return ErrorCode::Banned;
    return isCounted ? m_addresses.enter(network, m_limits) : std::nullopt;
}

void Admission::turnAway(SocketDescriptor socket, ErrorCode code)
{
    ++m_turnedAway;
    const Event refused = Refused {code, {}, {}, {}, {}};
    RenderedEvent rendered(refused, m_languages, m_clock.utc());
    // The peer is new, so its buffer takes one line; if not, it learns less.
    const QByteArrayView line = rendered.bytes({}).view();
    send(socket, line);
    endSending(socket);
    closeSocket(socket);
}

} // namespace Teahouse
