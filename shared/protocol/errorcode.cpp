// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/errorcode.h"

#include <algorithm>
#include <array>

namespace Teahouse {

namespace {

// In the order of the enumeration.
constexpr std::array<const char *, errorCodeCount> words {"bad-json", "bad-field",
    "unknown-command", "unknown-protocol", "too-long", "empty", "name-needed", "name-taken",
    "name-kept", "name-not-allowed", "name-too-long", "join-first", "already-joined",
    "nobody-called", "person-away", "not-to-yourself", "not-allowed", "too-fast",
    "too-many-commands", "bad-proof", "proof-needed", "door-closed", "server-full",
    "too-many-from-address", "not-stored", "ref-used", "not-read", "encryption-needed",
    "no-such-message", "too-many-reactions", "password-needed", "name-protected", "wrong-password",
    "nothing-asked", "auth-in-plain", "guests-not-allowed", "not-on-list", "key-needed", "muted",
    "banned"};

} // namespace

QByteArrayView errorWord(ErrorCode code)
{
    return words.at(size_t(code));
}

std::optional<ErrorCode> errorFromWord(QByteArrayView word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end())
        return std::nullopt;
    return ErrorCode(found - words.begin());
}

} // namespace Teahouse
