// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/tlscontext.h"
#include "server_gui/net/tlstransport.h"

#include <optional>

struct ssl_st;

namespace Teahouse {

/// The encryption of one connection, on its own descriptor: bytes of the peer in, bytes for it out,
/// the handshake by the way. Never waits. Only encrypted connections have one.
class TlsChannel
{
public:
    /// What one record of TLS holds at most.
    static constexpr qsizetype recordBytes = 16 * 1024;

    /// `early`: what has been read from the socket already.
    TlsChannel(std::shared_ptr<const TlsContext> context, SocketDescriptor socket,
        const QByteArray &early);
    ~TlsChannel();
    TlsChannel(const TlsChannel &) = delete;
    TlsChannel &operator=(const TlsChannel &) = delete;

    bool isEstablished() const;
    /// Reading, or the handshake, cannot go on before the socket takes more.
    bool wantsToWrite() const { return m_wantsToWrite; }

    /// Goes on with the handshake, then reads as much as fits, whole records only, so that nothing
    /// is left inside of which the socket would not tell. Takes so many records at most: what is
    /// left in the socket is for the next turn. `buffer` holds a record or more.
    IoResult receive(std::span<char> buffer);
    /// How it ended, once receive() came upon the end: after Ended the peer may still read.
    std::optional<IoStatus> end() const { return m_end; }
    /// What was not taken must come again, in front of whatever comes then.
    IoResult send(QByteArrayView bytes);
    /// Tells the peer that nothing more comes; false if it must be called again once the socket
    /// takes more.
    bool endSending();

private:
    struct Deleter {
        void operator()(ssl_st *tls) const;
    };

    static void noteRefusal(const ssl_st *tls, int where, int alert);
    IoStatus statusOf(int result) const;

    std::shared_ptr<const TlsContext> m_context;
    TlsTransport m_transport;
    std::unique_ptr<ssl_st, Deleter> m_tls;
    std::optional<IoStatus> m_end;
    bool m_wantsToWrite = false;
};

} // namespace Teahouse
