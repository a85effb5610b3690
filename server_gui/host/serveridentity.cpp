// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/serveridentity.h"

#include "shared/protocol/personproof.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace Teahouse {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

constexpr qint64 mostKeyBytes = 16 * 1024;
constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Error keyError(const QString &path, const QString &reason)
{
    return {QStringLiteral("no-key"), path + QLatin1String(": ") + reason};
}

std::optional<Error> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly)
        || file.write(bytes) != bytes.size() || !file.commit())
        return keyError(path, file.errorString());
    return std::nullopt;
}

Result<QByteArray> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return keyError(path, file.errorString());
    return file.read(mostKeyBytes);
}

QByteArray contents(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, size);
}

QByteArray newKeyPem()
{
    const Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const Memory memory(BIO_new(BIO_s_mem()), &BIO_free);
    if (!key
        || PEM_write_bio_PrivateKey(memory.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr)
            != 1)
        return {};
    return contents(memory.get());
}

/// SHA-256 of the public half as DER (SubjectPublicKeyInfo); empty if `pem` is no private key.
QByteArray publicKeyDigest(const QByteArray &pem)
{
    const Memory source(BIO_new_mem_buf(pem.constData(), int(pem.size())), &BIO_free);
    const Key key(PEM_read_bio_PrivateKey(source.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    const Memory target(BIO_new(BIO_s_mem()), &BIO_free);
    if (!key || i2d_PUBKEY_bio(target.get(), key.get()) != 1)
        return {};
    return QCryptographicHash::hash(contents(target.get()), QCryptographicHash::Sha256);
}

Result<QByteArray> readOrMake(const QString &path, const QByteArray &fresh)
{
    if (QFile::exists(path))
        return read(path);
    if (const auto error = save(path, fresh))
        return *error;
    return fresh;
}

} // namespace

Result<ServerIdentity> loadServerIdentity(const QString &dataDir)
{
    if (!QDir().mkpath(dataDir))
        return Error {QStringLiteral("no-data-folder"), dataDir};
    const QDir folder(dataDir);

    const QString keyPath = folder.filePath(QStringLiteral("server.key"));
    const auto pem = readOrMake(keyPath, newKeyPem());
    if (!pem)
        return pem.error();
    const QByteArray digest = publicKeyDigest(*pem);
    if (digest.isEmpty())
        return keyError(keyPath, QStringLiteral("this is not a private key in PEM"));

    const QString idPath = folder.filePath(QStringLiteral("host.id"));
    const auto id = readOrMake(idPath, randomPersonId().text + '\n');
    if (!id)
        return id.error();
    const PersonId host {id->trimmed()};
    if (fromBase64Url(host.text).size() != 16)
        return keyError(idPath, QStringLiteral("this is not the id of a person"));
    return ServerIdentity {digest, host};
}

} // namespace Teahouse
