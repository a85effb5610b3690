// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace Teahouse {

/// What two people compare to know that they see the same server: the first 12 bytes of the SHA-256
/// of its public key, "7F3A 91C4 0B6E D258 4E17 A9F0". Empty for what is no such digest.
QString fingerprintText(const QByteArray &publicKeyDigest);

/// The whole digest in the same writing, sixteen groups.
QString fullFingerprintText(const QByteArray &publicKeyDigest);

/// Whether this may be a fingerprint, short or whole, that a person wrote down.
bool isFingerprint(const QString &written);

/// Whether a person wrote down this fingerprint, with or without blanks and colons, in any case.
bool isFingerprintOf(const QString &written, const QByteArray &publicKeyDigest);

} // namespace Teahouse
