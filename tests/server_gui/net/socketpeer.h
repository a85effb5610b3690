// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Teahouse {

/// The other end of a TCP connection on this machine, as small as a stranger's script. Never waits:
/// ask again with QTRY_ until what should come has come.
class SocketPeer
{
public:
    explicit SocketPeer(int socket);
    /// Connects to a server on 127.0.0.1, from another loopback address if one is given.
    static SocketPeer connectedTo(quint16 port, const char *from = "127.0.0.1");
    SocketPeer(SocketPeer &&other) noexcept;
    SocketPeer(const SocketPeer &) = delete;
    SocketPeer &operator=(const SocketPeer &) = delete;
    SocketPeer &operator=(SocketPeer &&) = delete;
    ~SocketPeer();

    bool isConnected() const { return m_socket >= 0; }
    /// How many of the bytes the system took.
    qint64 send(const QByteArray &bytes);
    /// All that has come so far.
    const QByteArray &received();
    /// The same, and forgets it.
    QByteArray take();
    /// Whether the other side has ended the connection, by a reset or politely.
    bool hasEnded();
    bool wasReset();

    /// Lets the system hold only little for it, so that a peer that does not read shows soon.
    void boundReceiving();
    void endSending();
    void close();
    /// Closes it so that the other side sees a reset.
    void reset();

private:
    void read();

    int m_socket = -1;
    QByteArray m_received;
    bool m_ended = false;
    bool m_reset = false;
};

/// Two ends of one TCP connection; `near` is non-blocking.
struct SocketEnds {
    int near = -1;
    int far = -1;
};

/// Both ends belong to the caller. `bufferBytes` bounds what the system holds between them.
SocketEnds connectedSockets(int bufferBytes = 0);

} // namespace Teahouse
