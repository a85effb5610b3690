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
inline constexpr const char *wireWord<Muted> = "muted";
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

} // namespace Teahouse
