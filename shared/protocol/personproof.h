// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"

#include <QByteArray>

namespace Teahouse {

/// An Ed25519 key pair that makes somebody a person (docs/PROTOCOL.md, "Who somebody is").
struct PersonKey {
    QByteArray publicKey; ///< 32 bytes
    QByteArray secretKey; ///< 64 bytes, as libsodium keeps it

    static PersonKey make();
};

PersonId personIdOf(const QByteArray &publicKey);
PersonId randomPersonId();
QByteArray randomBytes(int count);

QByteArray signProof(const PersonKey &key, const QByteArray &nonce, const QByteArray &server);
bool verifyProof(const QByteArray &publicKey, const QByteArray &signature, const QByteArray &nonce,
    const QByteArray &server);

/// base64url without padding, as bytes are written on the wire; empty for what is not exactly that.
QByteArray toBase64Url(const QByteArray &bytes);
QByteArray fromBase64Url(const QByteArray &text);

} // namespace Teahouse
