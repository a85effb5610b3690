// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/net/tlspeer.h"

#include <QCryptographicHash>

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace Teahouse {

namespace {

using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

QByteArray drained(BIO *memory)
{
    QByteArray bytes(qsizetype(BIO_ctrl_pending(memory)), '\0');
    if (!bytes.isEmpty())
        BIO_read(memory, bytes.data(), int(bytes.size()));
    return bytes;
}

} // namespace

TlsPeer::TlsPeer(SocketPeer socket, TlsVersion version)
    : m_socket(std::move(socket))
{
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(
        SSL_CTX_new(TLS_client_method()), &SSL_CTX_free);
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_NONE, nullptr);
    const int number = version == TlsVersion::Tls12 ? TLS1_2_VERSION : TLS1_3_VERSION;
    SSL_CTX_set_min_proto_version(context.get(), number);
    SSL_CTX_set_max_proto_version(context.get(), number);
    m_tls.reset(SSL_new(context.get()));
    SSL_set_bio(m_tls.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    SSL_set_connect_state(m_tls.get());
}

TlsPeer::~TlsPeer() = default;

void TlsPeer::Deleter::operator()(ssl_st *tls) const
{
    SSL_free(tls);
}

bool TlsPeer::isEstablished()
{
    proceed();
    return SSL_is_init_finished(m_tls.get()) && !m_ended;
}

void TlsPeer::send(const QByteArray &bytes)
{
    proceed();
    ERR_clear_error();
    SSL_write(m_tls.get(), bytes.constData(), int(bytes.size()));
    proceed();
}

const QByteArray &TlsPeer::received()
{
    proceed();
    return m_received;
}

QByteArray TlsPeer::take()
{
    proceed();
    return std::exchange(m_received, {});
}

bool TlsPeer::hasEnded()
{
    proceed();
    return m_ended || m_socket.hasEnded();
}

QByteArray TlsPeer::serverKey() const
{
    const X509 *certificate = SSL_get0_peer_certificate(m_tls.get());
    if (!certificate)
        return {};
    const Memory memory(BIO_new(BIO_s_mem()), &BIO_free);
    i2d_PUBKEY_bio(memory.get(), X509_get0_pubkey(certificate));
    return QCryptographicHash::hash(drained(memory.get()), QCryptographicHash::Sha256);
}

QByteArray TlsPeer::takeHeld()
{
    proceed();
    return std::exchange(m_held, {});
}

void TlsPeer::renegotiate()
{
    SSL_renegotiate(m_tls.get());
    SSL_do_handshake(m_tls.get());
    proceed();
}

void TlsPeer::renewKeys(int times)
{
    for (int i = 0; i < times; ++i) {
        SSL_key_update(m_tls.get(), SSL_KEY_UPDATE_NOT_REQUESTED);
        SSL_do_handshake(m_tls.get());
    }
    proceed();
}

void TlsPeer::sayFarewell()
{
    SSL_shutdown(m_tls.get());
    proceed();
}

void TlsPeer::proceed()
{
    const QByteArray come = m_socket.take();
    if (!come.isEmpty())
        BIO_write(SSL_get_rbio(m_tls.get()), come.constData(), int(come.size()));
    char buffer[16 * 1024];
    int read = 0;
    ERR_clear_error();
    while ((read = SSL_read(m_tls.get(), buffer, sizeof buffer)) > 0)
        m_received.append(buffer, read);
    const int error = SSL_get_error(m_tls.get(), read);
    m_ended = m_ended || (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE);
    const QByteArray leaving = drained(SSL_get_wbio(m_tls.get()));
    if (m_holds)
        m_held += leaving;
    else if (!leaving.isEmpty())
        m_socket.send(leaving);
}

} // namespace Teahouse
