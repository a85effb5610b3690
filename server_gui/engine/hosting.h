// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/addressing.h"
#include "server_gui/engine/trust.h"

namespace Teahouse {

/// The family of commands of the host, whichever face they come from.
class Hosting
{
public:
    Hosting(RoomState &state, const Trust &trust)
        : m_state(state)
        , m_trust(trust)
        , m_addressing(state)
    { }

    AdminReply say(const HostSay &command, Effects &effects);
    AdminReply tell(const HostTell &command, Effects &effects);
    /// Refused if somebody has the host's new name, or nobody may have it.
    AdminReply apply(const ApplySettings &command, Effects &effects);
    AdminReply erase(const HostErase &command, Effects &effects);
    /// Tells whom it concerns what became of erasing.
    void erased(const ErasureNews &news, Effects &effects);
    RoomSnapshot snapshot() const;
    /// Which conversation the host means, and which file; refused if it is not one of the host's.
    AdminReply plan(const HostExport &command) const;

private:
    std::optional<ErrorCode> objectionToHostName(const QString &name) const;
    void tellErased(const Erasure &erased, Effects &effects);
    bool isProtected(const Occupant &occupant) const;
    MessagePosted messageOf(const QString &text) const;

    RoomState &m_state;
    const Trust &m_trust;
    Addressing m_addressing;
};

} // namespace Teahouse
