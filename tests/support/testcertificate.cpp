// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/support/testcertificate.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace Teahouse {

namespace {

using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

QByteArray drained(BIO *memory)
{
    QByteArray bytes(qsizetype(BIO_ctrl_pending(memory)), '\0');
    BIO_read(memory, bytes.data(), int(bytes.size()));
    return bytes;
}

} // namespace

TestCertificate TestCertificate::make()
{
    constexpr long aDay = 24 * 60 * 60;
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), aDay);
    X509_set_pubkey(certificate.get(), key.get());
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    const Memory memory(BIO_new(BIO_s_mem()), &BIO_free);
    TestCertificate made;
    PEM_write_bio_X509(memory.get(), certificate.get());
    made.certificate = drained(memory.get());
    PEM_write_bio_PrivateKey(memory.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    made.key = drained(memory.get());
    return made;
}

} // namespace Teahouse
