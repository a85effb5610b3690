// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/accounts.h"
#include "server_gui/engine/eventstore.h"
#include "server_gui/engine/feed.h"
#include "server_gui/engine/sanctions.h"
#include "shared/protocol/command.h"
#include "shared/protocol/event.h"

#include <optional>
#include <variant>
#include <vector>

namespace Teahouse {

/// Where a connection stands. At the door it hears only what it is told itself, at the desk also
/// what the host says to all, in the room everything.
enum class Place : quint8 { Door, Desk, Room };

/// Who hears something: those in the room; the desk too; every connection.
enum class Audience : quint8 { Room, Inside, Connected };

struct TellOne {
    SessionId to {};
    Event event;
    bool operator==(const TellOne &) const = default;
};

struct TellAll {
    Event event;
    Audience audience = Audience::Room;
    SessionId except {}; ///< is not told
    /// Whose coming or going a gathered event tells, sorted: a text line leaves its reader out.
    std::vector<SessionId> about = {};
    bool operator==(const TellAll &) const = default;
};

struct TellHost {
    FeedEntry entry;
    bool operator==(const TellHost &) const = default;
};

/// From here on the session hears what is heard at `place`.
struct MoveTo {
    SessionId session {};
    Place place = Place::Door;
    bool operator==(const MoveTo &) const = default;
};

/// Ends the connection once what is queued for it has left.
struct CloseSession {
    SessionId session {};
    bool operator==(const CloseSession &) const = default;
};

/// Tells a session what it has missed of the log, or the newest messages, then that it is live.
struct Replay {
    SessionId session {};
    PersonId reader;
    EventId upTo {}; ///< what was said when it came in
    /// Everything behind this; none: as many messages as newcomers get.
    std::optional<EventId> since;
    bool operator==(const Replay &) const = default;
};

/// Answers a request for history.
struct TellHistory {
    SessionId to {};
    HistoryQuery query;
    QString ref;
    bool operator==(const TellHistory &) const = default;
};

/// Answers a search.
struct TellFound {
    SessionId to {};
    SearchQuery query;
    QString ref;
    bool operator==(const TellFound &) const = default;
};

/// Looks for a message that the room has forgotten, and hands the room the command that is about it
/// once more.
struct Recall {
    SessionId session {}; ///< none: the host
    PersonId reader;
    EventId target {};
    Command command;
    bool operator==(const Recall &) const = default;
};

/// Answers a command, unless what came of it was kept under its ref before: a client that sends
/// again what it lost the answer to must hear that answer, and not that the receiver is unknown by
/// now, or the message that it deleted.
struct AnswerUnlessKept {
    SessionId to {};
    PersonId person;
    Command asked;
    Event otherwise;
    bool operator==(const AnswerUnlessKept &) const = default;
};

/// Erases once everything that was said before is kept.
struct EraseWords {
    Erasure what;
    bool operator==(const EraseWords &) const = default;
};

/// Has a password judged; Room::judged() takes the verdict.
struct CheckPassword {
    SessionId session {};
    QString account; ///< its skeleton; empty: the room's
    QString password;
    QString ref;
    bool operator==(const CheckPassword &) const = default;
};

/// Keeps a protected name; Room::kept() takes what came of it.
struct KeepAccount {
    Account account;
    std::optional<QString> password = {}; ///< a new one; none: as it was
    SessionId to {}; ///< who asked; none: the host
    QString ref = {};
    bool operator==(const KeepAccount &) const = default;
};

struct DropAccount {
    QString account; ///< its skeleton
    SessionId to {};
    QString ref = {};
    bool operator==(const DropAccount &) const = default;
};

struct KeepRoomPassword {
    QString password; ///< empty: none
    bool operator==(const KeepRoomPassword &) const = default;
};

/// Keeps who is banned from now on, all of them.
struct KeepBans {
    std::vector<Ban> bans;
    bool operator==(const KeepBans &) const = default;
};

/// Keeps who may not write from now on, all of them.
struct KeepMutes {
    std::vector<PersonId> persons;
    bool operator==(const KeepMutes &) const = default;
};

using Effect = std::variant<TellOne, TellAll, TellHost, MoveTo, CloseSession, Replay, TellHistory,
    TellFound, Recall, AnswerUnlessKept, EraseWords, CheckPassword, KeepAccount, DropAccount,
    KeepRoomPassword, KeepBans, KeepMutes>;

/// What the room wants done, in this order.
using Effects = std::vector<Effect>;

} // namespace Teahouse
