// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"
#include "shared/protocol/errorcode.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/person.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace Teahouse {

/// What the room tells. Lasting events have an `id` and a time `at`, which is always UTC.

enum class LeaveReason { Exit, Offline, Kicked, Banned };
enum class ByeReason {
    Exit,
    Stopping,
    Kicked,
    Banned,
    TakenOver,
    TooSlow,
    Timeout,
    TooFast,
    Refused
};
enum class NoticeCode {
    Announcement,
    Greeting,
    AutoReply,
    Settings,
    Erased, ///< the host erased words out of the history
    NotErased, ///< nothing was erased of what the text names
    Erasing, ///< the host's erasing of what the text names has begun
    ErasingStuck, ///< the disk refuses amid it; the text tells how much is gone, and why
    ErasedCount, ///< all of it is gone; the text tells how many messages that were
    NotSaid, ///< what the host wrote could not be kept
    StorageFailing, ///< the disk refuses; the text tells why
    StorageBack, ///< it takes what is said again
    Moderation, ///< who may not write, who is a moderator
    HistoryMoved, ///< a damaged history was moved aside; the text tells where
};
enum class PresenceState { Online, Away };

struct Challenge {
    QByteArray nonce; ///< 32 random bytes
    QByteArray server; ///< SHA-256 of the server's public key
    bool operator==(const Challenge &) const = default;
};

struct RoomFacts {
    QString name;
    QString greeting;
    bool plainText = false;
    bool desk = false;
    bool operator==(const RoomFacts &) const = default;
};

struct Welcome {
    int protocol = 1;
    QString server; ///< "Teahouse 0.1.0"
    RoomFacts room;
    Person you;
    std::vector<Person> members; ///< at most 200, sorted by id; the rest comes by `who`
    qint64 membersTotal = 0;
    QString log;
    EventId last {};
    Limits limits;
    bool nameIsProtected = false; ///< the name is the reader's for good
    bool operator==(const Welcome &) const = default;
};

struct Live {
    bool operator==(const Live &) const = default;
};

struct Ping {
    bool operator==(const Ping &) const = default;
};

/// Who answered a message with one emoji.
struct Reaction {
    QString emoji;
    std::vector<Person> people; ///< in the order in which they did; never empty
    bool operator==(const Reaction &) const = default;
};

/// What a reply answers, in words.
struct Answered {
    QString author;
    QString beginning; ///< of the text, one line of it
    bool operator==(const Answered &) const = default;
};

/// A message; one that was said before, in the form in which it stands now.
struct MessagePosted {
    EventId id {};
    QDateTime at;
    ConversationId conversation;
    Person from;
    std::optional<Person> to; ///< of a private message
    QString text;
    std::optional<EventId> reply;
    QString ref; ///< only in what the sender's own sessions get
    bool earlier = false; ///< said before its reader came in
    bool edited = false; ///< its author changed the text
    bool deleted = false; ///< the text is gone, and so are edits and reactions
    std::vector<Reaction> reactions = {}; ///< in the order in which the first of each came
    Answered answered = {}; ///< of a reply, for text peers; empty: unknown; not on the JSON wire
    bool operator==(const MessagePosted &) const = default;
};

struct Joined {
    EventId id {};
    QDateTime at;
    std::vector<Person> people;
    bool operator==(const Joined &) const = default;
};

struct Left {
    EventId id {};
    QDateTime at;
    std::vector<Person> people;
    LeaveReason reason = LeaveReason::Exit;
    bool operator==(const Left &) const = default;
};

struct Renamed {
    EventId id {};
    QDateTime at;
    Person person;
    QString old;
    bool operator==(const Renamed &) const = default;
};

struct Notice {
    EventId id {}; ///< none for a greeting or an automatic answer
    QDateTime at;
    std::optional<Person> from;
    NoticeCode code = NoticeCode::Announcement;
    QString text;
    ConversationId conversation = {}; ///< whose people alone it is for
    bool operator==(const Notice &) const = default;
};

