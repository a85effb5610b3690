// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>

namespace Teahouse {

// The words that stand for our enumerations on the JSON wire, in the order of each enumeration, and
// what a word from a later version is taken for.

template<typename E>
struct WireWords;

template<>
struct WireWords<Role> {
    static constexpr std::array words {"guest", "member", "moderator", "host"};
    static constexpr Role unknown = Role::Member;
};

template<>
struct WireWords<LeaveReason> {
    static constexpr std::array words {"exit", "offline", "kicked", "banned"};
    static constexpr LeaveReason unknown = LeaveReason::Offline;
};

template<>
struct WireWords<ByeReason> {
    static constexpr std::array words {"exit", "stopping", "kicked", "banned", "taken-over",
        "too-slow", "timeout", "too-fast", "refused"};
    static constexpr ByeReason unknown = ByeReason::Refused;
};

template<>
struct WireWords<NoticeCode> {
    static constexpr std::array words {"announcement", "greeting", "auto-reply", "settings",
        "erased", "not-erased", "erasing", "erasing-stuck", "erased-count", "not-said", "storage-failing", "storage-back", "moderation", "history-moved"};
    static constexpr NoticeCode unknown = NoticeCode::Announcement;
};

template<>
struct WireWords<PresenceState> {
    static constexpr std::array words {"online", "away"};
    static constexpr PresenceState unknown = PresenceState::Online;
};

template<typename E>
QByteArrayView wordFor(E value)
{
    return WireWords<E>::words.at(size_t(value));
}

template<typename E>
E fromWord(QByteArrayView word, E)
{
    const auto &words = WireWords<E>::words;
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? WireWords<E>::unknown : E(found - words.begin());
}

inline QByteArrayView wordFor(ErrorCode code)
{
    return errorWord(code);
}

inline ErrorCode fromWord(QByteArrayView word, ErrorCode)
{
    return errorFromWord(word).value_or(ErrorCode::NotAllowed);
}

} // namespace Teahouse
