// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/terminal/typedline.h"

#include "shared/program/nearestword.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Teahouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TypedLine)
};

struct KnownPeople {
    const std::vector<Person> &here;
    const std::vector<Person> &correspondents;
};

/// The longest name that the text begins with, as a whole word.
const Person *personAtHead(const QString &text, const std::vector<Person> &people)
{
    const Person *meant = nullptr;
    for (const Person &person : people) {
        const bool fits = text.startsWith(person.name + u' ', Qt::CaseInsensitive)
            || text.compare(person.name, Qt::CaseInsensitive) == 0;
        if (fits && (!meant || person.name.size() > meant->name.size()))
            meant = &person;
    }
    return meant;
}

std::optional<int> countIn(const QString &text)
{
    bool isNumber = false;
    const int count = text.toInt(&isNumber);
    return isNumber && count > 0 ? std::optional(count) : std::nullopt;
}

TypedLine readTo(const QString &rest, const KnownPeople &people)
{
    const Person *meant = personAtHead(rest, people.here);
    const qsizetype end = meant ? meant->name.size() : rest.indexOf(u' ');
    const QString text = end < 0 ? QString() : rest.sliced(end).trimmed();
    if (text.isEmpty())
        return WrongLine {Words::tr("Type /to NAME TEXT.")};
    return SayTo {
        meant ? QString::fromLatin1(meant->id.text) : rest.first(end), text, std::nullopt, {}};
}

TypedLine readSearch(const QString &rest, const KnownPeople &)
{
    return rest.isEmpty() ? TypedLine(WrongLine {Words::tr("Type /search WORDS.")})
                          : TypedLine(AskSearch {.words = rest});
}

TypedLine readHistory(const QString &rest, const KnownPeople &people)
{
    const std::optional<int> ofAll = countIn(rest);
    if (rest.isEmpty() || ofAll)
        return AskOlder {{}, ofAll};
    const Person *with = personAtHead(rest, people.here);
    if (!with)
        with = personAtHead(rest, people.correspondents);
    const QString behind = with ? rest.sliced(with->name.size()).trimmed() : rest;
    const std::optional<int> count = countIn(behind);
    if (!with || (!behind.isEmpty() && !count))
        return WrongLine {Words::tr("Type /history N, or /history NAME N for somebody who is here "
                                    "or has written to you.")};
    return AskOlder {*with, count};
}

TypedLine readNick(const QString &rest, const KnownPeople &)
{
    return rest.isEmpty() ? TypedLine(WrongLine {Words::tr("Type /nick NAME.")})
                          : TypedLine(TakeName {rest, {}});
}

TypedLine readProtect(const QString &rest, const KnownPeople &)
{
    return ProtectName {rest != u"off", rest == u"off" ? QString() : rest, {}};
}

template<typename Asked>
TypedLine readNumbered(const QString &rest, const KnownPeople &)
{
    const std::optional<int> number = countIn(rest);
    if (!rest.isEmpty() && !number)
        return WrongLine {Words::tr("Type the number that /unsent shows.")};
    return Asked {number};
}

template<typename Asked>
TypedLine readBare(const QString &, const KnownPeople &)
{
    return Asked {};
}

struct SlashRow {
    const char *word;
    TypedLine (*read)(const QString &rest, const KnownPeople &people);
};

const std::array<SlashRow, 11> rows {{
    {"/to", readTo},
    {"/who", [](const QString &, const KnownPeople &) { return TypedLine(Command(Who {})); }},
    {"/search", readSearch},
    {"/history", readHistory},
    {"/nick", readNick},
    {"/protect", readProtect},
    {"/unsent", readBare<AskUnsent>},
    {"/retry", readNumbered<RetryUnsent>},
    {"/discard", readNumbered<DiscardUnsent>},
    {"/quit", [](const QString &, const KnownPeople &) { return TypedLine(Command(Exit {})); }},
    {"/help", readBare<AskTerminalHelp>},
}};

WrongLine noSuch(const QString &word)
{
    QStringList known;
    for (const SlashRow &row : rows)
        known.append(QLatin1String(row.word));
    const QString nearest = nearestWord(word, known);
    return {nearest.isEmpty() ? Words::tr("There is no %1. /help shows what there is.").arg(word)
                              : Words::tr("There is no %1. Did you mean %2?").arg(word, nearest)};
}

} // namespace

bool isSlashCommand(const QString &line)
{
    return line.startsWith(u'/') && !line.startsWith(QLatin1String("//"));
}

TypedLine readTypedLine(
    const QString &line, const std::vector<Person> &here, const std::vector<Person> &correspondents)
{
    if (!isSlashCommand(line))
        return Command(Say {line.startsWith(u'/') ? line.sliced(1) : line, std::nullopt, {}});
    const QString word = line.section(u' ', 0, 0);
    const auto row = std::find_if(rows.begin(), rows.end(),
        [&](const SlashRow &candidate) { return word == QLatin1String(candidate.word); });
    if (row == rows.end())
        return noSuch(word);
    return row->read(line.sliced(word.size()).trimmed(), {here, correspondents});
}

QString terminalHelp()
{
    return Words::tr("TEXT            say it to all\n"
                     "/to NAME TEXT   say it to one person\n"
                     "/who            who is here\n"
                     "/search WORDS   find messages that hold WORDS\n"
                     "/history N      the N messages before those that are shown\n"
                     "/history NAME N the same of what you and one person said\n"
                     "/nick NAME      take another name\n"
                     "/protect        keep your name for you alone, for good; off: no more\n"
                     "/unsent         what is not sent, and why\n"
                     "/retry N        send the Nth of that again; without N all that failed\n"
                     "/discard N      take the Nth of that away; without N all that failed\n"
                     "/quit           leave\n"
                     "//TEXT          say something that begins with a slash");
}

} // namespace Teahouse
