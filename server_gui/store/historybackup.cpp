// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historybackup.h"

#include "server_gui/store/historycheck.h"
#include "server_gui/store/historydatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <unistd.h>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

Error notBackedUp(const QString &file, const QString &why)
{
    return {u"not-backed-up"_s, file + ": "_L1 + why};
}

/// Why it failed; empty where all is well.
QString copyInto(const QString &path, const QString &file)
{
    HistoryDatabase database;
    if (const auto error = database.open(path, HistoryDatabase::Access::ReadOnly))
        return error->detail;
    QSqlQuery query(database.connection());
    query.prepare(u"VACUUM INTO ?"_s);
    query.addBindValue(file);
    if (!query.exec())
        return query.lastError().text();
    const auto error = checkHistory(file);
    return error ? error->detail : QString();
}

} // namespace

Result<qint64> backUpHistory(const QString &path, const QString &file)
{
    if (QFileInfo::exists(file))
        return Error {u"file-exists"_s, file};
    // Whoever sees a file of this name has a whole one.
    QFile part(file + ".part"_L1);
    if (!part.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        || !part.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return notBackedUp(part.fileName(), part.errorString());
    QString failure = copyInto(path, part.fileName());
    if (failure.isEmpty() && ::fsync(part.handle()) != 0)
        failure = u"it is not on the disk"_s;
    const qint64 bytes = QFileInfo(part.fileName()).size();
    if (failure.isEmpty() && !part.rename(file))
        failure = part.errorString();
    if (failure.isEmpty())
        return bytes;
    part.remove();
    return notBackedUp(file, failure);
}

} // namespace Teahouse
