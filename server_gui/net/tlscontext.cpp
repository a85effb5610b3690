// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/tlscontext.h"

#include "server_gui/net/tlstransport.h"

#include <QString>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

namespace Teahouse {

namespace {

using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

constexpr const char *ciphersOfTls12 = "ECDHE+AESGCM:ECDHE+CHACHA20";

Memory reading(const QByteArray &bytes)
{
    return Memory(BIO_new_mem_buf(bytes.constData(), int(bytes.size())), &BIO_free);
}

/// Nobody is asked for a pass phrase: a server starts by itself.
int noPassPhrase(char *, int, int, void *)
{
    return -1;
}

Error problem(const char *code)
{
    const unsigned long reason = ERR_peek_last_error();
    ERR_clear_error();
    const char *words = ERR_reason_error_string(reason);
    return {QString::fromLatin1(code), words ? QString::fromLatin1(words) : QString()};
}

bool useCertificates(SSL_CTX *context, const QByteArray &pem)
{
    const Memory source = reading(pem);
    const Certificate own(
        PEM_read_bio_X509_AUX(source.get(), nullptr, noPassPhrase, nullptr), &X509_free);
    if (!own || SSL_CTX_use_certificate(context, own.get()) != 1)
        return false;
    while (Certificate next {
        PEM_read_bio_X509(source.get(), nullptr, noPassPhrase, nullptr), &X509_free}) {
        if (SSL_CTX_add1_chain_cert(context, next.get()) != 1)
            return false;
    }
    ERR_clear_error(); // the end of the file is one to OpenSSL
    return true;
}

bool useKey(SSL_CTX *context, const QByteArray &pem)
{
    const Memory source = reading(pem);
    const Key key(
        PEM_read_bio_PrivateKey(source.get(), nullptr, noPassPhrase, nullptr), &EVP_PKEY_free);
    return key && SSL_CTX_use_PrivateKey(context, key.get()) == 1;
}

void harden(SSL_CTX *context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context, ciphersOfTls12);
    SSL_CTX_set_options(
        context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_NO_TICKET);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 0);
    // Idle connections keep no buffers, and a retried write may come from another place in memory.
    SSL_CTX_set_mode(context,
        SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE
            | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
}

} // namespace

TlsContext::TlsContext()
    : m_context(SSL_CTX_new(TLS_server_method()))
    , m_transport(makeTlsTransport())
{ }

TlsContext::~TlsContext() = default;

void TlsContext::Deleter::operator()(ssl_ctx_st *context) const
{
    SSL_CTX_free(context);
}

void TlsContext::Deleter::operator()(bio_method_st *method) const
{
    BIO_meth_free(method);
}

Result<std::shared_ptr<const TlsContext>> TlsContext::make(
    const QByteArray &certificates, const QByteArray &key)
{
    ERR_clear_error();
    const std::shared_ptr<TlsContext> made(new TlsContext);
    if (!made->m_context || !made->m_transport)
        return problem("bad-certificate");
    SSL_CTX *context = made->context();
    harden(context);
    if (!useCertificates(context, certificates))
        return problem("bad-certificate");
    if (!useKey(context, key)) {
        const bool differs = ERR_GET_REASON(ERR_peek_last_error()) == X509_R_KEY_VALUES_MISMATCH
            || ERR_GET_REASON(ERR_peek_last_error()) == X509_R_KEY_TYPE_MISMATCH;
        return problem(differs ? "key-mismatch" : "bad-key");
    }
    if (SSL_CTX_check_private_key(context) != 1)
        return problem("key-mismatch");
    return std::shared_ptr<const TlsContext>(made);
}

} // namespace Teahouse
