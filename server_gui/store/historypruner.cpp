// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historypruner.h"

#include "server_gui/store/searchindex.h"
#include "server_gui/store/storedevent.h"

#include <QSqlQuery>

#include <algorithm>
#include <limits>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtOnce = 200;

std::optional<Event> eventIn(const QString &body)
{
    StoredEvent row;
    row.body = body;
    return fromRow(row, {});
}

/// Invalid where nobody can tell.
QDateTime timeOf(const std::optional<Event> &event)
{
    if (!event)
        return {};
    return std::visit(
        [](const auto &alternative) {
            if constexpr (requires { alternative.at; })
                return alternative.at;
            else
                return QDateTime();
        },
        *event);
}

} // namespace

Result<HistoryPruner::Progress> HistoryPruner::removeOld(
    const Retention &retention, const QDateTime &utc)
{
    const auto counted = tooMany(retention.messages);
    if (!counted)
        return counted.error();
    const auto found = rowsBehind({}, EventId(std::numeric_limits<qint64>::max()));
    if (!found)
        return found.error();
    const QDateTime oldest = utc.addDays(-retention.days);
    qint64 surplus = *counted;
    Rows going = *found;
    size_t last = 0;
    for (size_t i = 0; i < going.size(); ++i) {
        const QDateTime at = retention.days > 0 ? timeOf(eventIn(going[i].body)) : QDateTime();
        if (surplus <= 0 && !(at.isValid() && at < oldest))
            continue;
        // What nobody understands goes with what is around it.
        last = i + 1;
        surplus -= going[i].isMessage;
    }
    const bool more = last == size_t(rowsAtOnce);
    going.resize(last);
    if (const auto error = remove(going))
        return *error;
    return more ? Progress::More : Progress::Done;
}

Result<HistoryPruner::Progress> HistoryPruner::erase(
    const Erasure &erasure, EventId &cursor, qint64 &erased)
{
    const auto found = rowsBehind(cursor, erasure.upTo);
    if (!found)
        return found.error();
    Rows going = *found;
    const bool more = going.size() == size_t(rowsAtOnce);
    if (more)
        cursor = EventId(going.back().id);
    std::erase_if(going, [&](const Row &row) { return !isMeant(row, erasure); });
    if (const auto error = remove(going))
        return *error;
    erased +=
        std::count_if(going.begin(), going.end(), [](const Row &row) { return row.isMessage; });
    return more ? Progress::More : Progress::Done;
}

Result<HistoryPruner::Progress> HistoryPruner::wipe()
{
    QSqlQuery query(m_database);
    // What was deleted stands in the index until its parts are merged.
    if (!query.exec(u"INSERT INTO search (search) VALUES ('optimize')"_s)
        || !query.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) || !query.next())
        return failed(query.lastError());
    const bool busy = query.value(0).toInt() != 0;
    return busy ? Progress::More : Progress::Done;
}

Result<HistoryPruner::Rows> HistoryPruner::rowsBehind(EventId cursor, EventId upTo)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT id, kind, conversation, person, body FROM events"
                  " WHERE id > ? AND id <= ? ORDER BY id LIMIT ?"_s);
    query.addBindValue(qint64(cursor));
    query.addBindValue(qint64(upTo));
    query.addBindValue(rowsAtOnce);
    if (!query.exec())
        return failed(query.lastError());
    Rows rows;
    while (query.next())
        rows.push_back({query.value(0).toLongLong(), query.value(1).toInt() == messageKind,
            query.value(2).toString(), query.value(3).toString(), query.value(4).toString()});
    return rows;
}

Result<qint64> HistoryPruner::tooMany(qint64 messages)
{
    if (messages <= 0)
        return qint64(0);
    // The index of conversations holds all that this needs. More than can go at once need not be
    // counted: each time anew, it would be the most of the work where few of many are to stay.
    QSqlQuery query(m_database);
    query.prepare(u"SELECT count(*) FROM (SELECT 1 FROM events INDEXED BY events_by_conversation"
                  " WHERE kind = 1 LIMIT ?)"_s);
    query.addBindValue(messages + rowsAtOnce);
    if (!query.exec() || !query.next())
        return failed(query.lastError());
    return query.value(0).toLongLong() - messages;
}

std::optional<Error> HistoryPruner::remove(const Rows &rows)
{
    if (rows.empty())
        return std::nullopt;
    if (!m_database.transaction())
        return failed(m_database.lastError());
    SearchIndex index(m_database);
    QSqlQuery query(m_database);
    query.prepare(u"DELETE FROM events WHERE id = ?"_s);
    for (const Row &row : rows) {
        query.bindValue(0, row.id);
        if (!query.exec())
            return failed(query.lastError());
        const auto event = row.isMessage ? eventIn(row.body) : std::nullopt;
        const auto *message = event ? std::get_if<MessagePosted>(&*event) : nullptr;
        if (const auto failure = message ? index.remove(*message) : std::nullopt)
            return failed(*failure);
    }
    if (!m_database.commit())
        return failed(m_database.lastError());
    return std::nullopt;
}

bool HistoryPruner::isMeant(const Row &row, const Erasure &erasure) const
{
    if (erasure.conversation)
        return row.conversation == QString::fromLatin1(erasure.conversation->text);
    if (!erasure.person.isNull())
        return row.person == QString::fromLatin1(erasure.person.text);
    const auto event = row.isMessage ? eventIn(row.body) : std::nullopt;
    const auto *message = event ? std::get_if<MessagePosted>(&*event) : nullptr;
    return message && message->from.name.compare(erasure.name, Qt::CaseInsensitive) == 0;
}

Error HistoryPruner::failed(const QSqlError &error)
{
    m_database.rollback();
    return {u"not-erased"_s, error.text()};
}

} // namespace Teahouse
