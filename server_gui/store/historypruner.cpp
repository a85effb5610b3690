// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historypruner.h"

#include "server_gui/store/gonerefs.h"
#include "server_gui/store/historydatabase.h"
#include "server_gui/store/searchindex.h"
#include "server_gui/store/searchtext.h"
#include "server_gui/store/storedevent.h"

#include <QSqlQuery>

#include <algorithm>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtOnce = 200;
constexpr qint64 idsAtOnce = 20'000; ///< that are looked at, of which few may be meant
constexpr qint64 goneRefsKept = 200'000; ///< where not everything is kept
constexpr int patienceMs = 1000; ///< as HistoryDatabase opens it

std::optional<Event> eventIn(const QString &body)
{
    StoredEvent row;
    row.body = body;
    return fromRow(row, {});
}

std::optional<MessagePosted> messageIn(const QString &body)
{
    const auto event = eventIn(body);
    const auto *message = event ? std::get_if<MessagePosted>(&*event) : nullptr;
    return message ? std::optional(*message) : std::nullopt;
}

/// Whether somebody of that name said it, or changed it.
bool isOf(const QString &body, const QString &name)
{
    const auto event = eventIn(body);
    const auto isHis = [&name](const auto &alternative) {
        if constexpr (requires { alternative.from.name; })
            return alternative.from.name.compare(name, Qt::CaseInsensitive) == 0;
        else
            return false;
    };
    return event && std::visit(isHis, *event);
}

/// How many of the rows, from the first on, are to go: those that are too old, and as many messages
/// as are too many.
template<typename Rows>
size_t countOld(const Rows &rows, const Retention &retention, qint64 surplus, const QDateTime &utc)
{
    const QDateTime bound = utc.addDays(-retention.days);
    QDateTime reached; // when the last of them was said, at the earliest
    size_t count = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        const auto event = retention.days > 0 ? eventIn(rows[i].body) : std::nullopt;
        const QDateTime at = event ? timeOf(*event) : QDateTime();
        // Nobody knows when it was: it goes with what is around it.
        const bool isUnknown = !at.isValid() || at > utc;
        // A clock that stood far back does not make it older than what was said before it.
        if (!isUnknown)
            reached = reached.isValid() ? std::max(reached, at) : at;
        if (surplus <= 0 && isUnknown)
            continue;
        if (surplus <= 0 && reached >= bound)
            break;
        count = i + 1;
        surplus -= rows[i].isMessage;
    }
    return count;
}

/// What of the events behind one id and up to another is meant, and what stands for it.
std::pair<QString, QVariantList> conditionFor(const Erasure &erasure, qint64 behind, qint64 upTo)
{
    if (erasure.conversation)
        return {u"conversation = ?"_s, {QString::fromLatin1(erasure.conversation->text)}};
    if (!erasure.person.isNull())
        return {u"person = ?"_s, {QString::fromLatin1(erasure.person.text)}};
    // Changes to messages stand in no index: each of them is looked at.
    return {u"(kind <> 1 AND person IS NOT NULL OR id IN"
            " (SELECT rowid FROM search WHERE search MATCH ? AND rowid > ? AND rowid <= ?))"_s,
        {matchForName(erasure.name), behind, upTo}};
}

} // namespace

Result<HistoryPruner::Progress> HistoryPruner::removeOld(
    const Retention &retention, const QDateTime &utc)
{
    const auto counted = tooMany(retention.messages);
    if (!counted)
        return counted.error();
    const auto found = oldest();
    if (!found)
        return found.error();
    Rows going = *found;
    going.resize(countOld(going, retention, *counted, utc));
    const bool more = going.size() == size_t(rowsAtOnce);
    if (going.empty())
        return Progress::Done;
    const EventId forgotten {going.back().id - goneRefsKept};
    const auto error = inTransaction([&] {
        const auto failure = take(going);
        return failure ? failure : GoneRefs(m_database).forget(forgotten, 2 * rowsAtOnce);
    });
    if (error)
        return *error;
    return more ? Progress::More : Progress::Done;
}

Result<QDateTime> HistoryPruner::lastLook()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"SELECT value FROM meta WHERE key = 'looked'"_s))
        return failed(query.lastError());
    if (query.next())
        return QDateTime::fromString(query.value(0).toString(), Qt::ISODateWithMs);
    if (!query.exec(u"SELECT body FROM events ORDER BY id DESC LIMIT 1"_s))
        return failed(query.lastError());
    const auto event = query.next() ? eventIn(query.value(0).toString()) : std::nullopt;
    return event ? timeOf(*event) : QDateTime();
}

std::optional<Error> HistoryPruner::noteLook(const QDateTime &utc)
{
    QSqlQuery query(m_database);
    query.prepare(u"INSERT OR REPLACE INTO meta (key, value) VALUES ('looked', ?)"_s);
    query.addBindValue(utc.toString(Qt::ISODateWithMs));
    return query.exec() ? std::nullopt : std::optional(failed(query.lastError()));
}

