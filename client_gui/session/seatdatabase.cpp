// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/seatdatabase.h"

#include "shared/base/filelock.h"
#include "shared/base/logging.h"
#include "shared/base/makeprivate.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;
constexpr qint64 largestFile = 64 * 1024 * 1024;
constexpr Milliseconds longestTurn {10'000}; // one who opens a full file takes a part of one

constexpr auto firstSchema = {
    "CREATE TABLE place (one INTEGER PRIMARY KEY CHECK (one = 1), log TEXT NOT NULL,"
    " seen INTEGER NOT NULL, since INTEGER NOT NULL)",
    // AUTOINCREMENT: what is written later stands behind what was there, whatever was taken away.
    "CREATE TABLE outbox (number INTEGER PRIMARY KEY AUTOINCREMENT, ref TEXT NOT NULL UNIQUE,"
    " receiver TEXT NOT NULL, receiver_name TEXT NOT NULL, text TEXT NOT NULL,"
    " written INTEGER NOT NULL, state INTEGER NOT NULL, reason TEXT NOT NULL)",
    "CREATE TABLE chats (conversation TEXT PRIMARY KEY, other TEXT NOT NULL,"
    " other_name TEXT NOT NULL, draft TEXT NOT NULL, last_line TEXT NOT NULL,"
    " last_at INTEGER NOT NULL, first_unread INTEGER NOT NULL) WITHOUT ROWID",
};

constexpr auto replies = {
    "ALTER TABLE outbox ADD COLUMN reply INTEGER NOT NULL DEFAULT 0", // 0: it answers nothing
};

constexpr auto muting = {
    "ALTER TABLE chats ADD COLUMN muted INTEGER NOT NULL DEFAULT 0",
};

// How far a terminal has printed the log: what it showed stays unread in a window.
constexpr auto printing = {
    "CREATE TABLE printed (one INTEGER PRIMARY KEY CHECK (one = 1), log TEXT NOT NULL,"
    " last INTEGER NOT NULL)",
};

// Each brings a file of its number to the next one. A released migration never changes.
const std::array migrations {std::vector<const char *>(firstSchema),
    std::vector<const char *>(replies), std::vector<const char *>(muting),
    std::vector<const char *>(printing)};

} // namespace

SeatDatabase::Opened SeatDatabase::open(const QString &file)
{
    // One window after the other: SQLite waits for nobody while a file becomes one with a WAL.
    FileLock turn(file + u".opening"_s);
    const auto error = turn.take(longestTurn);
    if (error && error->code == u"locked") {
        m_trouble = u"%1 cannot be locked"_s.arg(file);
        return Opened::Not;
    }
    if (tryToOpen(file))
        return Opened::Whole;
    const QString why = m_trouble;
    close();
    if (!m_spoilt || !moveAside(file)) {
        m_trouble = why;
        return Opened::Not;
    }
    const QString aside = m_trouble;
    if (!tryToOpen(file)) {
        close();
        return Opened::Not;
    }
    qCWarning(lcSession) << "what a seat kept is damaged:" << why << "It is now" << aside;
    m_trouble = aside;
    return Opened::Damaged;
}

bool SeatDatabase::tryToOpen(const QString &file)
{
    m_spoilt = QFileInfo(file).size() > largestFile;
    if (m_spoilt) {
        m_trouble = u"%1 is too large"_s.arg(file);
        return false;
    }
    if (const auto why = makePrivate(file)) {
        m_trouble = *why;
        return false;
    }
    m_name = QUuid::createUuid().toString();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open()) {
        m_trouble = m_database.lastError().text();
        return false;
    }
    // FULL, because a message that is shown as waiting must outlive the loss of power too.
    return run(u"PRAGMA journal_mode = WAL"_s) && run(u"PRAGMA synchronous = FULL"_s) && isWhole()
        && migrate();
}

void SeatDatabase::close()
{
    if (m_name.isEmpty())
        return;
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

QSqlQuery SeatDatabase::prepared(const QString &statement) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(statement);
    return query;
}

bool SeatDatabase::run(QSqlQuery &query)
{
    return query.exec() || note(query.lastError());
}

bool SeatDatabase::note(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    m_spoilt = m_spoilt || code == sqliteCorrupt || code == sqliteNotADatabase;
    m_trouble = error.text();
    return false;
}

bool SeatDatabase::run(const QString &statement)
{
    QSqlQuery query(m_database); // prepared first, it would not tell why it failed
    return query.exec(statement) || note(query.lastError());
}

QVariant SeatDatabase::answer(const QString &statement)
{
    QSqlQuery query(m_database);
    if (query.exec(statement) && query.next())
        return query.value(0);
    note(query.lastError());
    return {};
}

bool SeatDatabase::isWhole()
{
    const QVariant found = answer(u"PRAGMA quick_check(1)"_s);
    if (found.toString() == "ok"_L1)
        return true;
    if (found.isValid()) {
        m_spoilt = true;
        m_trouble = found.toString();
    }
    return false;
}

bool SeatDatabase::migrate()
{
    while (const auto version = knownVersion()) {
        if (*version == migrations.size())
            return true;
        if (!run(u"BEGIN IMMEDIATE"_s) || !migrateFrom(*version)) {
            run(u"ROLLBACK"_s);
            return false;
        }
    }
    return false;
}

std::optional<size_t> SeatDatabase::knownVersion()
{
    bool read = false;
    const int version = answer(u"PRAGMA user_version"_s).toInt(&read);
    if (!read)
        return std::nullopt;
    if (version < 0 || version > int(migrations.size())) {
        m_trouble = u"a later version of this program wrote it"_s;
        return std::nullopt;
    }
    return size_t(version);
}

/// Within a transaction that nobody else writes in.
bool SeatDatabase::migrateFrom(size_t version)
{
    // Another window may have done the same while this one waited for its turn.
    if (knownVersion() != version)
        return run(u"COMMIT"_s);
    for (const char *statement : migrations[version]) {
        if (!run(QLatin1StringView(statement)))
            return false;
    }
    return run(u"PRAGMA user_version = "_s + QString::number(version + 1)) && run(u"COMMIT"_s);
}

bool SeatDatabase::moveAside(const QString &file)
{
    const QString aside =
        file + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    if (!QFile::rename(file, aside))
        return false;
    for (const auto &part : {u"-wal"_s, u"-shm"_s})
        QFile::rename(file + part, aside + part);
    m_trouble = aside;
    return true;
}

} // namespace Teahouse
