// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/roomstate.h"

namespace Teahouse {

/// The family of commands by which people change what was said: they edit their own messages,
/// delete them (moderators and the host those of others too), and answer any with an emoji.
class Changes
{
public:
    explicit Changes(RoomState &state)
        : m_state(state)
    { }

    void edit(Occupant &occupant, const EditMessage &command, Effects &effects);
    void remove(Occupant &occupant, const DeleteMessage &command, Effects &effects);
    void react(Occupant &occupant, const React &command, Effects &effects);
    /// The host may delete whatever the host may see.
    AdminReply remove(const HostDelete &command, Effects &effects);
    /// The store has looked for a message that the host wants gone.
    void hostRecalled(EventId target, bool isFound, Effects &effects);

    /// What cannot be done may have been done before, when the same was sent for the first time.
    void refuse(const Occupant &occupant, const Command &command, ErrorCode code, Effects &effects,
        const QString &subject = {}) const;

private:
    /// What was done already may have been done by the same, too.
    void answer(const Occupant &occupant, const Command &command, const Event &otherwise,
        Effects &effects) const;
    /// The message that the command is about; null where the command is answered, or waits until
    /// the store has looked.
    template<typename Kind>
    MessagePosted *messageFor(
        Occupant &occupant, const Kind &command, size_t digest, Effects &effects);
    /// What is left of the message, and what is told of that.
    static Deleted takeAway(MessagePosted &message, const Person &by);
    /// Everybody who may see the message hears what became of it.
    template<typename Change>
    void spread(const Change &change, const ShortText &address, Effects &effects) const;
    template<typename Change>
    void tell(const Occupant &occupant, Change change, const QString &ref, size_t digest,
        Effects &effects);

    RoomState &m_state;
};

} // namespace Teahouse
