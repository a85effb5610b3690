// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/addressing.h"
#include "server_gui/engine/roomstate.h"

namespace Teahouse {

/// The family of commands by which those inside speak and look around.
class Talk
{
public:
    explicit Talk(RoomState &state)
        : m_state(state)
        , m_addressing(state)
    { }

    void say(Occupant &occupant, const Say &command, Effects &effects);
    void sayTo(Occupant &occupant, const SayTo &command, Effects &effects);
    void who(Occupant &occupant, const Who &command, Effects &effects) const;
    void history(Occupant &occupant, const AskHistory &command, Effects &effects);
    void search(Occupant &occupant, const AskSearch &command, Effects &effects);
    void typing(const Occupant &occupant, const SetTyping &command, Effects &effects) const;
    void away(Occupant &occupant, const SetAway &command, Effects &effects) const;

private:
    bool isTooFast(
        const Occupant &occupant, FloodGuard &guard, const QString &ref, Effects &effects) const;
    /// Puts into words, for those who read only these, what a reply answers.
    void describeAnswered(MessagePosted &message) const;
    void sayToRoom(Occupant &occupant, MessagePosted &message, Effects &effects);
    /// Refuses whom this one may not write to.
    std::optional<Found> receiverOf(
        const Occupant &occupant, const SayTo &command, Effects &effects) const;
    void sayToPerson(
        Occupant &occupant, const Found &receiver, MessagePosted &message, Effects &effects);
    void sayToHost(Occupant &occupant, MessagePosted &message, Effects &effects);
    void answerByItself(const Occupant &occupant, Effects &effects) const;
    bool takes(
        const Occupant &occupant, const QString &text, const QString &ref, Effects &effects) const;
    /// The sender's own echo, if it gets one, and the ack.
    void confirm(const Occupant &occupant, const MessagePosted &message, Effects &effects) const;
    void acknowledge(
        const Occupant &occupant, const MessagePosted &message, Effects &effects) const;

    RoomState &m_state;
    Addressing m_addressing;
};

} // namespace Teahouse
