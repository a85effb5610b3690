// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/personproof.h"

#include <QCryptographicHash>

#include <sodium.h>

namespace Teahouse {

namespace {

constexpr int idBytes = 16;
constexpr int nonceBytes = 32;
constexpr int serverBytes = 32;

// libsodium wants this before anything else; a local static makes it happen once, whichever thread
// comes first.
void startSodium()
{
    static const int started = sodium_init();
    if (started < 0)
        qFatal("libsodium finds no source of randomness");
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

// Fixed sizes only: were they free, bytes could move from the nonce into the server value, and a
// proof made for one server would serve at another.
bool areProofParts(const QByteArray &nonce, const QByteArray &server)
{
    return nonce.size() == nonceBytes && server.size() == serverBytes;
}

QByteArray proofMessage(const QByteArray &nonce, const QByteArray &server)
{
    return QByteArrayLiteral("teahouse-person-1") + '\0' + nonce + server;
}

} // namespace

PersonKey PersonKey::make()
{
    startSodium();
    PersonKey key {QByteArray(crypto_sign_PUBLICKEYBYTES, Qt::Uninitialized),
        QByteArray(crypto_sign_SECRETKEYBYTES, Qt::Uninitialized)};
    crypto_sign_keypair(raw(key.publicKey), raw(key.secretKey));
    return key;
}

PersonId personIdOf(const QByteArray &publicKey)
{
    const QByteArray hash = QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256);
    return {toBase64Url(hash.first(idBytes))};
}

PersonId randomPersonId()
{
    return {toBase64Url(randomBytes(idBytes))};
}

QByteArray randomBytes(int count)
{
    startSodium();
    QByteArray bytes(count, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(bytes.size()));
    return bytes;
}

QByteArray signProof(const PersonKey &key, const QByteArray &nonce, const QByteArray &server)
{
    if (key.secretKey.size() != crypto_sign_SECRETKEYBYTES || !areProofParts(nonce, server))
        return {};
    startSodium();
    const QByteArray message = proofMessage(nonce, server);
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(raw(signature), nullptr, raw(message),
        static_cast<unsigned long long>(message.size()), raw(key.secretKey));
    return signature;
}

bool verifyProof(const QByteArray &publicKey, const QByteArray &signature, const QByteArray &nonce,
    const QByteArray &server)
{
    if (publicKey.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES
        || !areProofParts(nonce, server))
        return false;
    startSodium();
    const QByteArray message = proofMessage(nonce, server);
    return crypto_sign_verify_detached(raw(signature), raw(message),
               static_cast<unsigned long long>(message.size()), raw(publicKey))
        == 0;
}

QByteArray toBase64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray fromBase64Url(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    // One text for each value: no padding, and no bits left over that say nothing.
    if (!decoded || toBase64Url(*decoded) != text)
        return {};
    return *decoded;
}

} // namespace Teahouse
