// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historycheck.h"

#include "server_gui/store/historydatabase.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <array>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

/// What SQLite keeps beside the file. The file itself comes last: a log that is left behind would
/// be taken for that of the new file.
constexpr std::array<const char *, 3> suffixes {"-wal", "-shm", ""};

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

} // namespace

std::optional<Error> checkHistory(const QString &path)
{
    if (QFileInfo(path).size() == 0)
        return std::nullopt;
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

Result<QString> moveHistoryAside(const QString &path, const QDateTime &utc)
{
    const QString name = path + u".damaged-"_s + utc.toString(u"yyyyMMdd-HHmmss"_s);
    QString target = name;
    for (int next = 2; QFileInfo::exists(target); ++next)
        target = name + u"-%1"_s.arg(next);
    for (const char *suffix : suffixes) {
        QFile file(path + QLatin1StringView(suffix));
        if (file.exists() && !file.rename(target + QLatin1StringView(suffix)))
            return Error {u"history-not-moved"_s, file.fileName() + ": "_L1 + file.errorString()};
    }
    return target;
}

} // namespace Teahouse
