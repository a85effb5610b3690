// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/messagewords.h"

#include "client_gui/model/sentences.h"
#include "client_gui/view/showntext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Teahouse {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Teahouse::Words)
};

QString stateWords(const MessageEntry &entry)
{
    switch (entry.delivery) {
    case Delivery::None:
        break;
    case Delivery::Waiting:
        return Words::tr("waiting");
    case Delivery::Stored:
        return Words::tr("stored");
    case Delivery::Failed:
        return Words::tr("not sent: %1").arg(entry.failure);
    }
    return {};
}

QString messageSentence(const MessageEntry &entry)
{
    const bool own = entry.kind == EntryKind::OwnMessage;
    QStringList parts {own ? Words::tr("You") : shownName(entry.from.name)};
    if (const QString role = roleWord(entry.from.role); !own && !role.isEmpty())
        parts << role;
    if (entry.to)
        parts << Words::tr("private");
    parts << timeWord(entry.at);
    if (entry.mentionsMe)
        parts << Words::tr("mentions you");
    if (entry.quote)
        parts << (entry.quote->isKnown()
                ? Words::tr("in reply to %1").arg(shownName(entry.quote->from.name))
                : Words::tr("in reply to an earlier message"));
    QString text = entry.deleted ? deletedWords() : shownText(entry.text);
    text.replace(QChar::LineSeparator, QLatin1Char(' '));
    parts << text;
    if (entry.edited)
        parts << editedWord();
    for (const EntryReaction &reaction : entry.reactions)
        parts << shownName(reaction.emoji) + QLatin1Char(' ') + reactionWords(reaction);
    if (const QString state = stateWords(entry); own && !state.isEmpty())
        parts << state;
    //: Joins the parts of what a screen reader says of one message.
    return parts.join(Words::tr(", "));
}

} // namespace

QString timeWord(const QDateTime &at)
{
    return at.toLocalTime().toString(QStringLiteral("HH:mm"));
}

QString dayWords(const QDateTime &at, const QDate &today)
{
    const QDate day = at.toLocalTime().date();
    const QLocale locale;
    //: Day and month beside "Today" and "Yesterday"; see QLocale::toString().
    const QString date = locale.toString(day, Words::tr("d MMMM"));
    if (day == today)
        return Words::tr("Today, %1").arg(date);
    if (day == today.addDays(-1))
        return Words::tr("Yesterday, %1").arg(date);
    if (day.year() == today.year()) //: A day of this year.
        return locale.toString(day, Words::tr("dddd, d MMMM"));
    //: A day of another year.
    return locale.toString(day, Words::tr("d MMMM yyyy"));
}

QString briefDayWords(const QDateTime &at, const QDate &today)
{
    const QDate day = at.toLocalTime().date();
    if (day == today)
        return Words::tr("Today");
    return day == today.addDays(-1) ? Words::tr("Yesterday") : dayWords(at, today);
}

QString newMessagesWords()
{
    return Words::tr("New messages");
}

QString retryWord()
{
    return Words::tr("Retry");
}

QString deleteWord()
{
    return Words::tr("Delete");
}

QString editedWord()
{
    //: Beside the time of a message whose text was changed.
    return Words::tr("edited");
}

QString reactionWords(const EntryReaction &reaction)
{
    constexpr size_t mostNamed = 3;
    QStringList names;
    for (size_t i = 0; i < std::min(mostNamed, reaction.people.size()); ++i)
        names << shownName(reaction.people[i].name);
    const int rest = int(reaction.people.size() - size_t(names.size()));
    QString who = names.join(Words::tr(", "));
    if (rest > 0) //: After the names of some of those who reacted.
        who = Words::tr("%1 and %2 more").arg(who, QString::number(rest));
    //: After the names of those who reacted, the reader among them.
    return reaction.mine ? Words::tr("%1, including you").arg(who) : who;
}

QString codeWord()
{
    return Words::tr("Code");
}

QString unknownQuoteWords()
{
    return Words::tr("An earlier message");
}

QString roleWord(Role role)
{
    if (role == Role::Host)
        return Words::tr("Host");
    if (role == Role::Moderator)
        return Words::tr("Moderator");
    return {};
}

QString sentence(const MessageEntry &entry, const QDate &today)
{
    switch (entry.kind) {
    case EntryKind::Message:
    case EntryKind::OwnMessage:
        return messageSentence(entry);
    case EntryKind::System:
        return shownText(entry.text);
    case EntryKind::Day:
        return dayWords(entry.at, today);
    case EntryKind::NewMessages:
        return newMessagesWords();
    }
    return {};
}

} // namespace Teahouse
