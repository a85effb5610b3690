// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/searchindex.h"

#include "server_gui/store/historydatabase.h"
#include "server_gui/store/searchtext.h"
#include "server_gui/store/storedevent.h"
#include "shared/base/logging.h"

#include <QElapsedTimer>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 wordEveryMs = 2000;
constexpr int sqliteCorruptIndex = 267; ///< SQLITE_CORRUPT_VTAB

void bindMessage(QSqlQuery &query, const MessagePosted &message)
{
    query.bindValue(0, qint64(message.id));
    query.bindValue(1, searchableText(message.text));
    query.bindValue(2, speakerWords(message.from));
    query.bindValue(3, audienceWords(message));
}

SearchIndex::Failure failureOf(QSqlQuery &query)
{
    return query.exec() ? std::nullopt : std::optional(query.lastError());
}

SearchIndex::Failure run(const QSqlDatabase &database, const QStringList &statements)
{
    QSqlQuery query(database);
    for (const QString &statement : statements) {
        if (!query.exec(statement))
            return query.lastError();
    }
    return std::nullopt;
}

/// Only an index that can be opened can be dropped. Opening it looks at its version and at what it
/// consists of: nothing, from here on.
QStringList dropping(const QString &name)
{
    return {u"INSERT OR REPLACE INTO %1_config (k, v) VALUES ('version', 4)"_s.arg(name),
        u"INSERT OR REPLACE INTO %1_data (id, block) VALUES (10, x'00000000000000')"_s.arg(name),
        u"DROP TABLE "_s + name};
}

/// An empty index, made as the one that is there was, after what makes room for it.
SearchIndex::Failure makeAnew(const QSqlDatabase &database, const QStringList &makingRoom)
{
    QSqlQuery query(database);
    if (!query.exec(u"SELECT sql FROM sqlite_master WHERE name = 'search'"_s) || !query.next())
        return query.lastError();
    const QString made = query.value(0).toString();
    query.finish();
    return run(database, makingRoom + QStringList {made, u"DELETE FROM spans"_s});
}

} // namespace

SearchIndex::SearchIndex(const QSqlDatabase &database)
    : m_add(database)
    , m_addTime(database)
    , m_remove(database)
{
    if (!m_add.prepare(
            u"INSERT INTO search (rowid, words, speaker, audience) VALUES (?, ?, ?, ?)"_s))
        m_unprepared = m_add.lastError();
    else if (!m_addTime.prepare(
                 u"INSERT INTO spans (span, first, last) VALUES (?, ?, ?)"
                 " ON CONFLICT (span) DO UPDATE SET"
                 " first = min(first, excluded.first), last = max(last, excluded.last)"_s))
        m_unprepared = m_addTime.lastError();
}

SearchIndex::Failure SearchIndex::add(const MessagePosted &message)
{
    if (message.deleted)
        return std::nullopt;
    if (m_unprepared)
        return m_unprepared;
    bindMessage(m_add, message);
    if (const auto failure = failureOf(m_add))
        return failure;
    return addTime(message);
}

SearchIndex::Failure SearchIndex::remove(const MessagePosted &message)
{
    if (message.deleted)
        return std::nullopt;
    if (m_unprepared)
        return m_unprepared;
    if (m_remove.lastQuery().isEmpty()
        && !m_remove.prepare(u"INSERT INTO search (search, rowid, words, speaker, audience)"
                             " VALUES ('delete', ?, ?, ?, ?)"_s))
        return m_remove.lastError();
    bindMessage(m_remove, message);
    return failureOf(m_remove);
}

SearchIndex::Failure SearchIndex::fill(const QSqlDatabase &database)
{
    QSqlQuery count(database);
    if (!count.exec(u"SELECT count(*) FROM events WHERE kind = 1"_s) || !count.next())
        return count.lastError();
    QSqlQuery select(database);
    select.setForwardOnly(true);
    if (!select.exec(u"SELECT body FROM events WHERE kind = 1 ORDER BY id"_s))
        return select.lastError();
    SearchIndex index(database);
    QElapsedTimer sinceLastWord;
    sinceLastWord.start();
    for (qint64 done = 0; select.next(); ++done) {
        StoredEvent row;
        row.body = select.value(0).toString();
        const auto event = fromRow(row, {});
        const auto *message = event ? std::get_if<MessagePosted>(&*event) : nullptr;
        if (const auto failure = message ? index.add(*message) : Failure())
            return failure;
        if (sinceLastWord.elapsed() >= wordEveryMs) {
            sinceLastWord.restart();
            qCInfo(lcStore) << "making the history searchable:" << done << "of"
                            << count.value(0).toLongLong() << "messages";
        }
    }
    return select.lastError().isValid() ? Failure(select.lastError()) : Failure();
}

bool SearchIndex::isDamage(const QSqlError &error)
{
    // What does not fit together is found when it is read. For a part that is written in the place
    // of another, and an index that cannot be opened, there is only the text; where a constraint of
    // our own tables fails it names them.
    const QString text = error.databaseText();
    return error.nativeErrorCode().toInt() == sqliteCorruptIndex || text == "constraint failed"_L1
        || text.endsWith("constructor failed: search"_L1)
        || text.contains("invalid fts5 file format"_L1);
}

SearchIndex::Failure SearchIndex::check(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (query.exec(u"INSERT INTO search (search) VALUES ('integrity-check')"_s))
        return std::nullopt;
    return query.lastError();
}

SearchIndex::Failure SearchIndex::setAside(const QSqlDatabase &database, const QString &name)
{
    const auto failure = makeAnew(database, {u"ALTER TABLE search RENAME TO "_s + name});
    return failure ? failure : fill(database);
}

SearchIndex::Failure SearchIndex::drop(const QSqlDatabase &database, const QString &name)
{
    return run(database, dropping(name));
}

SearchIndex::Failure SearchIndex::rebuild(QSqlDatabase &database)
{
    if (!database.transaction())
        return database.lastError();
    auto failure = makeAnew(database, dropping(u"search"_s));
    if (!failure)
        failure = fill(database);
    if (!failure)
        failure = HistoryDatabase::commit(database);
    if (failure)
        database.rollback();
    return failure;
}

SearchIndex::Failure SearchIndex::addTime(const MessagePosted &message)
{
    m_addTime.bindValue(0, message.at.toMSecsSinceEpoch() / spanMs);
    m_addTime.bindValue(1, qint64(message.id));
    m_addTime.bindValue(2, qint64(message.id));
    return failureOf(m_addTime);
}

} // namespace Teahouse
