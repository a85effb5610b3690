// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/room/payload.h"

#include <string>

namespace Teahouse {

enum class SpeechKind { Text, Json, Irc, Mqtt };

/// How a peer of one kind speaks with its server. Bytes only: no code of the product is used.
struct Speech {
    SpeechKind kind = SpeechKind::Text;

    /// What peer number `peer` sends first, and what tells that it is in.
    std::string join(unsigned peer) const;
    std::string joined() const;
    /// The same for a peer that only sits there. IRC servers tell each who is in a channel of every
    /// other, so that one waits outside.
    std::string sit(unsigned peer) const;
    std::string sitting() const;

    std::string say(const Payload &payload) const;
    /// Whether the sender hears its own messages.
    bool hearsItself() const { return kind != SpeechKind::Irc; }
};

} // namespace Teahouse