Result<HistoryPruner::Progress> HistoryPruner::erase(NotedErasure &erasure)
{
    const auto next = number(u"SELECT min(id) FROM events WHERE id > ?"_s, qint64(erasure.reached));
    if (!next)
        return next.error();
    // Behind the last event there is nothing to look at.
    const EventId end =
        *next == 0 ? erasure.what.upTo : std::min(erasure.what.upTo, EventId(*next + idsAtOnce));
    const auto found = meant(erasure, end, rowsAtOnce);
    if (!found)
        return found.error();
    NotedErasure moved = erasure;
    const bool isFull = found->size() == size_t(rowsAtOnce);
    moved.reached = isFull ? EventId(found->back().id) : end;
    Rows going = *found;
    if (!erasure.what.conversation && erasure.what.person.isNull())
        std::erase_if(going, [&](const Row &row) { return !isOf(row.body, erasure.what.name); });
    moved.messages +=
        std::count_if(going.begin(), going.end(), [](const Row &row) { return row.isMessage; });
    if (!going.empty() || moved.isThrough()) {
        const auto error = inTransaction([&] {
            const auto failure = take(going);
            return failure ? failure : notes().update(moved);
        });
        if (error)
            return *error;
    }
    erasure = moved;
    return moved.isThrough() ? Progress::Done : Progress::More;
}

Result<HistoryPruner::Progress> HistoryPruner::wipeIndex(IndexWipe &wipe)
{
    if (const auto failure = wipe.step(m_database))
        return failed(*failure);
    return wipe.isDone() ? Progress::Done : Progress::More;
}

Result<HistoryPruner::Progress> HistoryPruner::emptyLog()
{
    QSqlQuery query(m_database);
    // Whoever wants to say something would wait with us for whoever reads.
    if (!query.exec(u"PRAGMA busy_timeout = 0"_s))
        return failed(query.lastError());
    const bool done = query.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) && query.next();
    const QSqlError error = query.lastError();
    const bool busy = done && query.value(0).toInt() != 0;
    query.exec(u"PRAGMA busy_timeout = %1"_s.arg(patienceMs));
    if (!done)
        return failed(error);
    return busy ? Progress::More : Progress::Done;
}

std::optional<Error> HistoryPruner::forgetWiped()
{
    return inTransaction([this] { return notes().forgetWiped(); });
}

Result<HistoryPruner::Rows> HistoryPruner::oldest()
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT id, kind, person, ref, body FROM events ORDER BY id LIMIT ?"_s);
    query.addBindValue(rowsAtOnce);
    return rowsOf(query);
}

Result<HistoryPruner::Rows> HistoryPruner::meant(
    const NotedErasure &erasure, EventId upTo, int most)
{
    const qint64 behind = qint64(erasure.reached);
    const auto &[condition, values] = conditionFor(erasure.what, behind, qint64(upTo));
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    // Along the ids, which ends soon, however much or little of it is meant.
    query.prepare(u"SELECT id, kind, person, ref, body FROM events NOT INDEXED"
                  " WHERE id > ? AND id <= ? AND "_s
        + condition + u" ORDER BY id LIMIT ?"_s);
    query.addBindValue(behind);
    query.addBindValue(qint64(upTo));
    for (const QVariant &value : values)
        query.addBindValue(value);
    query.addBindValue(most);
    return rowsOf(query);
}

Result<HistoryPruner::Rows> HistoryPruner::rowsOf(QSqlQuery &query)
{
    if (!query.exec())
        return failed(query.lastError());
    Rows rows;
    while (query.next())
        rows.push_back({query.value(0).toLongLong(), query.value(1).toInt() == messageKind,
            query.value(2).toString(), query.value(3).toString(), query.value(4).toString()});
    if (query.lastError().isValid())
        return failed(query.lastError());
    return rows;
}

Result<qint64> HistoryPruner::number(const QString &statement, qint64 bound)
{
    QSqlQuery query(m_database);
    query.prepare(statement);
    if (statement.contains(u'?'))
        query.addBindValue(bound);
    if (!query.exec() || !query.next())
        return failed(query.lastError());
    return query.value(0).toLongLong();
}

Result<qint64> HistoryPruner::tooMany(qint64 messages)
{
    if (messages <= 0)
        return qint64(0);
    // The index of conversations holds all that this needs. More than can go at once need not be
    // counted: each time anew, it would be the most of the work where few of many are to stay.
    const auto count = number(u"SELECT count(*) FROM (SELECT 1 FROM events"
                              " INDEXED BY events_by_conversation WHERE kind = 1 LIMIT ?)"_s,
        messages + rowsAtOnce);
    return count ? Result<qint64>(*count - messages) : count;
}

ErasureNotes::Failure HistoryPruner::take(const Rows &rows)
{
    SearchIndex index(m_database);
    GoneRefs refs(m_database);
    QSqlQuery query(m_database);
    query.prepare(u"DELETE FROM events WHERE id = ?"_s);
    for (const Row &row : rows) {
        query.bindValue(0, row.id);
        if (!query.exec())
            return query.lastError();
        const auto message = row.isMessage ? messageIn(row.body) : std::nullopt;
        if (const auto failure = message ? index.remove(*message) : std::nullopt)
            return failure;
        if (const auto failure =
                row.ref.isEmpty() ? std::nullopt : refs.add(row.id, row.person, row.ref))
            return failure;
    }
    m_hasRemoved = m_hasRemoved || !rows.empty();
    return rows.empty() ? std::nullopt : notes().noteUnwiped();
}

template<typename Work>
std::optional<Error> HistoryPruner::inTransaction(Work work)
{
    if (!m_database.transaction())
        return failed(m_database.lastError());
    if (const ErasureNotes::Failure failure = work())
        return failed(*failure);
    if (const auto failure = HistoryDatabase::commit(m_database))
        return failed(*failure);
    return std::nullopt;
}

Error HistoryPruner::failed(const QSqlError &error)
{
    m_database.rollback();
    return {SearchIndex::isDamage(error) ? QString(indexDamaged) : u"not-erased"_s, error.text()};
}

} // namespace Teahouse
