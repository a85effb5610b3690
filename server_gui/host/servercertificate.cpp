// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/servercertificate.h"

#include "server_gui/host/privatefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace Teahouse {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

QByteArray contents(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, size);
}

Memory emptyMemory()
{
    return Memory(BIO_new(BIO_s_mem()), &BIO_free);
}

/// A server starts by itself, so there is nobody to ask for a pass phrase.
int noPassPhrase(char *, int, int, void *)
{
    return -1;
}

Key keyOf(const QByteArray &pem)
{
    const Memory source(BIO_new_mem_buf(pem.constData(), int(pem.size())), &BIO_free);
    Key key(PEM_read_bio_PrivateKey(source.get(), nullptr, noPassPhrase, nullptr), &EVP_PKEY_free);
    ERR_clear_error();
    return key;
}

QString whyNoKey(const QByteArray &pem)
{
    return pem.contains("ENCRYPTED")
        ? QStringLiteral("it asks for a pass phrase, and nobody is asked at a start; "
                         "openssl pkey -in OLD -out NEW takes it away")
        : QStringLiteral("this is not a private key in PEM");
}

Certificate certificateOf(const QByteArray &pem)
{
    const Memory source(BIO_new_mem_buf(pem.constData(), int(pem.size())), &BIO_free);
    Certificate certificate(
        PEM_read_bio_X509(source.get(), nullptr, noPassPhrase, nullptr), &X509_free);
    ERR_clear_error();
    return certificate;
}

bool belongs(X509 *certificate, EVP_PKEY *key)
{
    const bool same = X509_check_private_key(certificate, key) == 1;
    ERR_clear_error();
    return same;
}

QByteArray newKeyPem()
{
    const Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const Memory memory = emptyMemory();
    if (!key
        || PEM_write_bio_PrivateKey(memory.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr)
            != 1)
        return {};
    return contents(memory.get());
}

QByteArray digestOf(EVP_PKEY *key)
{
    const Memory memory = emptyMemory();
    if (i2d_PUBKEY_bio(memory.get(), key) != 1)
        return {};
    return QCryptographicHash::hash(contents(memory.get()), QCryptographicHash::Sha256);
}

bool describe(X509 *certificate, EVP_PKEY *key)
{
    constexpr int serialBits = 127;
    constexpr long aDay = 24 * 60 * 60;
    const std::unique_ptr<BIGNUM, decltype(&BN_free)> serial(BN_new(), &BN_free);
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto *commonName = reinterpret_cast<const unsigned char *>("Teahouse");
    return serial && BN_rand(serial.get(), serialBits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1
        && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate))
        && X509_set_version(certificate, 2) == 1
        && X509_gmtime_adj(X509_getm_notBefore(certificate), -aDay)
        // Nobody vouches for it, so no date makes it better or worse: it never ends (RFC 5280).
        && ASN1_TIME_set_string(X509_getm_notAfter(certificate), "99991231235959Z") == 1
        && X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, commonName, -1, -1, 0) == 1
        && X509_set_issuer_name(certificate, name) == 1 && X509_set_pubkey(certificate, key) == 1;
}

QByteArray newCertificatePem(EVP_PKEY *key)
{
    const Certificate certificate(X509_new(), &X509_free);
    const Memory memory = emptyMemory();
    if (!certificate || !describe(certificate.get(), key)
        || X509_sign(certificate.get(), key, EVP_sha256()) == 0
        || PEM_write_bio_X509(memory.get(), certificate.get()) != 1)
        return {};
    return contents(memory.get());
}

Result<ServerCertificate> ownCertificate(const QString &dataDir)
{
    if (!QDir().mkpath(dataDir))
        return Error {QStringLiteral("no-data-folder"), dataDir};
    const QString keyPath = QDir(dataDir).filePath(QStringLiteral("server.key"));
    const auto pem =
        QFile::exists(keyPath) ? readPrivateFile(keyPath) : writePrivateFile(keyPath, newKeyPem());
    if (!pem)
        return pem.error();
    const Key key = keyOf(*pem);
    if (!key)
        return unusableFile(keyPath, whyNoKey(*pem));

    const QString path = QDir(dataDir).filePath(QStringLiteral("server.crt"));
    auto certificate = QFile::exists(path) ? readSmallFile(path) : Result<QByteArray>(QByteArray());
    const Certificate kept = certificate ? certificateOf(*certificate) : certificateOf({});
    // One of another key is worth nothing, so it makes way.
    if (!kept || !belongs(kept.get(), key.get()))
        certificate = writePrivateFile(path, newCertificatePem(key.get()));
    if (!certificate)
        return certificate.error();
    return ServerCertificate {*certificate, *pem, digestOf(key.get())};
}

} // namespace

Result<ServerCertificate> loadServerCertificate(
    const QString &dataDir, const CertificateFiles &files)
{
    if (files.certificate.isEmpty() && files.key.isEmpty())
        return ownCertificate(dataDir);
    if (files.certificate.isEmpty() || files.key.isEmpty())
        return Error {QStringLiteral("half-certificate"), files.certificate + files.key};
    const auto pem = readPrivateFile(files.key);
    if (!pem)
        return pem.error();
    const auto certificates = readSmallFile(files.certificate);
    if (!certificates)
        return certificates.error();
    const Key key = keyOf(*pem);
    if (!key)
        return unusableFile(files.key, whyNoKey(*pem));
    const Certificate certificate = certificateOf(*certificates);
    if (!certificate)
        return unusableFile(files.certificate, QStringLiteral("this is not a certificate in PEM"));
    if (!belongs(certificate.get(), key.get()))
        return Error {
            QStringLiteral("key-mismatch"), files.certificate + QStringLiteral(", ") + files.key};
    return ServerCertificate {*certificates, *pem, digestOf(key.get())};
}

} // namespace Teahouse
