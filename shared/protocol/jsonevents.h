// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/jsonwords.h"

namespace Teahouse {

// The fields of each event (jsonwords.h), and of what events are made of.

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
void fields(A &a, Like<Muted> auto &muted)
{
    a.required("on", muted.on);
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
