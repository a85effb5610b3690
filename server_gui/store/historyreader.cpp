// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historyreader.h"

#include "shared/base/logging.h"

#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

bool isOneOf(const ConversationId &conversation, const PersonId &reader)
{
    return conversation.isRoom()
        || (!reader.isNull() && conversation.text.split(':').mid(1).contains(reader.text));
}

} // namespace

std::optional<Error> HistoryReader::open(const QString &path)
{
    m_path = path;
    return m_database.open(path, HistoryDatabase::Access::ReadOnly);
}

HistoryPage HistoryReader::read(const HistoryQuery &query)
{
    HistoryPage page;
    if (!m_database.isOpen() && open(m_path)) {
        page.failed = true;
        return page;
    }
    // One snapshot: the head must be of the moment at which the page was read.
    QSqlDatabase &database = m_database.connection();
    m_failure.clear();
    page.failed = !database.transaction() || !readEvents(query, page) || !readHead(page);
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
    select.prepare(u"SELECT id, person, ref, body FROM events WHERE "_s + *where
        + (forwards ? u" ORDER BY id ASC LIMIT ?"_s : u" ORDER BY id DESC LIMIT ?"_s));
    for (const QVariant &value : values)
        select.addBindValue(value);
    select.addBindValue(query.limit + 1);
    if (!select.exec())
        return failed(select);
    qint64 bytes = 0;
    for (int rows = 0; select.next(); ++rows) {
        if (rows == query.limit || bytes > query.bytes) {
            page.more = true;
            break;
        }
        StoredEvent row;
        page.reached = EventId(select.value(0).toLongLong());
        row.ref = select.value(2).toString();
        row.body = select.value(3).toString();
        bytes += row.body.toUtf8().size();
        if (auto event = fromRow(row, query.reader))
            page.events.push_back(*std::move(event));
        else
            qCWarning(lcStore) << "cannot be understood: event" << qint64(page.reached);
    }
    if (select.lastError().isValid())
        return failed(select);
    if (!forwards)
        std::reverse(page.events.begin(), page.events.end());
    return true;
}

bool HistoryReader::readHead(HistoryPage &page)
{
    QSqlQuery select(m_database.connection());
    if (!select.exec(u"SELECT seq FROM sqlite_sequence WHERE name = 'events'"_s))
        return failed(select);
    page.head = EventId(select.next() ? select.value(0).toLongLong() : 0);
    return true;
}

bool HistoryReader::failed(const QSqlQuery &query)
{
    m_failure = query.lastError().text();
    return false;
}

} // namespace Teahouse
