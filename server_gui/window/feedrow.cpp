// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/feedrow.h"

#include "server_gui/window/addresses.h"
#include "shared/base/markup.h"
#include "shared/base/terminaltext.h"

#include <QCoreApplication>

namespace Teahouse {

namespace {

struct FeedText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::FeedRow)
};

/// Nobody's text turns the line around or hides in it; a line feed stays one.
QString safe(const QString &text)
{
    return terminalText(text, LineFeeds::Keep).replace(u'\n', QChar(QChar::LineSeparator));
}

/// What somebody wrote, without the signs that mark it up.
QString wordsOf(const QString &text)
{
    const QString shown = withoutSigns(text);
    return safe(shown.isEmpty() ? text : shown);
}

FeedRow empty(const QDateTime &at, FeedKind kind, const QString &icon)
{
    FeedRow row;
    row.at = at;
    row.kind = kind;
    row.icon = icon;
    return row;
}

FeedRow withName(FeedRow row, const QString &sentence, const QString &name)
{
    row.text = sentence;
    row.nameStart = std::max(0, int(sentence.indexOf(name)));
    row.nameLength = int(name.size());
    return row;
}

/// The words of a message stand at its end.
FeedRow withWords(FeedRow row, EventId message, const QString &words)
{
    row.message = message;
    row.wordsStart = std::max(0, int(row.text.lastIndexOf(words)));
    return row;
}

QString namesOf(const std::vector<Person> &people)
{
    QStringList names;
    for (const Person &person : people)
        names += safe(person.name);
    return names.join(FeedText::tr(", ", "between names"));
}

/// `by`: the moderator who had it done, if it was one.
QString leftSentence(LeaveReason reason, const QString &by)
{
    switch (reason) {
    case LeaveReason::Exit:
        return FeedText::tr("%1 left");
    case LeaveReason::Offline:
        return FeedText::tr("%1 lost the connection");
    case LeaveReason::Kicked:
        return by.isEmpty() ? FeedText::tr("%1 was disconnected by the host")
                            : FeedText::tr("%1 was disconnected by %2");
    case LeaveReason::Banned:
        return by.isEmpty() ? FeedText::tr("%1 was banned") : FeedText::tr("%1 was banned by %2");
    }
    return {};
}

QString noticeSentence(NoticeCode code)
{
    switch (code) {
    case NoticeCode::Announcement:
    case NoticeCode::Settings:
    case NoticeCode::Erased:
    case NoticeCode::Moderation:
        return FeedText::tr("To all: %1");
    case NoticeCode::Greeting:
        return FeedText::tr("Greeting: %1");
    case NoticeCode::AutoReply:
        return FeedText::tr("Automatic answer: %1");
    case NoticeCode::NotErased:
        return FeedText::tr("Nothing was erased: %1");
    case NoticeCode::Erasing:
        return FeedText::tr("Erasing has begun, which takes a while in a long history: %1");
    case NoticeCode::ErasingStuck:
        return FeedText::tr("The disk refuses amid erasing, which goes on once it works again; "
                            "the number of messages that are gone: %1");
    case NoticeCode::ErasedCount:
        return FeedText::tr("Erased for good, with the number of messages: %1");
    case NoticeCode::NotSaid:
        return FeedText::tr("Not said, because the disk refuses: %1");
    case NoticeCode::StorageFailing:
        return FeedText::tr("The disk refuses: %1");
    case NoticeCode::StorageBack:
        return FeedText::tr("The disk works again");
    case NoticeCode::HistoryMoved:
        return FeedText::tr("The damaged history was moved to %1");
    }
    return {};
}

QString noticeIcon(NoticeCode code)
{
    const bool warns = code == NoticeCode::NotSaid || code == NoticeCode::ErasingStuck
        || code == NoticeCode::StorageFailing || code == NoticeCode::HistoryMoved;
    return warns ? QStringLiteral("warning") : QStringLiteral("info");
}

struct RowMaker {
    const QString &address;
    bool isPlain;
    const QString &by;

