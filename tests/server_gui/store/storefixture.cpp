// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/store/storefixture.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

Person person(const char *name)
{
    return {{QByteArray(name).leftJustified(22, '0')}, QString::fromLatin1(name)};
}

const QDateTime &noon()
{
    static const QDateTime time({2026, 1, 2}, {12, 0}, Qt::UTC);
    return time;
}

} // namespace

QVariant StoreFixture::sql(const QString &statement) const
{
    QVariant result;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"eyes"_s);
        database.setDatabaseName(path());
        database.open();
        QSqlQuery query(database);
        if (!query.exec(statement))
            qWarning() << query.lastError().text();
        else if (query.next())
            result = query.value(0);
    }
    QSqlDatabase::removeDatabase(u"eyes"_s);
    return result;
}

LastingEvent StoreFixture::message(
    qint64 id, const char *from, const QString &text, const QString &ref, const char *to)
{
    MessagePosted message;
    message.id = EventId(id);
    message.at = noon();
    message.from = person(from);
    message.text = text;
    if (to) {
        message.to = person(to);
        message.conversation = privateConversation(message.from.id, message.to->id);
    }
    return {EventId(id), message, message.from.id, ref};
}

LastingEvent StoreFixture::edited(
    qint64 id, const char *by, qint64 target, const QString &text, const QString &ref)
{
    const Edited edited {.id = EventId(id),
        .at = noon(),
        .from = person(by),
        .target = EventId(target),
        .text = text};
    return {edited.id, edited, edited.from.id, ref};
}

LastingEvent StoreFixture::deleted(qint64 id, const char *by, qint64 target, const QString &ref)
{
    const Deleted deleted {
        .id = EventId(id), .at = noon(), .from = person(by), .target = EventId(target)};
    return {deleted.id, deleted, deleted.from.id, ref};
}

LastingEvent StoreFixture::reacted(
    qint64 id, const char *by, qint64 target, const QString &emoji, bool on, const QString &ref)
{
    const Reacted reacted {.id = EventId(id),
        .at = noon(),
        .from = person(by),
        .target = EventId(target),
        .emoji = emoji,
        .on = on};
    return {reacted.id, reacted, reacted.from.id, ref};
}

LastingEvent StoreFixture::joined(qint64 id, const char *who)
{
    return {EventId(id), Joined {EventId(id), noon(), {person(who)}}, {}, {}};
}

QStringList StoreFixture::texts(const HistoryPage &page)
{
    QStringList texts;
    for (const Event &event : page.events) {
        const auto *message = std::get_if<MessagePosted>(&event);
        if (!message || !message->deleted)
            texts << (message ? message->text : u"(other)"_s);
    }
    return texts;
}

} // namespace Teahouse
