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

} // namespace

QString terminalLine(
    const Event &event, const Person &you, const Phrasebook &phrases, const QDateTime &now)
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
    if (auto *message = std::get_if<MessagePosted>(&shown))
        message->text =
            terminalText(message->text); // its line ends as symbols: one event is one line
    if (auto *found = std::get_if<FoundMessages>(&shown)) {
        for (MessagePosted &message : found->events)
            message.text = terminalText(message.text);
        return terminalText(TextCodec(phrases).encodeEvent(shown, you.id, now), LineFeeds::Keep);
    }
    return terminalText(TextCodec(phrases).encodeEvent(shown, you.id, now));
}

} // namespace Teahouse
