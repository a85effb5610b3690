// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/verbtable.h"

#include "server_gui/engine/eventstore.h"
#include "server_gui/host/pacetext.h"

#include <QDir>

#include <algorithm>
#include <array>

namespace Teahouse {

namespace {

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

/// As a search shows it: "#1301".
qint64 idIn(const QString &rest)
{
    return rest.sliced(rest.startsWith(u'#') ? 1 : 0).toLongLong();
}

bool isId(const QString &rest)
{
    return idIn(rest) > 0;
}

AdminCommand deleteMessage(const QString &rest)
{
    return HostDelete {EventId(idIn(rest))};
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

template<bool on>
AdminCommand mute(const QString &rest)
{
    return HostMute {{}, rest, on};
}

AdminCommand ban(const QString &rest)
{
    return HostBan {{}, rest};
}

AdminCommand unban(const QString &rest)
{
    return HostUnban {rest};
}

AdminCommand askBans(const QString &)
{
    return AskBans {};
}

AdminCommand setPassword(const QString &rest)
{
    return SetRoomPassword {rest == u"off" ? QString() : rest};
}

AdminCommand protect(const QString &rest)
{
    return HostProtect {rest};
}

AdminCommand unprotect(const QString &rest)
{
    return HostUnprotect {rest};
}

template<Role role>
AdminCommand setRole(const QString &rest)
{
    return SetRole {rest, role};
}

AdminCommand askNames(const QString &)
{
    return AskNames {};
}

AdminCommand stopServer(const QString &)
{
    return StopServer {};
}

constexpr unsigned everyFace = ConsoleFace | WindowFace;

constexpr std::array<VerbRow, 26> rows {{
    {Verb::Users, "users", 1, "",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "who is here, and how many"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "People"), "people", "Ctrl+1", everyFace,
        Role::Host, isNothing, askSnapshot},
    {Verb::Tell, "tell", 2, "NAME TEXT",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "write to one person"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Message"), "message", "", everyFace, Role::Host,
        isTwoWords, tell},
    {Verb::Stop, "stop", 3, "", QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "stop the server"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Stop server"), "stop", "", everyFace, Role::Host,
        isNothing, stopServer},
    {Verb::Say, "say", 0, "TEXT", QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "write to all"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Write to everyone"), "announce", "Ctrl+Shift+E",
        everyFace, Role::Host, isSomething, say},
    {Verb::Kick, "kick", 0, "NAME [REASON]",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "disconnect one person, who is told the reason"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Disconnect"), "left", "Del", everyFace,
        Role::Moderator, isSomething, kick},
    {Verb::Door, "door", 0, "open|closed",
        QT_TRANSLATE_NOOP(
            "Teahouse::AdminVerbs", "let new people in, or no more; those inside stay"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Close the door"), "lock", "", everyFace,
        Role::Host, isDoorState, setDoor},
    {Verb::Pace, "pace", 0, "off|MS",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs",
            "how long a busy large room may gather what it sends, from now on"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Pace"), "", "", ConsoleFace, Role::Host, isPace,
        setPace},
    {Verb::Status, "status", 0, "",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "where the server listens, and how it is doing"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Show large"), "monitor", "Ctrl+Shift+L",
        everyFace, Role::Host, isNothing, askSnapshot},
    {Verb::Erase, "erase", 0, "NAME|room yes",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs",
            "erase from the history what one person said, or the room; nothing brings it back"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Erase from the history…"), "trash",
        "Ctrl+Shift+Del", everyFace, Role::Host, isConfirmed, eraseWords},
    {Verb::Delete, "delete", 0, "ID",
        QT_TRANSLATE_NOOP(
            "Teahouse::AdminVerbs", "delete one message for everyone; search shows its ID"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Delete this message…"), "trash", "Del",
        everyFace, Role::Host, isId, deleteMessage},
    {Verb::Backup, "backup", 0, "FILE",
        QT_TRANSLATE_NOOP(
            "Teahouse::AdminVerbs", "copy the history into a new file, while people talk on"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Back up the history…"), "download",
        "Ctrl+Shift+B", everyFace, Role::Host, isSomething, makeBackup},
    {Verb::Search, "search", 0, "WORDS",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs",
            "find messages that hold WORDS, in the room and in what was said to you"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Search"), "", "", ConsoleFace, Role::Host,
        isSearchable, search},
    {Verb::Export, "export", 0, "room|NAME FILE",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs",
            "write the room, or your conversation with NAME, into FILE (.html, .md, .csv, .jsonl)"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Export"), "", "", ConsoleFace, Role::Host,
        isTwoWords, exportTo},
    {Verb::Reload, "reload", 0, "",
        QT_TRANSLATE_NOOP(
            "Teahouse::AdminVerbs", "read the certificate, its key and the class list anew"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Read the certificate anew"), "refresh",
        "Ctrl+F5", everyFace, Role::Host, isNothing, reload},
    {Verb::Mute, "mute", 0, "NAME",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "let one person read but not write"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Mute"), "muted", "M", everyFace, Role::Moderator,
        isSomething, mute<true>},
    {Verb::Unmute, "unmute", 0, "NAME",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "let them write again"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Let write again"), "message", "", everyFace,
        Role::Moderator, isSomething, mute<false>},
    {Verb::Ban, "ban", 0, "NAME [REASON]",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "disconnect one person and let them in no more"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Ban…"), "ban", "Shift+Del", everyFace,
        Role::Moderator, isSomething, ban},
    {Verb::Unban, "unban", 0, "NAME|ADDRESS",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "let somebody in again who was banned"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Let in again"), "", "", ConsoleFace,
        Role::Moderator, isSomething, unban},
    {Verb::Bans, "bans", 0, "", QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "who is banned"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Bans"), "ban", "Ctrl+3", everyFace, Role::Host,
        isNothing, askBans},
    {Verb::Password, "password", 0, "PASSWORD|off",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs",
            "ask everybody who comes for this password from now on, or for none"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Password of the room…"), "key", "", everyFace,
        Role::Host, isSomething, setPassword},
    {Verb::Protect, "protect", 0, "NAME[: PASSWORD]",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs",
            "keep a name for whoever has it now, or for whoever knows the password"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Protect the name…"), "key", "", everyFace,
        Role::Host, isSomething, protect},
    {Verb::Unprotect, "unprotect", 0, "NAME",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "let anybody take a protected name"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Protect the name no more"), "", "", everyFace,
        Role::Host, isSomething, unprotect},
    {Verb::Moderator, "moderator", 0, "NAME",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs",
            "let one person disconnect, mute and ban others; protects the name"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Make a moderator"), "shield", "", everyFace,
        Role::Host, isSomething, setRole<Role::Moderator>},
    {Verb::Member, "member", 0, "NAME",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "make a moderator a member again"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Make a member again"), "", "", everyFace,
        Role::Host, isSomething, setRole<Role::Member>},
    {Verb::Names, "names", 0, "",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "the protected names, and who is a moderator"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Protected names"), "", "", ConsoleFace,
        Role::Host, isNothing, askNames},
    {Verb::Help, "help", 0, "[VERB]",
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "what can be typed"),
        QT_TRANSLATE_NOOP("Teahouse::AdminVerbs", "Keyboard"), "", "F1", everyFace, Role::Host,
        isVerbOrNothing, nullptr},
}};

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

const VerbRow *findVerb(const QString &word)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const VerbRow &row) {
        return word.compare(QLatin1String(row.word), Qt::CaseInsensitive) == 0;
    });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace Teahouse