/// What somebody did to a message that was said before.
struct Edited {
    EventId id {};
    QDateTime at = {};
    ConversationId conversation = {};
    Person from = {};
    EventId target {};
    QString text = {}; ///< what the message says from now on
    bool operator==(const Edited &) const = default;
};

struct Deleted {
    EventId id {};
    QDateTime at = {};
    ConversationId conversation = {};
    Person from = {};
    EventId target {};
    QString author = {}; ///< whose message, if somebody else's; not on the JSON wire
    bool operator==(const Deleted &) const = default;
};

struct Reacted {
    EventId id {};
    QDateTime at = {};
    ConversationId conversation = {};
    Person from = {};
    EventId target {};
    QString emoji = {};
    bool on = true; ///< false: taken back
    QString about = {}; ///< how the message begins, for text peers; not on the JSON wire
    bool operator==(const Reacted &) const = default;
};

struct Typing {
    ConversationId conversation;
    Person from;
    bool on = true;
    bool operator==(const Typing &) const = default;
};

struct Presence {
    Person person;
    PresenceState state = PresenceState::Online;
    bool operator==(const Presence &) const = default;
};

/// Whether the reader may read but not write, except to the host.
struct Muted {
    bool on = true;
    bool operator==(const Muted &) const = default;
};

/// A command was carried out. `named` tells text peers' `OK` from the silence after a message.
struct Ack {
    QString ref = {};
    std::optional<EventId> id = {};
    bool named = false; ///< answers `n`; not on the JSON wire
    bool operator==(const Ack &) const = default;
};

struct Refused {
    ErrorCode code = ErrorCode::UnknownCommand;
    QString subject = {}; ///< the name, field or number that the sentence speaks of
    QString ref = {};
    std::optional<qint64> retryAfterMs = {};
    QString text = {}; ///< the sentence as received; a server leaves it empty
    bool operator==(const Refused &) const = default;
};

struct People {
    std::vector<Person> people;
    bool more = false;
    QString ref = {};
    bool operator==(const People &) const = default;
};

/// What was said before, as asked for.
struct History {
    std::vector<MessagePosted> events; ///< in the order of their ids
    bool more = false; ///< there are others further away
    QString ref = {};
    bool operator==(const History &) const = default;
};

/// What a search found.
struct FoundMessages {
    std::vector<MessagePosted> events; ///< in the order of their ids; the newest that fit
    bool more = false; ///< there are older ones
    QString ref = {};
    bool operator==(const FoundMessages &) const = default;
};

struct Bye {
    ByeReason reason = ByeReason::Exit;
    QString text = {}; ///< the host's words, such as why somebody was disconnected
    std::optional<qint64> reconnectAfterMs = {};
    bool operator==(const Bye &) const = default;
};

using Event = std::variant<Challenge, Welcome, Live, Ping, MessagePosted, Joined, Left, Renamed,
    Notice, Edited, Deleted, Reacted, Typing, Presence, Muted, Ack, Refused, People, History,
    FoundMessages, Bye>;

/// What is done to a message that was said before.
template<typename T>
concept MessageChange = requires(T change)
{
    change.target;
};

inline bool isMessageChange(const Event &event)
{
    return std::visit([]<typename T>(const T &) { return MessageChange<T>; }, event);
}

/// When it happened, of a lasting event; else, and where nobody could tell, invalid.
inline QDateTime timeOf(const Event &event)
{
    return std::visit(
        [](const auto &alternative) {
            if constexpr (requires { alternative.at; })
                return alternative.at;
            else
                return QDateTime();
        },
        event);
}

/// An event's place in the log; none for one that does not last.
inline EventId idOf(const Event &event)
{
    return std::visit(
        [](const auto &alternative) {
            if constexpr (requires { alternative.at; })
                return alternative.id;
            else
                return EventId {};
        },
        event);
}

} // namespace Teahouse
