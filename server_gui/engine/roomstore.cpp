// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The part of Room that deals with the answers of the store.
#include "server_gui/engine/room.h"

#include <utility>

namespace Teahouse {

void Room::forget(const LastingEvent &event)
{
    m_state.said.forget(event.person, event.ref);
    // How the message stands now is the store's to say.
    const auto target = std::visit(
        []<typename T>(const T &kind) {
            if constexpr (MessageChange<T>)
                return kind.target;
            else
                return EventId {};
        },
        event.event);
    m_state.log.recent().forget(target == EventId {} ? event.id : target);
    if (const auto *message = std::get_if<MessagePosted>(&event.event))
        uncount(*message);
}

void Room::uncount(const MessagePosted &message)
{
    --m_state.messages;
    if (message.from.id == m_state.host.id)
        --m_state.hostMessages;
    else if (Occupant *occupant = m_state.roster.findPerson(message.from.id);
             occupant && occupant->messages > 0)
        --occupant->messages;
}

void Room::recalled(
    const Recall &recall, const std::optional<MessagePosted> &message, Effects &effects)
{
    if (message)
        m_state.log.recent().learn(*message);
    if (recall.session == SessionId {})
        return m_changes.hostRecalled(recall.target, message.has_value(), effects);
    Occupant *occupant = m_state.roster.find(recall.session);
    if (!occupant || occupant->leaving)
        return;
    // Those that wait behind this one do not hold it up.
    const int behind = std::exchange(occupant->recalling, 0) - 1;
    if (message)
        carryOut(*occupant, recall.command, effects);
    else
        m_changes.refuse(*occupant, recall.command, ErrorCode::NoSuchMessage, effects);
    occupant->recalling += behind;
}

void Room::notRecalled(const Recall &recall, Effects &effects)
{
    if (recall.session == SessionId {})
        return m_changes.hostRecalled(recall.target, false, effects);
    if (Occupant *occupant = m_state.roster.find(recall.session)) {
        --occupant->recalling;
        refuse(*occupant, ErrorCode::NotRead, refOf(recall.command), effects);
    }
}

void Room::erased(const ErasureNews &news, Effects &effects)
{
    // What it knew of some of them is gone, and nobody may change them any more.
    m_state.log.recent().clear();
    m_hosting.erased(news, effects);
}

} // namespace Teahouse