    FeedRow operator()(const MessagePosted &event) const
    {
        FeedRow row = empty(event.at, FeedKind::Said, {});
        row.isPrivate = event.to.has_value();
        row.speaker = event.from.id;
        const bool byHost = event.from.role == Role::Host;
        row.who = byHost ? event.to.value_or(Person {}) : event.from;
        row.icon = event.to ? QStringLiteral("message") : QString();
        const QString name = safe(event.from.name);
        // The colour is the speaker's; an answer goes to the other one.
        QString line = name;
        if (event.to)
            line += byHost ? FeedText::tr(" to %1", "private message").arg(safe(event.to->name))
                           : FeedText::tr(" to you", "private message");
        line += event.to ? QStringLiteral("  ") : QStringLiteral(" ");
        row.isSaid = true;
        const QString words = wordsOf(event.text);
        return withWords(withName(row, line + words, name), event.id, words);
    }
    FeedRow operator()(const Joined &event) const
    {
        const FeedRow row = empty(event.at, FeedKind::ComesAndGoes, QStringLiteral("joined"));
        const QString names = namesOf(event.people);
        if (event.people.size() != 1 || address.isEmpty() || address == event.people[0].name)
            return withName(row, FeedText::tr("%1 joined").arg(names), names);
        const QString sentence = isPlain ? FeedText::tr("%1 joined from %2, not encrypted")
                                         : FeedText::tr("%1 joined from %2");
        return withName(row, sentence.arg(names, hostOfAddress(address)), names);
    }
    FeedRow operator()(const Left &event) const
    {
        const QString drawing = event.reason == LeaveReason::Offline ? QStringLiteral("offline")
                                                                     : QStringLiteral("left");
        const FeedRow row = empty(event.at, FeedKind::ComesAndGoes, drawing);
        const QString names = namesOf(event.people);
        const QString sentence = leftSentence(event.reason, by);
        return withName(
            row, by.isEmpty() ? sentence.arg(names) : sentence.arg(names, safe(by)), names);
    }
    FeedRow operator()(const Renamed &event) const
    {
        const FeedRow row = empty(event.at, FeedKind::ComesAndGoes, QStringLiteral("edit"));
        return withName(row,
            FeedText::tr("%1 is now called %2").arg(safe(event.old), safe(event.person.name)),
            safe(event.old));
    }
    FeedRow operator()(const Edited &event) const
    {
        const QString words = wordsOf(event.text);
        FeedRow row = changed(event, QStringLiteral("edit"),
            FeedText::tr("%1 changed a message: %2").arg(safe(event.from.name), words));
        row.isSaid = true;
        return withWords(row, event.target, words);
    }
    FeedRow operator()(const Deleted &event) const
    {
        const QString who = safe(event.from.name);
        return changed(event, QStringLiteral("trash"),
            event.author.isEmpty()
                ? FeedText::tr("%1 deleted a message").arg(who)
                : FeedText::tr("%1 deleted a message of %2").arg(who, safe(event.author)));
    }
    FeedRow operator()(const Reacted &event) const
    {
        const QString sentence = event.on ? FeedText::tr("%1 reacted with %2: %3")
                                          : FeedText::tr("%1 took back the reaction %2: %3");
        return withWords(
            changed(event, QStringLiteral("emoji"),
                sentence.arg(safe(event.from.name), safe(event.emoji), wordsOf(event.about))),
            event.target, wordsOf(event.about));
    }
    FeedRow operator()(const Notice &event) const
    {
        FeedRow row = empty(event.at, FeedKind::Notice, noticeIcon(event.code));
        row.text = noticeSentence(event.code).replace(QLatin1String("%1"), safe(event.text));
        if (!by.isEmpty())
            row.text += QStringLiteral(" (%1)").arg(safe(by));
        return row;
    }
    FeedRow changed(const auto &event, const QString &icon, const QString &text) const
    {
        FeedRow row = empty(event.at, FeedKind::Said, icon);
        row.isPrivate = !event.conversation.isRoom();
        row.speaker = event.from.id;
        row.who = event.from;
        return withName(row, text, safe(event.from.name));
    }
    template<typename Other>
    FeedRow operator()(const Other &) const
    {
        return {};
    }
};

} // namespace

std::optional<FeedRow> feedRow(const FeedEntry &entry)
{
    FeedRow row =
        std::visit(RowMaker {entry.address.toString(), entry.isPlain, entry.by}, entry.event);
    if (row.text.isEmpty())
        return std::nullopt;
    if (!row.at.isValid())
        row.at = QDateTime::currentDateTimeUtc();
    if (row.kind == FeedKind::Said)
        row.links = findLinks(row.text);
    return row;
}

void forgetWords(FeedRow &row)
{
    row.text = row.text.left(row.wordsStart) + FeedText::tr("(deleted)");
    row.message = {};
    row.isSaid = false;
    row.links.clear();
}

FeedRow ownRow(const QString &icon, const QString &text)
{
    FeedRow row;
    row.at = QDateTime::currentDateTimeUtc();
    row.kind = FeedKind::Notice;
    row.icon = icon;
    row.text = text;
    return row;
}

} // namespace Teahouse
