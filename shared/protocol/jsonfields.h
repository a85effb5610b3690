// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/command.h"
#include "shared/protocol/event.h"

#include <concepts>
#include <type_traits>

namespace Teahouse {

// The table of the JSON wire: the word of each command and event, and its fields in the order in
// which they are written. An archive is a JsonReader or a JsonWriter, so what one side writes the
// other reads. required: must be there. filled: must be there and not be empty. optional: absent
// while it is empty.

template<typename T, typename Struct>
concept Like = std::same_as<std::remove_const_t<T>, Struct>;

/// Bytes of a fixed size that travel as base64url without padding.
template<typename Bytes>
struct Base64Field {
    Bytes &bytes;
    qsizetype size;
};

// clang 14 does not deduce the argument of an aggregate by itself.
template<typename Bytes>
Base64Field(Bytes &, qsizetype) -> Base64Field<Bytes>;

inline constexpr qsizetype keyBytes = 32;
inline constexpr qsizetype signatureBytes = 64;
inline constexpr qsizetype nonceBytes = 32;
inline constexpr qsizetype serverValueBytes = 32;

/// Null for what has no JSON form.
template<typename T>
inline constexpr const char *wireWord = nullptr;

template<>
inline constexpr const char *wireWord<Hello> = "hello";
template<>
inline constexpr const char *wireWord<Prove> = "prove";
template<>
inline constexpr const char *wireWord<TakeName> = "n";
template<>
inline constexpr const char *wireWord<Say> = "ta";
template<>
inline constexpr const char *wireWord<SayTo> = "to";
template<>
inline constexpr const char *wireWord<EditMessage> = "edit";
template<>
inline constexpr const char *wireWord<DeleteMessage> = "delete";
template<>
inline constexpr const char *wireWord<React> = "react";
template<>
inline constexpr const char *wireWord<Who> = "who";
template<>
inline constexpr const char *wireWord<AskHistory> = "history";
template<>
inline constexpr const char *wireWord<AskSearch> = "search";
template<>
inline constexpr const char *wireWord<SetTyping> = "typing";
template<>
inline constexpr const char *wireWord<SetAway> = "away";
template<>
inline constexpr const char *wireWord<AskPing> = "ping";
template<>
inline constexpr const char *wireWord<Pong> = "pong";
template<>
inline constexpr const char *wireWord<Authenticate> = "auth";
template<>
inline constexpr const char *wireWord<ProtectName> = "protect";
template<>
inline constexpr const char *wireWord<Moderate> = "moderate";
template<>
inline constexpr const char *wireWord<Exit> = "exit";

template<>
inline constexpr const char *wireWord<Challenge> = "challenge";
template<>
inline constexpr const char *wireWord<Welcome> = "welcome";
template<>
inline constexpr const char *wireWord<Live> = "live";
template<>
inline constexpr const char *wireWord<Ping> = "ping";
template<>
inline constexpr const char *wireWord<MessagePosted> = "message";
template<>
inline constexpr const char *wireWord<Joined> = "joined";
template<>
inline constexpr const char *wireWord<Left> = "left";
template<>
inline constexpr const char *wireWord<Renamed> = "renamed";
template<>
inline constexpr const char *wireWord<Notice> = "notice";
template<>
inline constexpr const char *wireWord<Edited> = "edited";
template<>
inline constexpr const char *wireWord<Deleted> = "deleted";
template<>
inline constexpr const char *wireWord<Reacted> = "reacted";
template<>
inline constexpr const char *wireWord<Typing> = "typing";
template<>
inline constexpr const char *wireWord<Presence> = "presence";
template<>
inline constexpr const char *wireWord<Ack> = "ack";
template<>
inline constexpr const char *wireWord<Refused> = "error";
template<>
inline constexpr const char *wireWord<People> = "people";
template<>
inline constexpr const char *wireWord<History> = "history";
template<>
inline constexpr const char *wireWord<FoundMessages> = "found";
template<>
inline constexpr const char *wireWord<Bye> = "bye";

// What events are made of

template<typename A>
void fields(A &a, Like<Person> auto &person)
{
    a.required("id", person.id);
    a.required("name", person.name);
    a.required("role", person.role);
    a.optional("client", person.client);
}

template<typename A>
void fields(A &a, Like<Reaction> auto &reaction)
{
    a.filled("emoji", reaction.emoji);
    a.required("people", reaction.people);
}

template<typename A>
void fields(A &a, Like<RoomFacts> auto &room)
{
    a.required("name", room.name);
    a.optional("greeting", room.greeting);
    a.optional("plain_text", room.plainText);
    a.optional("desk", room.desk);
}

template<typename A>
void fields(A &a, Like<Limits> auto &limits)
{
    for (const LimitRow &row : limitRows()) {
        if (row.toldToPeers)
            a.number(row.key, limits.*(row.member), row.least, row.most);
    }
}

// Commands

template<typename A>
void fields(A &a, Like<Hello> auto &hello)
{
    a.required("protocol", hello.protocol);
    a.optional("client", hello.client);
    a.optional("name", hello.name);
    a.optional("person", Base64Field {hello.person, keyBytes});
    a.optional("log", hello.log);
    a.optional("since", hello.since);
    a.optional("locale", hello.locale);
    a.optional("ref", hello.ref);
}

template<typename A>
void fields(A &a, Like<Prove> auto &prove)
{
    a.filled("signature", Base64Field {prove.signature, signatureBytes});
    a.optional("ref", prove.ref);
}

template<typename A>
void fields(A &a, Like<TakeName> auto &take)
{
    a.required("name", take.name);
    a.optional("ref", take.ref);
}

template<typename A>
void fields(A &a, Like<Say> auto &say)
{
    a.required("text", say.text);
    a.optional("reply", say.reply);
    a.optional("ref", say.ref);
}

template<typename A>
void fields(A &a, Like<SayTo> auto &say)
{
    a.filled("to", say.to);
    a.required("text", say.text);
    a.optional("reply", say.reply);
    a.optional("ref", say.ref);
}

template<typename A>
void fields(A &a, Like<EditMessage> auto &edit)
{
    a.required("target", edit.target);
    a.required("text", edit.text);
    a.optional("ref", edit.ref);
}

template<typename A>
void fields(A &a, Like<DeleteMessage> auto &gone)
{
    a.required("target", gone.target);
    a.optional("ref", gone.ref);
}

template<typename A>
void fields(A &a, Like<React> auto &react)
{
    a.required("target", react.target);
    a.filled("emoji", react.emoji);
    a.required("on", react.on);
    a.optional("ref", react.ref);
}

template<typename A>
void fields(A &a, Like<Who> auto &who)
{
    a.optional("after", who.after);
    a.optional("limit", who.limit);
    a.optional("ref", who.ref);
}

template<typename A>
void fields(A &a, Like<AskHistory> auto &ask)
{
    a.required("conversation", ask.conversation);
    a.optional("before", ask.before);
    a.optional("after", ask.after);
    a.optional("limit", ask.limit);
    a.optional("ref", ask.ref);
}

template<typename A>
void fields(A &a, Like<AskSearch> auto &ask)
{
    a.required("words", ask.words);
    a.optional("from", ask.from);
    a.optional("conversation", ask.conversation);
    a.optional("earliest", ask.earliest);
    a.optional("latest", ask.latest);
    a.optional("before", ask.before);
    a.optional("limit", ask.limit);
    a.optional("ref", ask.ref);
}

template<typename A>
void fields(A &a, Like<SetTyping> auto &typing)
{
    a.required("conversation", typing.conversation);
    a.required("on", typing.on);
}

template<typename A>
void fields(A &a, Like<SetAway> auto &away)
{
    a.required("on", away.on);
    a.optional("ref", away.ref);
}

template<typename A>
void fields(A &a, Like<AskPing> auto &ping)
{
    a.optional("ref", ping.ref);
}

template<typename A>
void fields(A &, Like<Pong> auto &)
{ }

template<typename A>
void fields(A &a, Like<Authenticate> auto &authenticate)
{
    a.required("password", authenticate.password);
    a.optional("ref", authenticate.ref);
}

template<typename A>
void fields(A &a, Like<ProtectName> auto &protect)
{
    a.required("on", protect.on);
    a.optional("password", protect.password);
    a.optional("ref", protect.ref);
}

template<typename A>
void fields(A &a, Like<Moderate> auto &moderate)
{
    a.filled("verb", moderate.verb);
    a.optional("to", moderate.to);
    a.optional("text", moderate.text);
    a.optional("ref", moderate.ref);
}

template<typename A>
void fields(A &a, Like<Exit> auto &leave)
{
    a.optional("ref", leave.ref);
}

// Events

/// What every event has that lasts; one that could not be kept has no id.
template<typename A>
void lasting(A &a, auto &event)
{
    a.optional("id", event.id);
    a.optional("time", event.at);
}

template<typename A>
void fields(A &a, Like<Challenge> auto &challenge)
{
    a.filled("nonce", Base64Field {challenge.nonce, nonceBytes});
    a.filled("server", Base64Field {challenge.server, serverValueBytes});
}

template<typename A>
void fields(A &a, Like<Welcome> auto &welcome)
{
    a.required("protocol", welcome.protocol);
    a.required("server", welcome.server);
    a.required("room", welcome.room);
    a.required("you", welcome.you);
    a.required("members", welcome.members);
    a.required("members_total", welcome.membersTotal);
    a.required("log", welcome.log);
    a.required("last", welcome.last);
    a.required("limits", welcome.limits);
    a.optional("name_protected", welcome.nameIsProtected);
}

template<typename A>
void fields(A &, Like<Live> auto &)
{ }

template<typename A>
void fields(A &, Like<Ping> auto &)
{ }

template<typename A>
void fields(A &a, Like<MessagePosted> auto &message)
{
    lasting(a, message);
    a.required("conversation", message.conversation);
    a.required("from", message.from);
    a.optional("to", message.to);
    a.required("text", message.text);
    a.optional("reply", message.reply);
    a.optional("ref", message.ref);
    a.optional("earlier", message.earlier);
    a.optional("edited", message.edited);
    a.optional("deleted", message.deleted);
    a.optional("reactions", message.reactions);
}

template<typename A>
void fields(A &a, Like<Joined> auto &joined)
{
    lasting(a, joined);
    a.required("people", joined.people);
}

template<typename A>
void fields(A &a, Like<Left> auto &left)
{
    lasting(a, left);
    a.required("people", left.people);
    a.required("reason", left.reason);
}

template<typename A>
void fields(A &a, Like<Renamed> auto &renamed)
{
    lasting(a, renamed);
    a.required("person", renamed.person);
    a.required("old", renamed.old);
}

template<typename A>
void fields(A &a, Like<Notice> auto &notice)
{
    lasting(a, notice);
    a.optional("from", notice.from);
    a.required("code", notice.code);
    a.required("text", notice.text);
    a.optional("conversation", notice.conversation);
}

/// What every event has that tells of a change to a message.
template<typename A>
void changing(A &a, auto &change)
{
    lasting(a, change);
    a.required("conversation", change.conversation);
    a.required("from", change.from);
    a.required("target", change.target);
}

template<typename A>
void fields(A &a, Like<Edited> auto &edited)
{
    changing(a, edited);
    a.required("text", edited.text);
}

template<typename A>
void fields(A &a, Like<Deleted> auto &deleted)
{
    changing(a, deleted);
}

template<typename A>
void fields(A &a, Like<Reacted> auto &reacted)
{
    changing(a, reacted);
    a.filled("emoji", reacted.emoji);
    a.required("on", reacted.on);
}

template<typename A>
void fields(A &a, Like<Typing> auto &typing)
{
    a.required("conversation", typing.conversation);
    a.required("from", typing.from);
    a.required("on", typing.on);
}

template<typename A>
void fields(A &a, Like<Presence> auto &presence)
{
    a.required("person", presence.person);
    a.required("state", presence.state);
}

template<typename A>
void fields(A &a, Like<Ack> auto &ack)
{
    a.optional("ref", ack.ref);
    a.optional("id", ack.id);
}

template<typename A>
void fields(A &a, Like<Refused> auto &refused)
{
    a.required("code", refused.code);
    a.required("text", refused.text);
    a.optional("ref", refused.ref);
    a.optional("retry_after_ms", refused.retryAfterMs);
}

template<typename A>
void fields(A &a, Like<People> auto &people)
{
    a.required("people", people.people);
    a.required("more", people.more);
    a.optional("ref", people.ref);
}

template<typename A>
void fields(A &a, Like<History> auto &history)
{
    a.required("events", history.events);
    a.required("more", history.more);
    a.optional("ref", history.ref);
}

template<typename A>
void fields(A &a, Like<FoundMessages> auto &found)
{
    a.required("events", found.events);
    a.required("more", found.more);
    a.optional("ref", found.ref);
}

template<typename A>
void fields(A &a, Like<Bye> auto &bye)
{
    a.required("reason", bye.reason);
    a.required("text", bye.text);
    a.optional("reconnect_after_ms", bye.reconnectAfterMs);
}

} // namespace Teahouse
