// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historyreader.h"

#include "server_gui/store/gonerefs.h"
#include "server_gui/store/reactionreader.h"
#include "server_gui/store/searchindex.h"
#include "server_gui/store/searchtext.h"
#include "shared/base/logging.h"

#include <QSqlQuery>

#include <algorithm>
#include <limits>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

bool isOneOf(const ConversationId &conversation, const PersonId &reader)
{
    return conversation.isRoom()
        || (!reader.isNull() && conversation.text.split(':').mid(1).contains(reader.text));
}

/// Takes rows (id, ref, body) until the page is full; what failed, if something did.
template<typename Query>
QSqlError collect(
    QSqlQuery &select, ReactionReader &reactions, const Query &query, HistoryPage &page)
{
    qint64 bytes = 0;
    for (int rows = 0; select.next(); ++rows) {
        if (rows == query.limit || bytes > query.bytes) {
            page.more = true;
            break;
        }
        StoredEvent row;
        page.reached = EventId(select.value(0).toLongLong());
        row.ref = select.value(1).toString();
        row.body = select.value(2).toString();
        bytes += row.body.toUtf8().size();
        auto event = fromRow(row, query.reader);
        if (!event) {
            qCWarning(lcStore) << "cannot be understood: event" << qint64(page.reached);
            continue;
        }
        if (auto *message = std::get_if<MessagePosted>(&*event))
            bytes += reactions.read(*message);
        page.events.push_back(*std::move(event));
    }
    return select.lastError().isValid() ? select.lastError() : reactions.error();
}

