// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historybackup.h"

#include "server_gui/store/foldersync.h"
#include "server_gui/store/historycheck.h"
#include "server_gui/store/historydatabase.h"
#include "server_gui/store/stopguard.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <sys/file.h>
#include <unistd.h>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

const QByteArray databaseHead("SQLite format 3", 16);

Error notBackedUp(const QString &file, const QString &why)
{
    return {u"not-backed-up"_s, file + ": "_L1 + why};
}

/// The copy will count on from here, as the history itself does: to those who have seen on, it must
/// be another one, or they would take new ids for some that they know. It gets its own identity
/// when it is opened.
QString forgetIdentity(const QString &file)
{
    HistoryDatabase copy;
    if (const auto error = copy.open(file, HistoryDatabase::Access::ReadWrite))
        return error->detail;
    QSqlQuery query(copy.connection());
    // One file, without a log beside it.
    const bool forgot = query.exec(u"PRAGMA journal_mode = DELETE"_s)
        && query.exec(u"DELETE FROM meta WHERE key = 'log'"_s);
    return forgot ? QString() : query.lastError().text();
}

/// Why it failed; empty where all is well.
QString copyInto(const QString &path, const QString &file, const std::atomic_bool &stop)
{
    HistoryDatabase database;
    if (const auto error = database.open(path, HistoryDatabase::Access::ReadOnly))
        return error->detail;
    // One statement copies everything.
    const StopGuard guard(database.connection(), stop);
    if (!guard.isOnGuard())
        return u"this SQLite cannot be stopped"_s;
    QSqlQuery query(database.connection());
    query.prepare(u"VACUUM INTO ?"_s);
    query.addBindValue(file);
    if (!query.exec())
        return query.lastError().text();
    if (stop)
        return u"it was stopped"_s;
    if (const QString failure = forgetIdentity(file); !failure.isEmpty())
        return failure;
    const auto error = checkHistory(file);
    return error ? error->detail : QString();
}

/// What a backup that was broken off left behind would be in the way of every later one. Nothing
/// else is removed, and not what another program is writing just now.
void removeLeftOver(const QString &part)
{
    QFile file(part);
    if (!file.open(QIODevice::ReadOnly) || ::flock(file.handle(), LOCK_EX | LOCK_NB) != 0)
        return;
    const QByteArray head = file.read(databaseHead.size());
    if (!head.isEmpty() && head != databaseHead)
        return;
    for (const auto &suffix : {u"-journal"_s, u"-wal"_s, u"-shm"_s, u""_s})
        QFile::remove(part + suffix);
}

} // namespace

Result<qint64> backUpHistory(const QString &path, const QString &file, const std::atomic_bool &stop)
{
    if (QFileInfo::exists(file))
        return Error {u"file-exists"_s, file};
    // Whoever sees a file of this name has a whole one.
    QFile part(file + ".part"_L1);
    removeLeftOver(part.fileName());
    if (!part.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        || !part.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || ::flock(part.handle(), LOCK_EX | LOCK_NB) != 0)
        return notBackedUp(part.fileName(), part.errorString());
    QString failure = copyInto(path, part.fileName(), stop);
    if (failure.isEmpty() && ::fsync(part.handle()) != 0)
        failure = u"it is not on the disk"_s;
    const qint64 bytes = QFileInfo(part.fileName()).size();
    if (failure.isEmpty() && !part.rename(file))
        failure = part.errorString();
    if (failure.isEmpty() && syncFolderOf(file))
        return bytes;
    if (failure.isEmpty())
        return notBackedUp(file, u"its name is not on the disk"_s);
    part.remove();
    return notBackedUp(file, failure);
}

} // namespace Teahouse
