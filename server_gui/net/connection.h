// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/outbox.h"
#include "server_gui/net/poller.h"
#include "shared/base/clock.h"

#include <QByteArrayView>

#include <memory>

namespace Teahouse {

/// What a connection tells its session.
class ConnectionEvents
{
public:
    virtual void received(QByteArrayView bytes) = 0;
    /// The handshake of an encrypted connection is done.
    virtual void encrypted() { }
    /// The peer takes more of what waits for it: flush().
    virtual void roomToSend() = 0;
    /// The peer will send no more, but may still read.
    virtual void inputEnded() = 0;
    /// The connection failed or is over; nothing more comes.
    virtual void ended() = 0;

protected:
    ~ConnectionEvents() = default;
};

/// One descriptor with what waits to leave for it. Reads within a budget, sends once a turn, ends
/// politely. Encryption sits between the descriptor and these functions.
class Connection final : public PollTarget
{
public:
    Connection(SocketDescriptor socket, Poller &poller, ConnectionEvents &events);
    ~Connection() override;

    bool isOpen() const { return m_socket >= 0; }
    /// It speaks TLS, or is about to.
    bool isTls() const { return m_tls != nullptr; }
    bool isFinishing() const { return m_finishing; }
    qint64 queuedBytes() const { return m_outbox.bytes(); }
    /// The system took not all of it, and has not told yet that it takes more.
    bool awaitsRoom() const { return m_writing && !m_hasRoom; }
    /// Since when the peer has taken nothing although something waits.
    Instant stalledSince() const { return m_progress; }

    void queue(const SharedBytes &bytes, Instant now);
    void flush(Instant now);

    /// The peer speaks TLS; `early` is what it has sent of it. Nothing leaves before the handshake
    /// is done.
    void encrypt(std::shared_ptr<const TlsContext> context, const QByteArray &early);

    /// Bytes wait in the session to be worked off: nothing more is read meanwhile.
    void pauseReading(bool pause);

    /// Ends the connection once what is queued has left and the peer has seen the end. What it
    /// still sends is thrown away: closing with unread bytes would reset what is on its way to it.
    void finish(Instant now);
    /// Ends it now; what is queued is lost.
    void abort();
    /// The same for a peer that takes nothing: also what the system holds for it is given up.
    void cutOff();
    /// Of one that finishes and does not come to an end: ends it, unless the peer has taken some of
    /// what is left, the system's share too, since this was last asked.
    void endUnlessTaken(Instant now);

    void readable() override;
    void writable() override;

private:
    struct Watched {
        bool read = true;
        bool write = false;
        bool operator==(const Watched &) const = default;
    };

    bool isReadyToSend() const { return !m_tls || m_tls->isEstablished(); }
    IoResult receiveInto(std::span<char> buffer);
    void take(const IoResult &result, QByteArrayView bytes);
    void endInput();
    void endSending();
    qint32 left() const;
    void watch();
    void close();

    SocketDescriptor m_socket;
    Poller &m_poller;
    ConnectionEvents &m_events;
    Outbox m_outbox;
    std::unique_ptr<TlsChannel> m_tls; ///< only of an encrypted connection
    Instant m_progress {};
    qint32 m_left = 0; ///< for the peer to take, when it began to finish or was last asked
    Watched m_watched;
    bool m_reading : 1 = true;
    bool m_writing : 1 = false;
    bool m_hasRoom : 1 = false; ///< it was told of since the last try
    bool m_inputEnded : 1 = false;
    bool m_finishing : 1 = false;
    bool m_sendingEnded : 1 = false;
    bool m_handshaking : 1 = false;
};

} // namespace Teahouse
