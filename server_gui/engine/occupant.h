// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/effects.h"
#include "server_gui/engine/floodguard.h"
#include "shared/base/clock.h"
#include "shared/base/shorttext.h"
#include "shared/protocol/command.h"
#include "shared/protocol/negotiation.h"

#include <deque>
#include <memory>
#include <optional>

namespace Teahouse {

/// A hello that waits for its proof.
struct PendingProof {
    Hello hello;
    QByteArray nonce;
};

/// What the hello of a program said, until it has come in.
struct Arrival {
    std::optional<PendingProof> proof;
    std::optional<EventId> resumesFrom; ///< what it knows of this log
};

/// What a peer has shown by passwords, and what it is asked.
struct Authentication {
    QString asked; ///< the protected name that was refused, as a skeleton
    QString proven; ///< the protected name whose password it knew
    int wrong = 0;
    bool hasPassed = false; ///< it knew the room's password
    bool isJudged = false; ///< its password is being judged; what it sends waits
    bool isOutdated = false; ///< what it is judged by is not the password any more
};

/// Commands of a peer that speaks faster than it may; nothing in it is lost. An empty entry is the
/// end of the peer's input, which waits its turn like the rest.
struct WaitingCommands {
    std::deque<std::optional<Command>> commands;
    qint64 bytes = 0;
    qint64 messages = 0;
};

/// How often a peer may ask for what costs the server more than a message does.
struct AskingGuards {
    FloodGuard history;
    FloodGuard search;
    FloodGuard signal; ///< typing and away: over it they are dropped
    FloodGuard people; ///< pages of who is here
};

/// One connection as the room knows it.
struct Occupant {
    SessionId session {};
    ShortText address; ///< "192.168.1.20:51234"
    SessionKind kind = SessionKind::Undecided;
    Place place = Place::Door;
    bool encrypted = false;
    bool hasKey = false; ///< its Ed25519 key is proven
    bool named = false;
    bool away = false;
    bool greeted = false;
    bool leaving = false; ///< said farewell to; nothing it sends counts any more
    int commandsBeforeJoining = 0;
    int recalling = 0; ///< commands that wait until the store has found what they are about
    Person person;
    qint64 entered = 0; ///< place in joining order
    qint64 messages = 0;
    QDateTime since;
    QDateTime lastHeard;
    FloodGuard talkGuard;
    // Rare, so kept out of the ten thousand peers that have none of them.
    std::unique_ptr<AskingGuards> asking; ///< made by RoomState::askingGuardsOf()
    std::unique_ptr<Authentication> authentication;
    std::unique_ptr<Arrival> arrival;
    std::unique_ptr<WaitingCommands> waiting;

    bool isJudged() const { return authentication && authentication->isJudged; }
    bool isInside() const { return place != Place::Door; }
};

} // namespace Teahouse
