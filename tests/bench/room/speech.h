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

    /// What peer number `peer` sends first, and what tells that the server knows it.
    std::string greet(unsigned peer) const;
    std::string greeted() const;
    /// How it then comes into the room, and what tells that it is in; empty where it is in already.
    /// IRC servers tell each who is in a channel of every other, so who only sits there waits
    /// outside.
    std::string enter() const;
    std::string entered() const;

    std::string say(const Payload &payload) const;
    /// Whether the sender hears its own messages.
    bool hearsItself() const { return kind != SpeechKind::Irc; }
};

} // namespace Teahouse
