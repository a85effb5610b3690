// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/adminverbs.h"

#include "server_gui/engine/eventstore.h"
#include "server_gui/host/pacetext.h"
#include "shared/program/nearestword.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <array>

namespace Teahouse {

namespace {

struct VerbText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::AdminVerbs)
};

bool isNothing(const QString &rest)
{
    return rest.isEmpty();
}

bool isSomething(const QString &rest)
{
    return !rest.isEmpty();
}

bool isTwoWords(const QString &rest)
{
    return rest.contains(u' ');
}

/// What cannot be undone needs a word more.
constexpr QLatin1StringView confirmation {" yes"};

bool isConfirmed(const QString &rest)
{
    return rest.endsWith(confirmation) && !rest.chopped(confirmation.size()).trimmed().isEmpty();
}

bool isDoorState(const QString &rest)
{
    return rest == u"open" || rest == u"closed";
}

const VerbRow *findVerb(const QString &word);

bool isVerbOrNothing(const QString &rest)
{
    return rest.isEmpty() || findVerb(rest);
}

AdminCommand askSnapshot(const QString &)
{
    return AskSnapshot {};
}

AdminCommand tell(const QString &rest)
{
    return HostTell {{}, rest};
}

AdminCommand kick(const QString &rest)
{
    return HostKick {{}, rest};
}

AdminCommand say(const QString &rest)
{
    return HostSay {rest};
}

AdminCommand setDoor(const QString &rest)
{
    return SetDoor {rest == u"open"};
}

AdminCommand eraseWords(const QString &rest)
{
    return HostErase {rest.chopped(confirmation.size()).trimmed()};
}

AdminCommand makeBackup(const QString &rest)
{
    return MakeBackup {QDir::cleanPath(QDir::current().absoluteFilePath(rest))};
}

AdminCommand search(const QString &rest)
{
    return HostSearch {rest};
}

AdminCommand exportTo(const QString &rest)
{
    return HostExport {rest};
}

bool isSearchable(const QString &rest)
{
    return !rest.isEmpty() && rest.size() <= mostSearchCharacters;
}

bool isPace(const QString &rest)
{
    return parsePace(rest).has_value();
}

AdminCommand setPace(const QString &rest)
{
    return SetPace {parsePace(rest).value_or(0)};
}

AdminCommand reload(const QString &)
{
    return ReloadCertificate {};
}

AdminCommand stopServer(const QString &)
{
    return StopServer {};
}

constexpr unsigned everyFace = ConsoleFace | WindowFace;

constexpr std::array<VerbRow, 14> rows {{
    {Verb::Users, "users", 1, "",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "who is here, and how many"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "People"), "people", "Ctrl+1", everyFace,
        isNothing, askSnapshot},
    {Verb::Tell, "tell", 2, "NAME TEXT",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "write to one person"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Message"), "message", "", everyFace, isTwoWords,
        tell},
    {Verb::Stop, "stop", 3, "", QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "stop the server"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Stop server"), "stop", "", everyFace, isNothing,
        stopServer},
    {Verb::Say, "say", 0, "TEXT", QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "write to all"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Write to everyone"), "announce", "Ctrl+Shift+E",
        everyFace, isSomething, say},
    {Verb::Kick, "kick", 0, "NAME [REASON]",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "disconnect one person, who is told the reason"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Disconnect"), "left", "Del", everyFace,
        isSomething, kick},
    {Verb::Door, "door", 0, "open|closed",
        QT_TRANSLATE_NOOP(
            "Teahouse::AdminVerbs", "let new people in, or no more; those inside stay"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Close the door"), "lock", "", everyFace,
        isDoorState, setDoor},
    {Verb::Pace, "pace", 0, "off|MS",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs",
            "how long a busy large room may gather what it sends, from now on"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Pace"), "", "", ConsoleFace, isPace, setPace},
    {Verb::Status, "status", 0, "",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "where the server listens, and how it is doing"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Show large"), "monitor", "Ctrl+Shift+L",
        everyFace, isNothing, askSnapshot},
    {Verb::Erase, "erase", 0, "NAME|room yes",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs",
            "erase from the history what one person said, or the room; nothing brings it back"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Erase from the history…"), "trash",
        "Ctrl+Shift+Del", everyFace, isConfirmed, eraseWords},
    {Verb::Backup, "backup", 0, "FILE",
        QT_TRANSLATE_NOOP(
            "Teahouse::AdminVerbs", "copy the history into a new file, while people talk on"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Back up the history…"), "download",
        "Ctrl+Shift+B", everyFace, isSomething, makeBackup},
    {Verb::Search, "search", 0, "WORDS",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs",
            "find messages that hold WORDS, in the room and in what was said to you"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Search"), "", "", ConsoleFace, isSearchable,
        search},
    {Verb::Export, "export", 0, "room|NAME FILE",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs",
            "write the room, or your conversation with NAME, into FILE (.html, .md, .csv, .jsonl)"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Export"), "", "", ConsoleFace, isTwoWords,
        exportTo},
    {Verb::Reload, "reload", 0, "",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "read the certificate and its key anew"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Read the certificate anew"), "refresh",
        "Ctrl+F5", everyFace, isNothing, reload},
    {Verb::Help, "help", 0, "[VERB]",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "what can be typed"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Keyboard"), "", "F1", everyFace, isVerbOrNothing,
        nullptr},
}};

const VerbRow *findVerb(const QString &word)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const VerbRow &row) {
        return word.compare(QLatin1String(row.word), Qt::CaseInsensitive) == 0;
    });
    return found == rows.end() ? nullptr : &*found;
}

