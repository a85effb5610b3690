// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/erasurenotes.h"

#include <QSqlQuery>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

Error failed(const QSqlQuery &query)
{
    return {u"not-erased"_s, query.lastError().text()};
}

ErasureNotes::Failure failureOf(const QSqlQuery &query, bool done)
{
    return done ? std::nullopt : std::optional(query.lastError());
}

} // namespace

ErasureNotes::Failure ErasureNotes::add(const Erasure &erasure)
{
    QSqlQuery query(m_database);
    query.prepare(u"INSERT INTO erasures (conversation, person, name, called, up_to)"
                  " VALUES (?, ?, ?, ?, ?)"_s);
    query.addBindValue(
        erasure.conversation ? QString::fromLatin1(erasure.conversation->text) : QString());
    query.addBindValue(QString::fromLatin1(erasure.person.text));
    query.addBindValue(erasure.name);
    query.addBindValue(erasure.called.isEmpty() ? u""_s : erasure.called);
    query.addBindValue(qint64(erasure.upTo));
    return failureOf(query, query.exec());
}

Result<std::vector<NotedErasure>> ErasureNotes::all() const
{
    QSqlQuery query(m_database);
    if (!query.exec(u"SELECT number, conversation, person, name, called, up_to, reached, messages"
                    " FROM erasures ORDER BY number"_s))
        return failed(query);
    std::vector<NotedErasure> all;
    while (query.next()) {
        NotedErasure noted;
        noted.number = query.value(0).toLongLong();
        if (const QByteArray conversation = query.value(1).toByteArray(); !conversation.isEmpty())
            noted.what.conversation = ConversationId {conversation};
        noted.what.person = {query.value(2).toByteArray()};
        noted.what.name = query.value(3).toString();
        noted.what.called = query.value(4).toString();
        noted.what.upTo = EventId(query.value(5).toLongLong());
        noted.reached = EventId(query.value(6).toLongLong());
        noted.messages = query.value(7).toLongLong();
        all.push_back(noted);
    }
    return all;
}

ErasureNotes::Failure ErasureNotes::update(const NotedErasure &noted)
{
    QSqlQuery query(m_database);
    query.prepare(u"UPDATE erasures SET reached = ?, messages = ? WHERE number = ?"_s);
    query.addBindValue(qint64(noted.reached));
    query.addBindValue(noted.messages);
    query.addBindValue(noted.number);
    return failureOf(query, query.exec());
}

ErasureNotes::Failure ErasureNotes::forgetWiped()
{
    QSqlQuery query(m_database);
    const bool done = query.exec(u"DELETE FROM erasures WHERE reached >= up_to"_s)
        && query.exec(u"DELETE FROM meta WHERE key = 'unwiped'"_s);
    return failureOf(query, done);
}

ErasureNotes::Failure ErasureNotes::noteUnwiped()
{
    QSqlQuery query(m_database);
    return failureOf(
        query, query.exec(u"INSERT OR IGNORE INTO meta (key, value) VALUES ('unwiped', '1')"_s));
}

Result<bool> ErasureNotes::isUnwiped() const
{
    QSqlQuery query(m_database);
    if (!query.exec(u"SELECT 1 FROM meta WHERE key = 'unwiped'"_s))
        return failed(query);
    return query.next();
}

} // namespace Teahouse
