// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/roomstate.h"

#include <map>
#include <optional>

namespace Teahouse {

/// Who speaks faster than they may: their commands wait for their turn, in their order and within
/// bounds. Nothing of what waits is lost.
class Turns
{
public:
    /// A command whose turn has come; none: the peer's input has ended.
    struct Next {
        std::optional<Command> command;
    };

    explicit Turns(const RoomState &state)
        : m_state(state)
    { }

    /// Whether the command has to queue(); if it need not, its turn is taken.
    bool mustWait(Occupant &occupant, const Command &command) const;
    /// Lets a command wait, or refuses it. False for who owes more than anybody may.
    bool queue(Occupant &occupant, const Command &command, Effects &effects);
    /// What comes next of what waits; nothing as long as it has to wait, or nothing waits.
    std::optional<Next> next(Occupant &occupant);

    /// When somebody's turn comes next, and whose it is by now.
    std::optional<Instant> due() const;
    std::optional<SessionId> takeDue(Instant now);

private:
    bool isMessage(const Occupant &occupant, const Command &command) const;
    /// How long it takes until all that waits is said.
    qint64 owedMs(const WaitingCommands &waiting) const;

    const RoomState &m_state;
    std::multimap<Instant, SessionId> m_due; ///< when a waiting peer may speak again
};

} // namespace Teahouse
