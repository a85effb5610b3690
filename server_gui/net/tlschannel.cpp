// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/tlschannel.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace Teahouse {

namespace {

// OpenSSL goes on by itself over records that hold nothing for us, new keys for one. Without a
// bound somebody who sends nothing else would hold the room for as long as they do.
constexpr int recordsInOneTurn = 64;
constexpr int readsOfARecord = 2; // its head, its content

} // namespace

TlsChannel::TlsChannel(
    std::shared_ptr<const TlsContext> context, SocketDescriptor socket, const QByteArray &early)
    : m_context(std::move(context))
    , m_transport {.socket = socket, .early = early}
    , m_tls(SSL_new(m_context->context()))
{
    BIO *bio = m_tls ? openTlsTransport(m_context->transport(), m_transport) : nullptr;
    if (!bio) {
        m_end = IoStatus::Failed;
        return;
    }
    SSL_set_bio(m_tls.get(), bio, bio);
    SSL_set_app_data(m_tls.get(), this);
    SSL_set_info_callback(m_tls.get(), noteRefusal);
    SSL_set_accept_state(m_tls.get());
}

TlsChannel::~TlsChannel() = default;

void TlsChannel::Deleter::operator()(ssl_st *tls) const
{
    SSL_free(tls);
}

/// OpenSSL refuses to negotiate anew and goes on; whoever asked for it is up to no good.
void TlsChannel::noteRefusal(const ssl_st *tls, int where, int alert)
{
    constexpr int descriptionMask = 0xff;
    if (where == SSL_CB_WRITE_ALERT && (alert & descriptionMask) == SSL_AD_NO_RENEGOTIATION)
        static_cast<TlsChannel *>(SSL_get_app_data(tls))->m_end = IoStatus::Failed;
}

bool TlsChannel::isEstablished() const
{
    return m_tls && SSL_is_init_finished(m_tls.get());
}

IoResult TlsChannel::receive(std::span<char> buffer)
{
    size_t filled = 0;
    m_wantsToWrite = false;
    m_transport.spareReads = recordsInOneTurn * readsOfARecord;
    while (!m_end && buffer.size() - filled >= size_t(recordBytes)) {
        ERR_clear_error();
        const int read = SSL_read(m_tls.get(), buffer.data() + filled, int(buffer.size() - filled));
        if (read > 0) {
            filled += size_t(read);
            continue;
        }
        const IoStatus status = statusOf(read);
        // Only here: what waits to be sent asks for room by itself.
        m_wantsToWrite = SSL_want_write(m_tls.get());
        if (status == IoStatus::WouldBlock)
            break;
        m_end = status;
    }
    if (filled > 0)
        return {IoStatus::Done, qint64(filled)};
    return {m_end.value_or(IoStatus::WouldBlock), 0};
}

IoResult TlsChannel::send(QByteArrayView bytes)
{
    ERR_clear_error();
    const int written = SSL_write(m_tls.get(), bytes.data(), int(bytes.size()));
    if (written > 0)
        return {IoStatus::Done, written};
    const IoStatus status = statusOf(written);
    // Whatever ends here, nothing more can be sent.
    return {status == IoStatus::WouldBlock ? status : IoStatus::Failed, 0};
}

bool TlsChannel::endSending()
{
    // OpenSSL answers nobody whose connection has failed.
    if (!isEstablished() || m_end == IoStatus::Failed)
        return true;
    ERR_clear_error();
    const int result = SSL_shutdown(m_tls.get());
    return result >= 0 || SSL_get_error(m_tls.get(), result) != SSL_ERROR_WANT_WRITE;
}

IoStatus TlsChannel::statusOf(int result) const
{
    switch (SSL_get_error(m_tls.get(), result)) {
    case SSL_ERROR_WANT_READ:
    case SSL_ERROR_WANT_WRITE:
        return IoStatus::WouldBlock;
    case SSL_ERROR_ZERO_RETURN:
        return IoStatus::Ended;
    default:
        // An end without a farewell may have been made by somebody between us.
        return IoStatus::Failed;
    }
}

} // namespace Teahouse
