// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/trust/passwordhash.h"

#include <sodium.h>

namespace Teahouse {

namespace {

void startSodium()
{
    static const int started = sodium_init();
    if (started < 0)
        qFatal("libsodium finds no source of randomness");
}

} // namespace

QByteArray hashPassword(const QString &password, HashCost cost)
{
    startSodium();
    const bool isLeast = cost == HashCost::Least;
    const QByteArray bytes = password.toUtf8();
    QByteArray hash(crypto_pwhash_STRBYTES, '\0');
    const int failed = crypto_pwhash_str_alg(hash.data(), bytes.constData(),
        static_cast<unsigned long long>(bytes.size()),
        isLeast ? crypto_pwhash_argon2id_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_INTERACTIVE,
        isLeast ? crypto_pwhash_argon2id_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_INTERACTIVE,
        crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        return {};
    return hash.first(qsizetype(qstrlen(hash.constData())));
}

bool isPasswordOf(const QByteArray &hash, const QString &password)
{
    startSodium();
    const QByteArray bytes = password.toUtf8();
    // It reads as many bytes as a hash may have.
    QByteArray whole(crypto_pwhash_STRBYTES, '\0');
    whole.replace(
        0, qMin(hash.size(), whole.size() - 1), hash.first(qMin(hash.size(), whole.size() - 1)));
    return crypto_pwhash_str_verify(
               whole.constData(), bytes.constData(), static_cast<unsigned long long>(bytes.size()))
        == 0;
}

} // namespace Teahouse
