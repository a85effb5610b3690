// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/admission.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr qint64 ownDescriptors = 64;
constexpr qint64 fewDescriptors = 256;

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
    , m_listener(this)
    , m_addresses(clock)
    , m_mostInside(std::min(limits.connections, connectionsFor(raiseDescriptorLimit())))
{
    connect(&m_listener, &Listener::accepted, this, &Admission::onAccepted);
    connect(&m_listener, &Listener::acceptedOnSpare, this, [this](SocketDescriptor socket) {
        turnAway(socket, ErrorCode::ServerFull);
        emit worked();
    });
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

void Admission::leave(const QHostAddress &host)
{
    --m_inside;
    m_addresses.leave(host);
}

void Admission::onAccepted(SocketDescriptor socket)
{
    const PeerAddress peer = peerAddress(socket);
    if (const auto objection = objectionTo(peer)) {
        turnAway(socket, *objection);
    } else {
        prepareSocket(socket, Milliseconds(m_limits.userTimeoutMs));
        ++m_inside;
        ++m_admitted;
        emit admitted(socket, peer);
    }
    emit worked();
}

std::optional<ErrorCode> Admission::objectionTo(const PeerAddress &peer)
{
    if (m_inside >= m_mostInside)
        return ErrorCode::ServerFull;
    if (m_isBanned(peer))
        return ErrorCode::Banned;
    return m_addresses.enter(peer.host, m_limits);
}

void Admission::turnAway(SocketDescriptor socket, ErrorCode code)
{
    ++m_turnedAway;
    const Event refused = Refused {code, {}, {}, {}, {}};
    RenderedEvent rendered(refused, m_languages, m_clock.utc());
    // The peer is new, so its buffer takes one line; if not, it learns less.
    const QByteArrayView line = rendered.bytes({}).view();
    send(socket, std::span(&line, 1));
    endSending(socket);
    closeSocket(socket);
}

} // namespace Teahouse
