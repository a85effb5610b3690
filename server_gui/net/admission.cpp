// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/admission.h"

#include "server_gui/engine/networkof.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr qint64 ownDescriptors = 64;
constexpr qint64 fewDescriptors = 256;
// Out of our own; beyond, a peer is told in plain text at once.
constexpr qint64 mostHearing = 16;

// What descriptors allow, less some of our own; where they are scarce, less a quarter.
qint64 connectionsFor(qint64 descriptors)
{
    return descriptors - (descriptors < fewDescriptors ? descriptors / 4 : ownDescriptors);
}

} // namespace

Admission::Admission(const Limits &limits, const Languages &languages, const Clock &clock,
    IsBanned isBanned, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_languages(languages)
    , m_clock(clock)
    , m_isBanned(std::move(isBanned))
    , m_listener(Milliseconds(limits.userTimeoutMs), this)
    , m_addresses(clock)
    , m_mostInside(std::min(limits.connections, connectionsFor(raiseDescriptorLimit())))
{
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
        m_port = m_listener.serverPort();
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
    return PeerAddress {m_listener.serverAddress(), m_listener.serverPort()}.toString();
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
    ++(objection ? m_hearing : m_inside);
    ++(objection ? m_turnedAway : m_admitted);
    emit admitted(socket, {address, isCounted ? network : QString(), objection});
}

/// Handshakes cost more than a word, so nobody makes us do them faster than by coming in.
bool Admission::mayHearLater(const QString &network, bool isCounted, ErrorCode objection)
{
    if (!m_isEncrypted || m_hearing >= mostHearing || objection == ErrorCode::TooManyFromAddress)
        return false;
    return !isCounted || !m_addresses.enter(network, m_limits);
}

std::optional<ErrorCode> Admission::objectionTo(const QString &network, bool isCounted)
{
    if (m_inside >= m_mostInside)
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
