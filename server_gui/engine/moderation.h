// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/addressing.h"
#include "server_gui/engine/entrance.h"

namespace Teahouse {

/// The family of commands that keep the peace: who may not write, who may not come in.
class Moderation
{
public:
    Moderation(RoomState &state, Entrance &entrance)
        : m_state(state)
        , m_entrance(entrance)
        , m_addressing(state)
    { }

    AdminReply kick(const HostKick &command, Effects &effects);
    AdminReply mute(const HostMute &command, Effects &effects);
    AdminReply ban(const HostBan &command, Effects &effects);
    AdminReply unban(const HostUnban &command, Effects &effects);
    AdminReply bans() const { return HostBans {m_state.sanctions.bans()}; }

    /// Whether it is about the host or a moderator, whom no moderator touches.
    bool isAboutStaff(const AdminCommand &command) const;

private:
    /// Where a ban may reach: empty where it would shut others out too.
    QString networkOnlyOf(const Occupant &occupant);

    RoomState &m_state;
    Entrance &m_entrance;
    Addressing m_addressing;
};

} // namespace Teahouse
