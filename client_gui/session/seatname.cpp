// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/seatname.h"

#include "shared/protocol/personproof.h"

#include <QCryptographicHash>

namespace Teahouse {

namespace {

QString nameFor(const QByteArray &kind, const QByteArray &one, const QByteArray &other)
{
    // Hashed, because an address or a name may hold anything.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : {kind, one, other})
        hash.addData(QByteArray::number(part.size()) + ':' + part);
    return QString::fromLatin1(toBase64Url(hash.result().first(16)));
}

} // namespace

QString seatName(const QByteArray &server, const QByteArray &publicKey)
{
    return nameFor("key", server, publicKey);
}

QString seatName(const QString &address, const QString &name)
{
    return nameFor(
        "name", address.toUtf8(), name.normalized(QString::NormalizationForm_C).toUtf8());
}

QString standInSeatName(const QString &address, const QString &name)
{
    return nameFor(
        "unmet", address.toUtf8(), name.normalized(QString::NormalizationForm_C).toUtf8());
}

} // namespace Teahouse