Error unknownVerb(const QString &word)
{
    QStringList known;
    for (const VerbRow &row : rows)
        known += QString::fromLatin1(row.word);
    const QString nearest = nearestWord(word, known);
    const QString shown = word.left(40);
    return {QStringLiteral("unknown-verb"),
        nearest.isEmpty()
            ? VerbText::tr("\"%1\" is nothing I know; help shows what there is").arg(shown)
            : VerbText::tr("\"%1\" is nothing I know; did you mean %2? help shows what there is")
                  .arg(shown, nearest)};
}

QString helpLine(const VerbRow &row, qsizetype width)
{
    const QString menu = row.menu ? QString::number(row.menu) : QStringLiteral(" ");
    return menu + QStringLiteral("  ") + verbUsage(row).leftJustified(width + 2)
        + VerbText::tr(row.meaning);
}

} // namespace

std::span<const VerbRow> verbRows()
{
    return rows;
}

const VerbRow &verbRow(Verb verb)
{
    const auto found = std::find_if(
        rows.begin(), rows.end(), [verb](const VerbRow &row) { return row.verb == verb; });
    Q_ASSERT(found != rows.end());
    return *found;
}

Result<AdminRequest> parseAdminLine(const QString &line)
{
    const QString trimmed = line.trimmed();
    const qsizetype space = trimmed.indexOf(u' ');
    const QString word = space < 0 ? trimmed : trimmed.left(space);
    const QString rest = space < 0 ? QString() : trimmed.sliced(space + 1).trimmed();
    const VerbRow *row = findVerb(word);
    if (!row)
        return unknownVerb(word);
    if (row->verb == Verb::Help && !row->fits(rest))
        return unknownVerb(rest);
    if (!row->fits(rest))
        return Error {
            QStringLiteral("bad-arguments"), VerbText::tr("write: %1").arg(verbUsage(*row))};
    AdminRequest request {row->verb};
    if (row->command)
        request.command = row->command(rest);
    else
        request.topic = rest;
    return request;
}

QStringList verbHelp(VerbFace face, const QString &topic)
{
    if (const VerbRow *row = findVerb(topic))
        return {helpLine(*row, verbUsage(*row).size())};
    qsizetype width = 0;
    for (const VerbRow &row : rows)
        width = std::max(width, verbUsage(row).size());
    QStringList lines;
    for (const VerbRow &row : rows) {
        if (row.faces & face)
            lines += helpLine(row, width);
    }
    return lines;
}

QString verbUsage(const VerbRow &row)
{
    const QString arguments = QString::fromLatin1(row.arguments);
    return QString::fromLatin1(row.word) + (arguments.isEmpty() ? QString() : u' ' + arguments);
}

} // namespace Teahouse
