// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/server_gui/net/socketpeer.h"
#include "tests/support/testcertificate.h"

#include <memory>

struct ssl_st;

namespace Teahouse {

enum class TlsVersion { Tls12, Tls13 };

/// A SocketPeer that speaks TLS, as `openssl s_client` would. Trusts everybody. Never waits: ask
/// again with QTRY_ until what should come has come.
class TlsPeer
{
public:
    explicit TlsPeer(SocketPeer socket, TlsVersion version = TlsVersion::Tls13);
    ~TlsPeer();
    TlsPeer(const TlsPeer &) = delete;
    TlsPeer &operator=(const TlsPeer &) = delete;

    /// Goes on with the handshake.
    bool isEstablished();
    void send(const QByteArray &bytes);
    /// All that has come so far, decrypted.
    const QByteArray &received();
    QByteArray take();
    /// Whether the server has said farewell, or the handshake or the connection has failed.
    bool hasEnded();
    /// SHA-256 of the server's public key as DER; empty before the handshake.
    QByteArray serverKey() const;

    /// What leaves is held back until sendHeld(), so that it can be cut anywhere.
    void holdBack() { m_holds = true; }
    /// Goes on with the handshake and hands out what would leave.
    QByteArray takeHeld();
    /// Sends bytes as they are, past the encryption.
    void sendRaw(const QByteArray &bytes) { m_socket.send(bytes); }
    /// Asks for new keys in the midst of the connection; only TLS 1.2 knows that.
    void renegotiate();
    /// Changes its own keys, which TLS 1.3 knows, so many times over.
    void renewKeys(int times);
    /// Says farewell, as a program that ends does.
    void sayFarewell();
    SocketPeer &socket() { return m_socket; }

private:
    struct Deleter {
        void operator()(ssl_st *tls) const;
    };

    void proceed();

    SocketPeer m_socket;
    std::unique_ptr<ssl_st, Deleter> m_tls;
    QByteArray m_received;
    QByteArray m_held;
    bool m_holds = false;
    bool m_ended = false;
};

} // namespace Teahouse
