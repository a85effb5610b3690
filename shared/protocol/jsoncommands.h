// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/jsonwords.h"

namespace Teahouse {

// The fields of each command (jsonwords.h).

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

} // namespace Teahouse
