// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/terminal/eventlines.h"

#include "shared/base/terminaltext.h"
#include "shared/protocol/textcodec.h"

#include <QCoreApplication>

namespace Teahouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TerminalLine)
};

QString welcomeLine(const Welcome &welcome)
{
    const int others = int(std::max<qint64>(welcome.membersTotal - 1, 0));
    const QString name = terminalText(welcome.you.name);
    QString line = welcome.room.name.isEmpty()
        ? Words::tr("You are here as %1. /help shows what you can type.").arg(name)
        : Words::tr("You are in %1 as %2. /help shows what you can type.")
              .arg(terminalText(welcome.room.name), name);
    if (others > 0)
        line += u' ' + Words::tr("%n others are here.", nullptr, others);
    if (!welcome.room.greeting.isEmpty())
        line += u' ' + terminalText(welcome.room.greeting);
    return line;
}

QString peopleLine(const People &people)
{
    QStringList names;
    for (const Person &person : people.people)
        names.append(terminalText(person.name));
    return Words::tr("Here: %1").arg(names.join(QStringLiteral(", ")));
}

/// Their line ends as symbols: one message is one line.
void flatten(std::vector<MessagePosted> &messages)
{
    for (MessagePosted &message : messages)
        message.text = terminalText(message.text);
}

enum class Mark { None, Earlier, Missed };

Mark markOf(const Event &event, bool isMissed)
{
    const auto *message = std::get_if<MessagePosted>(&event);
    if (std::holds_alternative<History>(event) || (message && message->earlier))
        return Mark::Earlier;
    return isMissed ? Mark::Missed : Mark::None;
}

QString marked(const QString &lines, Mark mark)
{
    if (mark == Mark::None || lines.isEmpty())
        return lines;
    const QString word = mark == Mark::Earlier ? Words::tr("(earlier)") : Words::tr("(missed)");
    return word + u' ' + QString(lines).replace(u'\n', u'\n' + word + u' ');
}

} // namespace

QString terminalLine(const Event &event, const Person &you, const Phrasebook &phrases,
    const QDateTime &now, bool isMissed)
{
    if (const auto *welcome = std::get_if<Welcome>(&event))
        return welcomeLine(*welcome);
    if (const auto *people = std::get_if<People>(&event))
        return peopleLine(*people);
    if (const auto *renamed = std::get_if<Renamed>(&event); renamed && renamed->person.id == you.id)
        return Words::tr("You are now called %1.").arg(terminalText(renamed->person.name));
    if (std::holds_alternative<Ack>(event) || std::holds_alternative<Bye>(event))
        return {}; // the farewell is said when the session ends
    Event shown = event;
    LineFeeds lineFeeds = LineFeeds::Show;
    if (auto *message = std::get_if<MessagePosted>(&shown)) {
        message->text = terminalText(message->text);
    } else if (auto *found = std::get_if<FoundMessages>(&shown)) {
        flatten(found->events);
        lineFeeds = LineFeeds::Keep;
    } else if (auto *page = std::get_if<History>(&shown)) {
        flatten(page->events);
        lineFeeds = LineFeeds::Keep;
    }
    const QString lines =
        terminalText(TextCodec(phrases).encodeEvent(shown, you.id, now), lineFeeds);
    return marked(lines, markOf(event, isMissed));
}

} // namespace Teahouse
