// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/broadcast.h"

#include <algorithm>
#include <span>

namespace Teahouse {

namespace {

Place leastPlace(Audience audience)
{
    switch (audience) {
    case Audience::Room:
        return Place::Room;
    case Audience::Inside:
        return Place::Desk;
    case Audience::Connected:
        return Place::Door;
    }
    return Place::Room;
}

} // namespace

void Broadcast::tell(const TellOne &tell)
{
    Session *session = m_sessions.find(tell.to);
    if (!session)
        return;
    RenderedEvent event(tell.event, m_languages, m_clock.utc(), m_room.personOf(tell.to));
    // Nobody has to catch up before what says nothing, as an ack does in plain text.
    if (event.bytes(session->dialect()).isEmpty())
        return;
    m_round.catchUp(*session);
    m_deliveries += std::holds_alternative<MessagePosted>(tell.event);
    session->tell(event);
}

void Broadcast::tell(TellAll &&tell)
{
    ++m_told;
    auto *message = std::get_if<MessagePosted>(&tell.event);
    if (message && tell.audience == Audience::Room)
        return tellRoom(std::move(*message), tell.except);
    settle();
    const Place least = leastPlace(tell.audience);
    RenderedEvent event(tell.event, m_languages, m_clock.utc(), {}, &m_tapes);
    for (const auto &session : m_sessions.open()) {
        if (session->place < least || session->id() == tell.except)
            continue;
        const bool readsAboutItself = !tell.about.empty() && session->kind() != SessionKind::Json
            && std::binary_search(tell.about.begin(), tell.about.end(), session->id());
        if (!readsAboutItself)
            session->tell(event);
    }
    tellThemselves(tell);
}

void Broadcast::tellFromLog(Session &session, const Event &event, const PersonId &reader)
{
    m_round.catchUp(session);
    RenderedEvent rendered(event, m_languages, m_clock.utc(), reader);
    session.tellFromLog(rendered);
}

void Broadcast::tellRoom(MessagePosted &&message, SessionId except)
{
    Session *spared = m_sessions.find(except);
    if (spared)
        m_round.catchUp(*spared);
    m_round.add(std::move(message), m_clock.utc());
    if (spared)
        m_round.skip(*spared);
    if (m_round.isFull())
        settle();
}

void Broadcast::tellThemselves(const TellAll &tell)
{
    const auto *joined = std::get_if<Joined>(&tell.event);
    if (!joined)
        return;
    // Whoever is not among those named hears of the same others, but for their own name.
    const std::span<const Person> people(joined->people);
    const auto named = people.first(std::min(people.size(), size_t(TextCodec::mostNamesInALine)));
    RenderedEvent toUnnamed(tell.event, m_languages, m_clock.utc(), people.back().id, &m_tapes);
    for (SessionId id : tell.about) {
        Session *session = m_sessions.find(id);
        if (!session || session->kind() == SessionKind::Json || session->place < Place::Room)
            continue;
        const PersonId person = m_room.personOf(id);
        const bool isNamed = std::any_of(
            named.begin(), named.end(), [&](const Person &one) { return one.id == person; });
        RenderedEvent toThem(tell.event, m_languages, m_clock.utc(), person);
        session->tell(isNamed ? toThem : toUnnamed);
    }
}

} // namespace Teahouse
