// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/seatbook.h"

#include "shared/base/logging.h"
#include "shared/protocol/personproof.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int mostChats = 1'000;
constexpr qsizetype longestText = 64 * 1024; // characters; the room's own bound is far below
constexpr qsizetype longestName = 128;
constexpr qsizetype longestRef = 64;
constexpr qint64 mostEvents = qint64(1) << 53;

qint64 written(const QDateTime &at)
{
    return at.isValid() ? at.toMSecsSinceEpoch() : -1;
}

QDateTime readTime(const QVariant &value)
{
    const qint64 ms = value.toLongLong();
    constexpr qint64 latest = 253'402'300'799'000; // the year 9999
    return ms >= 0 && ms <= latest ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC) : QDateTime();
}

EventId readEvent(const QVariant &value)
{
    const qint64 id = value.toLongLong();
    return id > 0 && id < mostEvents ? EventId(id) : EventId {};
}

/// A place may be before all events.
bool isPlace(const QVariant &value)
{
    const qint64 id = value.toLongLong();
    return id >= 0 && id < mostEvents;
}

/// A null text would become NULL, which no column takes.
QString column(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

bool isPerson(QByteArrayView id)
{
    return fromBase64Url(id.toByteArray()).size() == 16;
}

bool isWhole(const KeptMessage &message)
{
    return !message.ref.isEmpty() && message.ref.toUtf8().size() <= longestRef
        && !message.text.isEmpty() && message.text.size() <= longestText
        && message.to.size() <= longestName && message.toName.size() <= longestName
        && message.reason.size() <= longestText && message.at.isValid();
}

bool isWhole(const KeptChat &chat)
{
    const QList<QByteArray> parts = chat.id.text.split(':');
    const bool isPrivate = parts.size() == 3 && parts[0] == "p" && isPerson(parts[1])
        && isPerson(parts[2]) && chat.id.text.contains(chat.other.id.text)
        && isPerson(chat.other.id.text) && !chat.other.name.isEmpty();
    return (chat.id.isRoom() || isPrivate) && chat.draft.size() <= longestText
        && chat.lastLine.size() <= longestText && chat.other.name.size() <= longestName;
}

bool isLog(const QString &log)
{
    return !log.isEmpty() && log.toUtf8().size() <= longestRef;
}

void sayDropped(int rows)
{
    if (rows > 0)
        qCWarning(lcSession) << rows << "entries of what a seat kept make no sense";
}

} // namespace

SeatDatabase::Opened SeatBook::open(const QString &file)
{
    m_database.close();
    return m_database.open(file);
}

std::vector<KeptMessage> SeatBook::messages()
{
    std::vector<KeptMessage> all;
    if (!m_database.isOpen())
        return all;
    QSqlQuery query = m_database.prepared(
        u"SELECT ref, receiver, receiver_name, text, written, state, reason, reply"
        " FROM outbox ORDER BY number"_s);
    int dropped = 0;
    for (m_database.run(query); query.next();) {
        const int state = query.value(5).toInt();
        KeptMessage message {query.value(0).toString(), query.value(1).toString(),
            query.value(2).toString(), query.value(3).toString(), readTime(query.value(4)),
            state == 0       ? KeptMessage::State::Waiting
                : state == 1 ? KeptMessage::State::Sent
                             : KeptMessage::State::Failed,
            query.value(6).toString()};
        if (const EventId reply = readEvent(query.value(7)); reply != EventId {})
            message.reply = reply;
        if (isWhole(message))
            all.push_back(std::move(message));
        else
            ++dropped;
    }
    sayDropped(dropped);
    return all;
}

qsizetype SeatBook::underWay()
{
    if (!m_database.isOpen())
        return 0;
    QSqlQuery query = m_database.prepared(u"SELECT count(*) FROM outbox WHERE state <> ?"_s);
    query.addBindValue(int(KeptMessage::State::Failed));
    return m_database.run(query) && query.next() ? query.value(0).toLongLong() : 0;
}

