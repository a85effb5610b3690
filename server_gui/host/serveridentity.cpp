// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/serveridentity.h"

#include "server_gui/host/privatefile.h"
#include "shared/protocol/personproof.h"

#include <QDir>
#include <QFile>

namespace Teahouse {

Result<ServerIdentity> loadServerIdentity(const QString &dataDir, const QByteArray &publicKeyDigest)
{
    constexpr int idBytes = 16;
    if (!QDir().mkpath(dataDir))
        return Error {QStringLiteral("no-data-folder"), dataDir};
    const QString path = QDir(dataDir).filePath(QStringLiteral("host.id"));
    const auto id = QFile::exists(path)
        ? readSmallFile(path)
        : writePrivateFile(path, randomPersonId().text.toByteArray() + '\n');
    if (!id)
        return id.error();
    const PersonId host {id->trimmed()};
    if (fromBase64Url(host.text.toByteArray()).size() != idBytes)
        return unusableFile(path, QStringLiteral("this is not the id of a person"));
    return ServerIdentity {publicKeyDigest, host};
}

} // namespace Teahouse
