// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/terminal/typedline.h"

#include "shared/program/nearestword.h"

#include <QCoreApplication>

namespace Teahouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TypedLine)
};

TypedLine readTo(const QString &rest, const std::vector<Person> &people)
{
    const Person *meant = nullptr;
    for (const Person &person : people) {
        const bool fits = rest.startsWith(person.name + u' ', Qt::CaseInsensitive);
        if (fits && (!meant || person.name.size() > meant->name.size()))
            meant = &person;
    }
    const qsizetype end = meant ? meant->name.size() : rest.indexOf(u' ');
    const QString text = end < 0 ? QString() : rest.sliced(end + 1).trimmed();
    if (text.isEmpty())
        return WrongLine {Words::tr("Type /to NAME TEXT.")};
    return SayTo {
        meant ? QString::fromLatin1(meant->id.text) : rest.first(end), text, std::nullopt, {}};
}

} // namespace

TypedLine readTypedLine(const QString &line, const std::vector<Person> &people)
{
    if (!line.startsWith(u'/'))
        return Say {line, std::nullopt, {}};
    if (line.startsWith(QLatin1String("//")))
        return Say {line.sliced(1), std::nullopt, {}};
    const QString word = line.section(u' ', 0, 0);
    const QString rest = line.sliced(word.size()).trimmed();
    if (word == QLatin1String("/to"))
        return readTo(rest, people);
    if (word == QLatin1String("/who"))
        return Who {};
    if (word == QLatin1String("/search"))
        return rest.isEmpty() ? TypedLine(WrongLine {Words::tr("Type /search WORDS.")})
                              : TypedLine(AskSearch {.words = rest});
    if (word == QLatin1String("/nick"))
        return rest.isEmpty() ? TypedLine(WrongLine {Words::tr("Type /nick NAME.")})
                              : TypedLine(TakeName {rest, {}});
    if (word == QLatin1String("/protect"))
        return ProtectName {rest != u"off", rest == u"off" ? QString() : rest, {}};
    if (word == QLatin1String("/quit"))
        return Exit {};
    if (word == QLatin1String("/help"))
        return AskTerminalHelp {};
    const QStringList known {QStringLiteral("/to"), QStringLiteral("/who"),
        QStringLiteral("/search"), QStringLiteral("/nick"), QStringLiteral("/protect"),
        QStringLiteral("/quit"), QStringLiteral("/help")};
    const QString nearest = nearestWord(word, known);
    return WrongLine {nearest.isEmpty()
            ? Words::tr("There is no %1. /help shows what there is.").arg(word)
            : Words::tr("There is no %1. Did you mean %2?").arg(word, nearest)};
}

QString terminalHelp()
{
    return Words::tr("TEXT            say it to all\n"
                     "/to NAME TEXT   say it to one person\n"
                     "/who            who is here\n"
                     "/search WORDS   find messages that hold WORDS\n"
                     "/nick NAME      take another name\n"
                     "/protect        keep your name for you alone, for good; off: no more\n"
                     "/quit           leave\n"
                     "//TEXT          say something that begins with a slash");
}

} // namespace Teahouse