bool SeatBook::put(const KeptMessage &message)
{
    if (!m_database.isOpen())
        return true;
    QSqlQuery query =
        m_database.prepared(u"INSERT OR REPLACE INTO outbox"
                            " (ref, receiver, receiver_name, text, written, state, reason, reply)"
                            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    query.addBindValue(message.ref);
    query.addBindValue(column(message.to));
    query.addBindValue(column(message.toName));
    query.addBindValue(message.text);
    query.addBindValue(written(message.at));
    query.addBindValue(int(message.state));
    query.addBindValue(column(message.reason));
    query.addBindValue(qint64(message.reply.value_or(EventId {})));
    return m_database.run(query);
}

bool SeatBook::mark(const QString &ref, KeptMessage::State state, const QString &reason)
{
    if (!m_database.isOpen())
        return true;
    QSqlQuery query =
        m_database.prepared(u"UPDATE outbox SET state = ?, reason = ? WHERE ref = ?"_s);
    query.addBindValue(int(state));
    query.addBindValue(column(reason));
    query.addBindValue(ref);
    return m_database.run(query);
}

bool SeatBook::remove(const QString &ref)
{
    if (!m_database.isOpen())
        return true;
    QSqlQuery query = m_database.prepared(u"DELETE FROM outbox WHERE ref = ?"_s);
    query.addBindValue(ref);
    return m_database.run(query);
}

std::vector<KeptChat> SeatBook::chats()
{
    std::vector<KeptChat> all;
    if (!m_database.isOpen())
        return all;
    QSqlQuery query = m_database.prepared(
        u"SELECT conversation, other, other_name, draft, last_line, last_at, first_unread,"
        " muted FROM chats LIMIT ?"_s);
    query.addBindValue(mostChats);
    int dropped = 0;
    for (m_database.run(query); query.next();) {
        KeptChat chat;
        chat.id.text = query.value(0).toString().toLatin1();
        chat.other.id.text = query.value(1).toString().toLatin1();
        chat.other.name = query.value(2).toString();
        chat.draft = query.value(3).toString();
        chat.lastLine = query.value(4).toString();
        chat.lastAt = readTime(query.value(5));
        chat.firstUnread = readEvent(query.value(6));
        chat.muted = query.value(7).toBool();
        if (isWhole(chat))
            all.push_back(std::move(chat));
        else
            ++dropped;
    }
    sayDropped(dropped);
    return all;
}

KeptPlace SeatBook::place()
{
    if (!m_database.isOpen())
        return {};
    QSqlQuery query = m_database.prepared(u"SELECT log, seen, since FROM place"_s);
    if (!m_database.run(query) || !query.next())
        return {};
    KeptPlace place {
        query.value(0).toString(), readEvent(query.value(1)), readEvent(query.value(2))};
    const bool isWhole = isLog(place.log) && isPlace(query.value(1)) && isPlace(query.value(2))
        && place.since <= place.seen;
    return isWhole ? place : KeptPlace {};
}

bool SeatBook::keep(const KeptPlace &place, const std::vector<KeptChat> &chats)
{
    return keepLoosely([&] { return writeAll(place, chats); });
}

PrintedPlace SeatBook::printed()
{
    if (!m_database.isOpen())
        return {};
    QSqlQuery query = m_database.prepared(u"SELECT log, last FROM printed"_s);
    if (!m_database.run(query) || !query.next())
        return {};
    PrintedPlace place {query.value(0).toString(), readEvent(query.value(1))};
    const bool isWhole = isLog(place.log) && isPlace(query.value(1));
    return isWhole ? place : PrintedPlace {};
}

bool SeatBook::keep(const PrintedPlace &place)
{
    return keepLoosely([&] {
        QSqlQuery put = m_database.prepared(
            u"INSERT OR REPLACE INTO printed (one, log, last) VALUES (1, ?, ?)"_s);
        put.addBindValue(column(place.log));
        put.addBindValue(qint64(place.last));
        return m_database.run(put);
    });
}

bool SeatBook::keepLoosely(const std::function<bool()> &write)
{
    if (!m_database.isOpen())
        return true;
    // These come often, and the newest can be found again: they do not wait for the disk.
    m_database.run(u"PRAGMA synchronous = NORMAL"_s);
    const bool begun = m_database.run(u"BEGIN IMMEDIATE"_s);
    const bool done = begun && write() && m_database.run(u"COMMIT"_s);
    const QString why = trouble();
    if (begun && !done)
        m_database.run(u"ROLLBACK"_s);
    m_database.run(u"PRAGMA synchronous = FULL"_s);
    if (!done)
        qCWarning(lcSession) << "drafts and what was read could not be kept:" << why;
    return done;
}

bool SeatBook::writeAll(const KeptPlace &place, const std::vector<KeptChat> &chats)
{
    QSqlQuery put = m_database.prepared(
        u"INSERT OR REPLACE INTO place (one, log, seen, since) VALUES (1, ?, ?, ?)"_s);
    put.addBindValue(column(place.log));
    put.addBindValue(qint64(place.seen));
    put.addBindValue(qint64(place.since));
    if (!m_database.run(put) || !m_database.run(u"DELETE FROM chats"_s))
        return false;
    QSqlQuery add = m_database.prepared(
        u"INSERT INTO chats (conversation, other, other_name, draft, last_line, last_at,"
        " first_unread, muted) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s);
    int rows = 0;
    for (const KeptChat &chat : chats) {
        if (++rows > mostChats)
            break;
        add.addBindValue(QString::fromLatin1(chat.id.text));
        add.addBindValue(column(QString::fromLatin1(chat.other.id.text)));
        add.addBindValue(column(chat.other.name));
        add.addBindValue(column(chat.draft));
        add.addBindValue(column(chat.lastLine));
        add.addBindValue(written(chat.lastAt));
        add.addBindValue(qint64(chat.firstUnread));
        add.addBindValue(chat.muted);
        if (!m_database.run(add))
            return false;
    }
    return true;
}

} // namespace Teahouse
