// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historycheck.h"

#include "server_gui/store/foldersync.h"
#include "server_gui/store/historydatabase.h"
#include "server_gui/store/historymark.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <unistd.h>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

bool saysDamaged(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == sqliteCorrupt || code == sqliteNotADatabase;
}

/// Empty where all is well, or where opening the file will tell more.
QString damageIn(QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA quick_check(1)"_s) || !query.next())
        return saysDamaged(query.lastError()) ? query.lastError().text() : QString();
    if (query.value(0).toString() != u"ok"_s)
        return query.value(0).toString();
    // Two tables are ours from the first schema on; a fresh file has none.
    if (!query.exec(u"SELECT count(*), coalesce(sum(name IN ('meta', 'events')), 0)"
                    " FROM sqlite_master WHERE type = 'table'"_s)
        || !query.next())
        return {};
    const bool isOurs = query.value(0).toInt() == 0 || query.value(1).toInt() == 2;
    return isOurs ? QString() : u"this is the database of another program"_s;
}

/// A second name for the same file, or, where the disk knows no such thing, a second file.
bool nameAgain(const QString &file, const QString &name)
{
    if (::link(QFile::encodeName(file).constData(), QFile::encodeName(name).constData()) == 0)
        return true;
    QFile copy(name);
    return QFile::copy(file, name) && copy.open(QIODevice::ReadWrite)
        && ::fsync(copy.handle()) == 0;
}

/// A name that nothing of an earlier history has.
QString freeName(const QString &name)
{
    QString free = name;
    for (int next = 2; QFileInfo::exists(free) || QFileInfo::exists(free + u"-wal"_s); ++next)
        free = name + u"-%1"_s.arg(next);
    return free;
}

} // namespace

std::optional<Error> checkHistory(const QString &path)
{
    if (QFileInfo(path).size() == 0) {
        // A log by itself may hold what was acknowledged, and SQLite would throw it away.
        const bool hasLog = QFileInfo(path + u"-wal"_s).size() > 0;
        return hasLog
            ? std::optional(Error {u"history-damaged"_s, path + ": empty, but not -wal"_L1})
            : std::nullopt;
    }
    HistoryDatabase database;
    // For reading only: closing any other connection might write the log into the file.
    const auto error = database.open(path, HistoryDatabase::Access::ReadOnly);
    if (error)
        return error->code == u"history-damaged" ? error : std::nullopt;
    const QString damage = damageIn(database.connection());
    if (damage.isEmpty())
        return std::nullopt;
    return Error {u"history-damaged"_s, path + ": "_L1 + damage.simplified()};
}

void forgetHistory(const QString &path)
{
    HistoryMark::forget(path);
}

// What is written in the log beside the file is as much of the history as the file. So in this
// order, each step on the disk before the next:
// 1. The log gets its new name beside its old one. After a crash here the history stands as it did,
//    and the new name is one that nobody takes again.
// 2. The file is renamed, if there is one. Now the new name has all of it; after a crash here the
//    log that is left without a file is found damaged, and moved aside once more.
// 3. The log's old name goes, and the index of the log, which SQLite makes anew, and the mark, by
//    which the next start would miss a history.
Result<QString> moveHistoryAside(const QString &path, const QDateTime &utc)
{
    const QString target = freeName(path + u".damaged-"_s + utc.toString(u"yyyyMMdd-HHmmss"_s));
    const auto failed = [](const QString &what) { return Error {u"history-not-moved"_s, what}; };
    const QString log = path + u"-wal"_s;
    const bool hasLog = QFileInfo::exists(log);
    if (hasLog && (!nameAgain(log, target + u"-wal"_s) || !syncFolderOf(path)))
        return failed(log);
    QFile file(path);
    if (file.exists() && !file.rename(target)) {
        QFile::remove(target + u"-wal"_s);
        return failed(path + ": "_L1 + file.errorString());
    }
    if (!syncFolderOf(path))
        return failed(path);
    if (hasLog && !QFile::remove(log))
        return failed(log);
    QFile::remove(path + u"-shm"_s);
    HistoryMark::forget(path);
    return target;
}

} // namespace Teahouse
