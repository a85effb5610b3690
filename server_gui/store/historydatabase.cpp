// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historydatabase.h"

#include "server_gui/store/searchindex.h"

#include <QFile>
#include <QSqlQuery>
#include <QUuid>

#include <array>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

// What kind an event is stands in its body too; the column is for the index alone.
constexpr auto firstSchema = {
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    // AUTOINCREMENT: an id is not given again even when the events behind it were erased.
    "CREATE TABLE events ("
    " id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " kind INTEGER NOT NULL,"
    " conversation TEXT NOT NULL,"
    " one TEXT, other TEXT," // the two people of a private conversation
    " person TEXT,"
    " ref TEXT,"
    " body TEXT NOT NULL)",
    "CREATE UNIQUE INDEX events_by_ref ON events (person, ref) WHERE ref IS NOT NULL",
    "CREATE INDEX events_by_conversation ON events (conversation, kind, id)",
    "CREATE INDEX events_by_one ON events (one, id) WHERE one IS NOT NULL",
    "CREATE INDEX events_by_other ON events (other, id) WHERE other IS NOT NULL",
};

// The index of words holds no text of its own: where each word stands, who said it and who may read
// it, so that a search looks at nothing else and stops at its limit.
constexpr auto searchSchema = {
    "CREATE VIRTUAL TABLE search USING fts5 (words, speaker, audience, content='', columnsize=0,"
    " tokenize='unicode61 remove_diacritics 2')",
    "CREATE TABLE spans (span INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL)",
};

constexpr auto keptNames = {
    // left_at: milliseconds since 1970; null while they are inside.
    "CREATE TABLE names (person TEXT PRIMARY KEY, name TEXT NOT NULL, left_at INTEGER)"
    " WITHOUT ROWID",
};

constexpr auto erasing = {
    // What the host erases and has not been told about yet; `reached` is the last id looked at.
    "CREATE TABLE erasures (number INTEGER PRIMARY KEY, conversation TEXT, person TEXT, name TEXT,"
    " called TEXT NOT NULL, up_to INTEGER NOT NULL, reached INTEGER NOT NULL DEFAULT 0,"
    " messages INTEGER NOT NULL DEFAULT 0)",
    // The refs of messages that are here no more; `said` is a digest of person and ref.
    "CREATE TABLE gone (id INTEGER PRIMARY KEY, said BLOB NOT NULL)",
    "CREATE UNIQUE INDEX gone_by_said ON gone (said)",
};

constexpr auto messageChanges = {
    "ALTER TABLE events ADD COLUMN target INTEGER", // of an edit, a deletion or a reaction
    "CREATE INDEX events_by_target ON events (target, id) WHERE target IS NOT NULL",
    // `place`: the id of the event by which somebody reacted.
    "CREATE TABLE reactions (message INTEGER NOT NULL, emoji TEXT NOT NULL, person TEXT NOT NULL,"
    " name TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (message, emoji, person))"
    " WITHOUT ROWID",
    "CREATE INDEX reactions_by_place ON reactions (place)",
    // What a message was before its newest change, until nobody can be told any more that the
    // change has failed.
    "CREATE TABLE undo (change INTEGER PRIMARY KEY, body TEXT NOT NULL)",
    // Whoever takes a message out takes out its edits (kind 3), and a reaction ends with its event.
    "CREATE TRIGGER changes_go AFTER DELETE ON events BEGIN"
    " DELETE FROM reactions WHERE message = OLD.id OR place = OLD.id;"
    " DELETE FROM events WHERE target = OLD.id AND kind = 3; END",
};

struct Migration {
    std::vector<const char *> statements;
    /// What takes more than statements; says why it failed.
    std::optional<QSqlError> (*fill)(const QSqlDatabase &database) = nullptr;
};

// Each brings a database of its number to the next one. A released migration never changes.
const std::array migrations {
    Migration {firstSchema},
    Migration {searchSchema, &SearchIndex::fill},
    Migration {keptNames},
    Migration {erasing},
    Migration {messageChanges},
};

constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

} // namespace

std::optional<Error> HistoryDatabase::open(const QString &path, Access access)
{
    close();
    m_name = QUuid::createUuid().toString();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(access == Access::ReadOnly
            ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=1000"_s
            : u"QSQLITE_BUSY_TIMEOUT=1000"_s);
    if (!m_database.open())
        return failureOf(m_database.lastError());
    if (access == Access::ReadWrite)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return prepare(access);
}

void HistoryDatabase::close()
{
    if (m_name.isEmpty())
        return;
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

std::optional<QSqlError> HistoryDatabase::commit(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    return query.exec(u"COMMIT"_s) ? std::nullopt : std::optional(query.lastError());
}

std::optional<Error> HistoryDatabase::prepare(Access access)
{
    if (access == Access::ReadOnly)
        return std::nullopt;
    QSqlQuery query(m_database);
    // FULL, because an acknowledged message must survive the loss of power, not only of the
    // process.
    for (const auto &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
             u"PRAGMA foreign_keys = ON"_s,
             // What is deleted is overwritten in the file.
             u"PRAGMA secure_delete = ON"_s}) {
        if (!query.exec(pragma))
            return failureOf(query.lastError());
    }
    if (const auto error = migrate())
        return error;
    return settle();
}

/// What a process that died, or a sync that failed, left behind is found here but need not be on
/// the disk: nobody may build on it, or be told that it is stored, before it is.
std::optional<Error> HistoryDatabase::settle()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s))
        return failureOf(query.lastError());
    return std::nullopt;
}

std::optional<Error> HistoryDatabase::migrate()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return failureOf(query.lastError());
    const int version = query.value(0).toInt();
    query.finish();
    if (version > int(migrations.size()))
        return Error {u"history-newer"_s, m_database.databaseName()};
    for (size_t step = size_t(version); step < migrations.size(); ++step) {
        if (!m_database.transaction())
            return failureOf(m_database.lastError());
        for (const char *statement : migrations[step].statements) {
            if (!query.exec(QLatin1StringView(statement)))
                return failureOf(query.lastError());
        }
        query.finish();
        if (const auto fill = migrations[step].fill) {
            if (const auto failure = fill(m_database))
                return failureOf(*failure);
        }
        if (!query.exec(u"PRAGMA user_version = "_s + QString::number(step + 1))
            || !m_database.commit())
            return failureOf(m_database.lastError());
    }
    return std::nullopt;
}

Error HistoryDatabase::failureOf(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const bool damaged = code == sqliteCorrupt || code == sqliteNotADatabase;
    return {damaged ? u"history-damaged"_s : u"history-not-opened"_s,
        m_database.databaseName() + ": "_L1 + error.text()};
}

} // namespace Teahouse
