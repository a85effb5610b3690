// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historyrows.h"

#include "server_gui/engine/repeats.h"
#include "server_gui/store/storedevent.h"

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int sqliteConstraintUnique = 2067;

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

} // namespace

HistoryRows::HistoryRows(const QSqlDatabase &database)
    : m_database(database)
    , m_index(database)
    , m_gone(database)
    , m_changes(database, m_index, m_gone)
    , m_insert(database)
{
    m_insert.prepare(u"INSERT INTO events (id, kind, conversation, one, other, person, ref,"
                     " body, target) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
}

HistoryRows::Failure HistoryRows::store(const LastingEvent &lasting, StoreOutcome &outcome)
{
    const StoredEvent row = toRow(lasting);
    if (const auto failure =
            row.ref.isEmpty() ? Failure() : m_gone.find(row.person, row.ref, outcome.earlier))
        return failure;
    // Nobody knows any more what it said; that it was stored is all its sender wants to hear.
    if (outcome.earlier != EventId {}) {
        outcome.kind = StoreOutcome::Kind::Repeated;
        return std::nullopt;
    }
    if (const auto failure = insert(row, outcome))
        return failure;
    if (outcome.kind != StoreOutcome::Kind::Stored)
        return std::nullopt;
    const auto *message = std::get_if<MessagePosted>(&lasting.event);
    return message ? m_index.add(*message) : m_changes.apply(lasting.event);
}

HistoryRows::Failure HistoryRows::insert(const StoredEvent &row, StoreOutcome &outcome)
{
    m_insert.bindValue(0, row.id);
    m_insert.bindValue(1, row.kind);
    m_insert.bindValue(2, row.conversation);
    m_insert.bindValue(3, orNull(row.one));
    m_insert.bindValue(4, orNull(row.other));
    m_insert.bindValue(5, orNull(row.person));
    m_insert.bindValue(6, orNull(row.ref));
    m_insert.bindValue(7, row.body);
    m_insert.bindValue(8, row.target == 0 ? QVariant(QMetaType::fromType<qint64>()) : row.target);
    if (m_insert.exec())
        return std::nullopt;
    if (m_insert.lastError().nativeErrorCode().toInt() == sqliteConstraintUnique)
        return compareWithEarlier(row, outcome);
    return m_insert.lastError();
}

HistoryRows::Failure HistoryRows::compareWithEarlier(const StoredEvent &row, StoreOutcome &outcome)
{
    QSqlQuery query(m_database);
    query.prepare(u"SELECT id, body FROM events WHERE person = ? AND ref = ?"_s);
    query.addBindValue(row.person);
    query.addBindValue(row.ref);
    if (!query.exec() || !query.next())
        return query.lastError();
    StoredEvent earlier;
    earlier.body = query.value(1).toString();
    outcome.earlier = EventId(query.value(0).toLongLong());
    const auto again = fromRow(row, {});
    const auto kept = fromRow(earlier, {});
    outcome.kind = again && kept && saysTheSame(*again, *kept) ? StoreOutcome::Kind::Repeated
                                                               : StoreOutcome::Kind::RefUsed;
    return std::nullopt;
}

HistoryRows::Failure HistoryRows::erase(EventId id)
{
    QSqlQuery query(m_database);
    query.prepare(u"DELETE FROM events WHERE id = ? RETURNING body"_s);
    query.addBindValue(qint64(id));
    if (!query.exec())
        return query.lastError();
    if (!query.next())
        return std::nullopt;
    StoredEvent row;
    row.body = query.value(0).toString();
    query.finish();
    const auto event = fromRow(row, {});
    if (!event)
        return std::nullopt;
    const auto *message = std::get_if<MessagePosted>(&*event);
    return message ? m_index.remove(*message) : m_changes.undo(*event);
}

HistoryRows::Failure HistoryRows::keepNames(const std::map<PersonId, KeptName> &names)
{
    if (names.empty())
        return std::nullopt;
    QSqlQuery keep(m_database);
    keep.prepare(u"INSERT OR REPLACE INTO names (person, name, left_at) VALUES (?, ?, ?)"_s);
    QSqlQuery free(m_database);
    free.prepare(u"DELETE FROM names WHERE person = ?"_s);
    for (const auto &[person, kept] : names) {
        QSqlQuery &query = kept.name.isEmpty() ? free : keep;
        query.bindValue(0, QString::fromLatin1(person.text));
        if (!kept.name.isEmpty()) {
            query.bindValue(1, kept.name);
            query.bindValue(2,
                kept.left.isValid() ? QVariant(kept.left.toMSecsSinceEpoch())
                                    : QVariant(QMetaType::fromType<qint64>()));
        }
        if (!query.exec())
            return query.lastError();
    }
    return std::nullopt;
}

} // namespace Teahouse
