// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/searchindex.h"

#include "server_gui/store/searchtext.h"
#include "server_gui/store/storedevent.h"
#include "shared/base/logging.h"

#include <QElapsedTimer>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 wordEveryMs = 2000;

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

} // namespace

SearchIndex::SearchIndex(const QSqlDatabase &database)
    : m_add(database)
    , m_addTime(database)
    , m_remove(database)
{
    m_add.prepare(u"INSERT INTO search (rowid, words, speaker, audience) VALUES (?, ?, ?, ?)"_s);
    m_addTime.prepare(u"INSERT INTO spans (span, first, last) VALUES (?, ?, ?)"
                      " ON CONFLICT (span) DO UPDATE SET"
                      " first = min(first, excluded.first), last = max(last, excluded.last)"_s);
}

SearchIndex::Failure SearchIndex::add(const MessagePosted &message)
{
    if (message.deleted)
        return std::nullopt;
    bindMessage(m_add, message);
    if (const auto failure = failureOf(m_add))
        return failure;
    return addTime(message);
}

SearchIndex::Failure SearchIndex::remove(const MessagePosted &message)
{
    if (message.deleted)
        return std::nullopt;
    if (m_remove.lastQuery().isEmpty())
        m_remove.prepare(u"INSERT INTO search (search, rowid, words, speaker, audience)"
                         " VALUES ('delete', ?, ?, ?, ?)"_s);
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

SearchIndex::Failure SearchIndex::addTime(const MessagePosted &message)
{
    m_addTime.bindValue(0, message.at.toMSecsSinceEpoch() / spanMs);
    m_addTime.bindValue(1, qint64(message.id));
    m_addTime.bindValue(2, qint64(message.id));
    return failureOf(m_addTime);
}

} // namespace Teahouse
