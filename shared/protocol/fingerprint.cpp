// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/fingerprint.h"

#include <QStringList>

namespace Teahouse {

namespace {

constexpr qsizetype digestBytes = 32;
constexpr qsizetype shownBytes = 12;
constexpr qsizetype groupBytes = 2;

QString inGroups(const QByteArray &bytes)
{
    QStringList groups;
    for (qsizetype i = 0; i < bytes.size(); i += groupBytes)
        groups += QString::fromLatin1(bytes.mid(i, groupBytes).toHex()).toUpper();
    return groups.join(u' ');
}

QString digitsOf(const QString &written)
{
    QString digits;
    for (const QChar c : written) {
        if (!c.isSpace() && c != u':' && c != u'-')
            digits += c.toUpper();
    }
    return digits;
}

} // namespace

QString fingerprintText(const QByteArray &publicKeyDigest)
{
    return publicKeyDigest.size() == digestBytes ? inGroups(publicKeyDigest.first(shownBytes))
                                                 : QString();
}

QString fullFingerprintText(const QByteArray &publicKeyDigest)
{
    return publicKeyDigest.size() == digestBytes ? inGroups(publicKeyDigest) : QString();
}

bool isFingerprint(const QString &written)
{
    const QByteArray digits = digitsOf(written).toLatin1();
    const QByteArray bytes = QByteArray::fromHex(digits);
    return digits == bytes.toHex().toUpper()
        && (bytes.size() == shownBytes || bytes.size() == digestBytes);
}

bool isFingerprintOf(const QString &written, const QByteArray &publicKeyDigest)
{
    const QString digits = digitsOf(written);
    return !digits.isEmpty()
        && (digits == digitsOf(fingerprintText(publicKeyDigest))
            || digits == digitsOf(fullFingerprintText(publicKeyDigest)));
}

} // namespace Teahouse
