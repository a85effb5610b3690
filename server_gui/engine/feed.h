// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/accounts.h"
#include "server_gui/engine/encryption.h"
#include "server_gui/engine/retention.h"
#include "server_gui/engine/roomsettings.h"
#include "server_gui/engine/sanctions.h"
#include "server_gui/engine/serverfigures.h"
#include "shared/base/result.h"
#include "shared/base/shorttext.h"
#include "shared/protocol/event.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace Teahouse {

/// What the host's faces (console, window, log) are shown: an event of the room beside the address
/// it came from. The host hears all that is said in the room, to the host and at the desk; never
/// what two others say in private.
struct FeedEntry {
    Event event; ///< MessagePosted, Joined, Left, Renamed or Notice
    ShortText address; ///< "192.168.1.20:51234" of the person it is about; may be empty
    bool isPlain = false; ///< others on the network can read what they say and hear
    QString by = {}; ///< the moderator who had it done; empty: the host, or nobody
    bool operator==(const FeedEntry &) const = default;
};

/// One person as the host sees them.
struct Guest {
    SessionId session {};
    Person person; ///< a nameless peer is called by its address
    QString address;
    bool named = true; ///< false: at the desk, or in a plain-text room without a name
    bool away = false;
    bool muted = false; ///< may not write
    bool nameIsProtected = false; ///< and theirs
    bool encrypted = false; ///< nobody between can read what it says and hears
    qint64 messages = 0;
    QDateTime since; ///< UTC
    QDateTime lastHeard; ///< UTC
    bool operator==(const Guest &) const = default;
};

/// The room at one moment, for a face in another thread. Guests stand in the order in which they
/// came.
struct RoomSnapshot {
    std::vector<Guest> guests;
    Guest host = {}; ///< who has no session
    qint64 connections = 0; ///< those that have not joined included
    qint64 messages = 0; ///< said since the start
    qint64 bans = 0; ///< who may not come in
    bool doorOpen = true;
    bool hasPassword = false; ///< who comes is asked for it
    Encryption encryption = Encryption::Off;
    QByteArray serverKey; ///< SHA-256 of the server's public key, whose fingerprint people compare
    QString address; ///< "0.0.0.0:9999", where it listens; empty while it does not
    qint64 upSeconds = 0;
    ServerFigures figures;
};

/// Whom the host means: a name (or a nameless peer's address), a person, or a place in joining
/// order. With none of the three the name stands at the head of the command's text or reason, as a
/// person typed it: the room takes the longest name that it begins with, followed by a space or the
/// end, and the rest is the text or reason.
struct Addressee {
    QString name;
    PersonId id;
    std::optional<int> index;
};

/// What the host asks of the room. The table of admin verbs (host/) makes these; every face shares
/// it.
struct AskSnapshot { };
/// Only what is counted; cheap enough for every second.
struct AskFigures { };
struct HostSay {
    QString text;
};
struct HostTell {
    Addressee to;
    QString text;
};
struct HostKick {
    Addressee who;
    QString reason;
};
struct SetDoor {
    bool open = true;
};
/// The room as the host wants it from now on, while people are inside. A rate of 0 and 0: no limit.
struct ApplySettings {
    RoomSettings room;
    qint64 messageBurst = 5;
    qint64 messagesPerSecond = 2;
    Retention keep = {};
};
/// Finds messages in the room and in the host's own conversations; what two others say in private
/// is not the host's to find.
struct HostSearch {
    QString words;
};
/// Writes a conversation of the host's into a file: "room FILE", "p:ID:ID FILE" or "NAME FILE".
struct HostExport {
    QString text;
};
/// How long what waits for the people of a busy room may wait for more; 0: not at all.
struct SetPace {
    qint64 mostWaitMs = 25;
};
/// Certificate and key are read anew, for those who come from now on, and with `encryption` they
/// are encrypted so.
struct ReloadCertificate {
    std::optional<Encryption> encryption = {};
};
struct StopServer { };
/// Keeps a name for good: "NAME" for the key of whoever has it, "NAME: PASSWORD" for whoever knows
/// that too.
struct HostProtect {
    QString text;
};
struct HostUnprotect {
    QString name;
};
struct AskNames { };
/// Moderator, or Member again. Whoever has the name has a key, or the name is protected.
struct SetRole {
    QString name;
    Role role = Role::Member;
};
/// Asked of whoever comes from now on; empty: nothing is asked.
struct SetRoomPassword {
    QString password;
};
/// Nobody else comes in from now on; empty: everybody may.
struct SetClassList {
    QStringList names;
};
/// Reads it anew from a file, in place of the one that was named at the start; empty: none.
struct LoadClassList {
    QString file;
};
struct HostMute {
    Addressee who;
    QString reason;
    bool on = true;
};
struct HostBan {
    Addressee who;
    QString reason;
};
struct HostUnban {
    QString whom; ///< a name, or the address that is banned
};
struct AskBans { };
/// Erases what a person said, or a conversation ("room", "p:ID:ID"), from the history. What came of
/// it comes with the feed.
struct HostErase {
    QString whom; ///< a name, a person's id or a conversation
};
/// Takes one message away, as its author could. Where only the store knows of it, what came of it
/// comes with the feed.
struct HostDelete {
    EventId target {};
};
/// Copies the history into a new file while the room goes on. Answered by BackupMade or HostFailed
/// once that is done; never a matter of the room.
struct MakeBackup {
    QString file; ///< absolute
};

using AdminCommand = std::variant<AskSnapshot, HostSay, HostTell, HostKick, SetDoor, ApplySettings,
    SetPace, ReloadCertificate, StopServer, HostErase, MakeBackup, HostSearch, HostExport,
    HostProtect, HostUnprotect, AskNames, SetRole, SetRoomPassword, SetClassList, LoadClassList,
    HostMute, HostBan, HostUnban, AskBans, AskFigures, HostDelete>;

/// What came of it: an error, or what the face shows.
struct AdminDone {
    Person who;
}; ///< whom it was done to, where it was one person
struct AdminRefused {
    ErrorCode code = ErrorCode::NobodyCalled;
    QString subject;
    QString sentence = {}; ///< that says it all by itself, in the program's language; may be empty
};
struct BackupMade {
    QString file;
    qint64 bytes = 0;
};
/// Between the room, which knows whom the host means, and whoever carries it out.
struct ExportPlan {
    ConversationId conversation;
    QString title;
    QString file;
};
struct HostFound {
    std::vector<MessagePosted> messages; ///< in the order of their ids
    bool more = false; ///< there are older ones
};
struct HostExported {
    QString file;
    qint64 entries = 0;
};
/// Not the room refused, but the machine failed: "no-history", "not-read", "file-exists",
/// "not-backed-up", or an error of TranscriptFile.
struct HostFailed {
    Error error;
};
struct HostNames {
    std::vector<Account> accounts;
};
struct HostBans {
    std::vector<Ban> bans;
};
using AdminReply = std::variant<AdminDone, RoomSnapshot, AdminRefused, BackupMade, ExportPlan,
    HostFound, HostExported, HostFailed, HostNames, HostBans, ServerFigures>;

/// Reads a line of the host's table of verbs for somebody whose role is lower than the host's.
/// Errors: "unknown-verb", "not-allowed", "bad-arguments".
using VerbReader = std::function<Result<AdminCommand>(const QString &line, Role role)>;

} // namespace Teahouse
