// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/moderation.h"

#include "server_gui/engine/messagetext.h"
#include "server_gui/engine/networkof.h"
#include "shared/protocol/sentences.h"

#include <algorithm>

namespace Teahouse {

AdminReply Moderation::kick(const HostKick &command, Effects &effects)
{
    const auto guest = m_addressing.find(command.who, command.reason);
    if (!guest || !guest->occupant)
        return nobody(command.who, command.reason);
    const Person person = guest->occupant->person;
    m_entrance.sendAway(*guest->occupant, LeaveReason::Kicked,
        Bye {ByeReason::Kicked, cleanedText(guest->rest), {}}, effects);
    return AdminDone {person};
}

AdminReply Moderation::mute(const HostMute &command, Effects &effects)
{
    const auto guest = m_addressing.find(command.who, command.reason);
    // Who is away can only be forgiven: a mute is told to whom it concerns.
    if (!guest || (!guest->occupant && command.on))
        return nobody(command.who, command.reason);
    const Person person = m_addressing.personOf(*guest);
    if (m_state.sanctions.isMuted(person.id) == command.on)
        return AdminDone {person};
    const bool lasts = guest->occupant && guest->occupant->hasKey;
    if (m_state.sanctions.mute(person.id, command.on, lasts))
        effects.push_back(KeepMutes {m_state.sanctions.lastingMutes()});
    tellRoom(m_state, command.on ? mutedSentence() : unmutedSentence(), person.name, effects);
    if (guest->occupant && guest->occupant->kind == SessionKind::Json)
        effects.push_back(TellOne {guest->occupant->session, Muted {command.on}});
    return AdminDone {person};
}

AdminReply Moderation::ban(const HostBan &command, Effects &effects)
{
    const auto guest = m_addressing.find(command.who, command.reason);
    if (!guest || !guest->occupant)
        return nobody(command.who, command.reason);
    Occupant &occupant = *guest->occupant;
    const Person person = occupant.person;
    m_state.sanctions.ban({person.name, occupant.hasKey ? person.id : PersonId {},
        networkOnlyOf(occupant), m_state.utc()});
    effects.push_back(KeepBans {m_state.sanctions.bans()});
    m_entrance.sendAway(occupant, LeaveReason::Banned,
        Bye {ByeReason::Banned, cleanedText(guest->rest), {}}, effects);
    return AdminDone {person};
}

AdminReply Moderation::unban(const HostUnban &command, Effects &effects)
{
    if (m_state.sanctions.unban(command.whom) == 0)
        return AdminRefused {ErrorCode::NobodyCalled, command.whom};
    effects.push_back(KeepBans {m_state.sanctions.bans()});
    return AdminDone {};
}

bool Moderation::isAboutStaff(const AdminCommand &command) const
{
    return std::visit(
        [this](const auto &kind) {
            if constexpr (requires {
                              kind.who;
                              kind.reason;
                          }) {
                const auto found = m_addressing.find(kind.who, kind.reason);
                return found
                    && (found->id == m_state.host.id
                        || (found->occupant && found->occupant->person.role >= Role::Moderator));
            } else {
                return false;
            }
        },
        command);
}

QString Moderation::networkOnlyOf(const Occupant &occupant)
{
    if (isThisMachine(occupant.address.toString()))
        return {};
    const QString network = networkOf(occupant.address.toString());
    const auto &all = m_state.roster.occupants();
    const bool isShared = std::any_of(all.begin(), all.end(), [&](const auto &other) {
        return other.first != occupant.session && other.second.isInside()
            && networkOf(other.second.address.toString()) == network;
    });
    return isShared ? QString() : network;
}

} // namespace Teahouse