/// As bodies write it, so that the two can be compared as they are.
QString written(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

std::optional<Error> HistoryReader::open(const QString &path)
{
    m_path = path;
    return m_database.open(path, HistoryDatabase::Access::ReadOnly);
}

HistoryPage HistoryReader::read(const HistoryQuery &query)
{
    // The head must be of the moment at which the page was read.
    return inSnapshot([&](HistoryPage &page) {
        return readEvents(query, page) && readGone(query, page) && readHead(page);
    });
}

HistoryPage HistoryReader::search(const SearchQuery &query)
{
    return inSnapshot([&](HistoryPage &page) { return findMessages(query, page); });
}

template<typename Reading>
HistoryPage HistoryReader::inSnapshot(Reading reading)
{
    HistoryPage page;
    if (!m_database.isOpen() && open(m_path)) {
        page.failed = true;
        return page;
    }
    QSqlDatabase &database = m_database.connection();
    m_failure.clear();
    page.failed = !database.transaction() || !reading(page);
    database.rollback();
    if (page.failed) {
        qCWarning(lcStore) << "history not read:" << m_failure;
        m_database.close();
    }
    return page;
}

std::optional<QString> HistoryReader::conditions(
    const HistoryQuery &query, QVariantList &values) const
{
    QString where;
    if (!query.ref.isEmpty()) {
        where = u"person = ? AND ref = ?"_s;
        values << QString::fromLatin1(query.reader.text) << query.ref;
    } else if (!query.conversation) {
        // The unary plus keeps SQLite on the way along the ids, which stops at the limit.
        where = u"(+conversation = 'room' OR +one = ? OR +other = ?)"_s;
        values << QString::fromLatin1(query.reader.text) << QString::fromLatin1(query.reader.text);
        if (query.messagesOnly)
            where += u" AND +kind = 1"_s;
    } else if (isOneOf(*query.conversation, query.reader)) {
        where = query.messagesOnly ? u"conversation = ? AND kind = 1"_s : u"conversation = ?"_s;
        values << QString::fromLatin1(query.conversation->text);
    } else {
        return std::nullopt;
    }
    if (query.after) {
        where += u" AND id > ?"_s;
        values << qint64(*query.after);
    }
    if (query.before) {
        where += u" AND id < ?"_s;
        values << qint64(*query.before);
    }
    return where;
}

bool HistoryReader::readEvents(const HistoryQuery &query, HistoryPage &page)
{
    QVariantList values;
    const auto where = conditions(query, values);
    if (!where)
        return true;
    const bool forwards = query.after.has_value();
    QSqlQuery select(m_database.connection());
    select.setForwardOnly(true);
    select.prepare(u"SELECT id, ref, body FROM events WHERE "_s + *where
        + (forwards ? u" ORDER BY id ASC LIMIT ?"_s : u" ORDER BY id DESC LIMIT ?"_s));
    for (const QVariant &value : values)
        select.addBindValue(value);
    select.addBindValue(query.limit + 1);
    ReactionReader reactions(m_database.connection());
    if (!select.exec())
        return failed(select.lastError());
    if (const QSqlError error = collect(select, reactions, query, page); error.isValid())
        return failed(error);
    if (!forwards)
        std::reverse(page.events.begin(), page.events.end());
    return true;
}

bool HistoryReader::findMessages(const SearchQuery &query, HistoryPage &page)
{
    qint64 first = 1;
    qint64 last = query.before ? qint64(*query.before) - 1 : std::numeric_limits<qint64>::max();
    const auto match = matchFor(query);
    if (!match)
        return true;
    if (!boundByTime(query, first, last))
        return false;
    // Along the ids from the newest on, so that it stops at the limit however common the words are.
    // CROSS keeps SQLite from beginning with the other table.
    QSqlQuery select(m_database.connection());
    select.setForwardOnly(true);
    if (!select.prepare(u"SELECT id, ref, body FROM search CROSS JOIN events ON id = search.rowid"
                        " WHERE search MATCH ? AND search.rowid >= ? AND search.rowid <= ?"
                        " AND substr(body, instr(body, '\"time\":\"') + 8, 24) BETWEEN ? AND ?"
                        " ORDER BY search.rowid DESC LIMIT ?"_s))
        return failed(select.lastError());
    select.addBindValue(*match);
    select.addBindValue(first);
    select.addBindValue(last);
    select.addBindValue(query.earliest.isValid() ? written(query.earliest) : u""_s);
    select.addBindValue(query.latest.isValid() ? written(query.latest) : u"~"_s);
    select.addBindValue(query.limit + 1);
    ReactionReader reactions(m_database.connection());
    if (!select.exec())
        return failed(select.lastError());
    if (const QSqlError error = collect(select, reactions, query, page); error.isValid())
        return failed(error);
    std::reverse(page.events.begin(), page.events.end());
    return true;
}

bool HistoryReader::boundByTime(const SearchQuery &query, qint64 &first, qint64 &last)
{
    if (!query.earliest.isValid() && !query.latest.isValid())
        return true;
    QSqlQuery select(m_database.connection());
    select.prepare(u"SELECT min(first), max(last) FROM spans WHERE span BETWEEN ? AND ?"_s);
    select.addBindValue(query.earliest.isValid() ? query.earliest.toMSecsSinceEpoch() / spanMs : 0);
    select.addBindValue(query.latest.isValid() ? query.latest.toMSecsSinceEpoch() / spanMs
                                               : std::numeric_limits<qint64>::max());
    if (!select.exec() || !select.next())
        return failed(select.lastError());
    // Nothing was said then: no id is both.
    first = std::max(first,
        select.isNull(0) ? std::numeric_limits<qint64>::max() : select.value(0).toLongLong());
    last = std::min(last, select.value(1).toLongLong());
    return true;
}

bool HistoryReader::readGone(const HistoryQuery &query, HistoryPage &page)
{
    if (query.ref.isEmpty() || !page.events.empty())
        return true;
    GoneRefs gone(m_database.connection());
    const auto failure = gone.find(QString::fromLatin1(query.reader.text), query.ref, page.gone);
    if (failure)
        m_failure = failure->text();
    return !failure;
}

bool HistoryReader::readHead(HistoryPage &page)
{
    QSqlQuery select(m_database.connection());
    if (!select.exec(u"SELECT seq FROM sqlite_sequence WHERE name = 'events'"_s))
        return failed(select.lastError());
    page.head = EventId(select.next() ? select.value(0).toLongLong() : 0);
    return true;
}

bool HistoryReader::failed(const QSqlError &error)
{
    m_failure = error.text();
    m_foundDamage = m_foundDamage || SearchIndex::isDamage(error);
    return false;
}

} // namespace Teahouse
