// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/privatefile.h"

#include "shared/base/commitwhole.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace Teahouse {

namespace {

constexpr qint64 mostBytes = 256 * 1024;
constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ofOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup
    | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::WriteOther
    | QFileDevice::ExeOther;

} // namespace

Error unusableFile(const QString &path, const QString &reason)
{
    return {QStringLiteral("no-key"), path + QLatin1String(": ") + reason};
}

Result<QByteArray> readSmallFile(const QString &path)
{
    QFile file(path);
    // Opening a pipe would wait for somebody to write into it.
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return unusableFile(path, QStringLiteral("this is no file"));
    if (!file.open(QIODevice::ReadOnly))
        return unusableFile(path, file.errorString());
    const QByteArray bytes = file.read(mostBytes + 1);
    if (bytes.size() > mostBytes)
        return unusableFile(path, QStringLiteral("it is larger than 256 KiB"));
    return bytes;
}

Result<QByteArray> readPrivateFile(const QString &path)
{
    if (QFileInfo(path).isFile() && (QFile::permissions(path) & ofOthers))
        return Error {QStringLiteral("exposed-key"), path};
    return readSmallFile(path);
}

Result<QByteArray> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly)
        || file.write(bytes) != bytes.size() || !commitWhole(file))
        return unusableFile(path, file.errorString());
    return bytes;
}

} // namespace Teahouse
