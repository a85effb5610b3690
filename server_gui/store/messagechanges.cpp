// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/messagechanges.h"

#include "server_gui/store/erasurenotes.h"
#include "server_gui/store/storedevent.h"

#include <QSqlQuery>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

void change(MessagePosted &message, const Edited &edited)
{
    message.text = edited.text;
    message.edited = true;
}

void change(MessagePosted &message, const Deleted &)
{
    message.text.clear();
    message.edited = false;
    message.deleted = true;
}

} // namespace

MessageChanges::MessageChanges(const QSqlDatabase &database, SearchIndex &index, GoneRefs &gone)
    : m_database(database)
    , m_index(index)
    , m_gone(gone)
    , m_settle(database)
{
    m_settle.prepare(u"DELETE FROM undo"_s);
}

MessageChanges::Failure MessageChanges::apply(const Event &event)
{
    return std::visit(
        [this]<typename T>(const T &kind) {
            if constexpr (MessageChange<T>)
                return on(kind);
            else
                return Failure();
        },
        event);
}

MessageChanges::Failure MessageChanges::undo(const Event &event)
{
    if (const auto *reacted = std::get_if<Reacted>(&event)) {
        Reacted back = *reacted;
        back.on = !reacted->on;
        return on(back);
    }
    if (const auto *edited = std::get_if<Edited>(&event))
        return restore(edited->id, edited->target);
    if (const auto *deleted = std::get_if<Deleted>(&event))
        return restore(deleted->id, deleted->target);
    return std::nullopt;
}

MessageChanges::Failure MessageChanges::settle()
{
    return m_settle.exec() ? Failure() : m_settle.lastError();
}

MessageChanges::Failure MessageChanges::on(const Edited &edited)
{
    return rewrite(edited);
}

MessageChanges::Failure MessageChanges::on(const Deleted &deleted)
{
    if (const auto failure =
            run(u"DELETE FROM reactions WHERE message = ?"_s, {qint64(deleted.target)}))
        return failure;
    if (const auto failure = rewrite(deleted))
        return failure;
    m_hasRemoved = true;
    return ErasureNotes(m_database).noteUnwiped();
}

MessageChanges::Failure MessageChanges::on(const Reacted &reacted)
{
    const qint64 target = qint64(reacted.target);
    const QString person = QString::fromLatin1(reacted.from.id.text);
    if (!reacted.on)
        return run(u"DELETE FROM reactions WHERE message = ? AND emoji = ? AND person = ?"_s,
            {target, reacted.emoji, person});
    return run(u"INSERT OR IGNORE INTO reactions (message, emoji, person, name, place)"
               " SELECT ?, ?, ?, ?, ? WHERE EXISTS"
               " (SELECT 1 FROM events WHERE id = ? AND kind = 1)"_s,
        {target, reacted.emoji, person, reacted.from.name, qint64(reacted.id), target});
}

template<typename Change>
MessageChanges::Failure MessageChanges::rewrite(const Change &how)
{
    std::optional<MessagePosted> message;
    QString body;
    if (const auto failure = read(how.target, message, body))
        return failure;
    if (!message || message->deleted)
        return std::nullopt;
    if (const auto failure = run(
            u"INSERT OR REPLACE INTO undo (change, body) VALUES (?, ?)"_s, {qint64(how.id), body}))
        return failure;
    if (const auto failure = m_index.remove(*message))
        return failure;
    change(*message, how);
    if (const auto failure = put(how.target, *message))
        return failure;
    if (const auto failure = removeEdits(how.target, how.id))
        return failure;
    return std::nullopt;
}

MessageChanges::Failure MessageChanges::restore(EventId change, EventId target)
{
    QSqlQuery query(m_database);
    query.prepare(u"SELECT body FROM undo WHERE change = ?"_s);
    query.addBindValue(qint64(change));
    if (!query.exec())
        return query.lastError();
    if (!query.next())
        return std::nullopt;
    StoredEvent before;
    before.body = query.value(0).toString();
    query.finish();
    std::optional<MessagePosted> now;
    QString body;
    if (const auto failure = read(target, now, body))
        return failure;
    const auto event = fromRow(before, {});
    const auto *message = event ? std::get_if<MessagePosted>(&*event) : nullptr;
    if (!now || !message)
        return std::nullopt;
    if (const auto failure = m_index.remove(*now))
        return failure;
    return put(target, *message);
}

MessageChanges::Failure MessageChanges::put(EventId target, const MessagePosted &now)
{
    LastingEvent lasting {target, now, now.from.id, {}};
    if (const auto failure = run(
            u"UPDATE events SET body = ? WHERE id = ?"_s, {toRow(lasting).body, qint64(target)}))
        return failure;
    return m_index.add(now);
}

MessageChanges::Failure MessageChanges::read(
    EventId target, std::optional<MessagePosted> &message, QString &body)
{
    QSqlQuery query(m_database);
    query.prepare(u"SELECT body FROM events WHERE id = ? AND kind = 1"_s);
    query.addBindValue(qint64(target));
    if (!query.exec())
        return query.lastError();
    if (!query.next())
        return std::nullopt;
    body = query.value(0).toString();
    StoredEvent row;
    row.body = body;
    const auto event = fromRow(row, {});
    if (const auto *found = event ? std::get_if<MessagePosted>(&*event) : nullptr)
        message = *found;
    return std::nullopt;
}

/// Texts that the message no longer has. Their refs stay known, for whoever sends one again.
MessageChanges::Failure MessageChanges::removeEdits(EventId target, EventId before)
{
    QSqlQuery query(m_database);
    query.prepare(u"SELECT id, person, ref FROM events WHERE target = ? AND kind = ? AND id < ?"_s);
    query.addBindValue(qint64(target));
    query.addBindValue(editKind);
    query.addBindValue(qint64(before));
    if (!query.exec())
        return query.lastError();
    while (query.next()) {
        const QString ref = query.value(2).toString();
        if (const auto failure = ref.isEmpty()
                ? Failure()
                : m_gone.add(query.value(0).toLongLong(), query.value(1).toString(), ref))
            return failure;
    }
    return run(u"DELETE FROM events WHERE target = ? AND kind = ? AND id < ?"_s,
        {qint64(target), editKind, qint64(before)});
}

MessageChanges::Failure MessageChanges::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.prepare(statement);
    for (const QVariant &value : values)
        query.addBindValue(value);
    return query.exec() ? std::nullopt : Failure(query.lastError());
}

} // namespace Teahouse
