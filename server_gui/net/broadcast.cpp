// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/broadcast.h"

#include <algorithm>

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

void Broadcast::tell(const TellOne &tell) const
{
    Session *session = m_sessions.find(tell.to);
    if (!session)
        return;
    RenderedEvent event(tell.event, m_languages, m_clock.utc(), m_room.personOf(tell.to));
    session->tell(event);
}

void Broadcast::tell(const TellAll &tell) const
{
    const Place least = leastPlace(tell.audience);
    RenderedEvent event(tell.event, m_languages, m_clock.utc());
    for (Session *session : m_sessions.open()) {
        if (session->place < least || session->id() == tell.except)
            continue;
        const bool readsAboutItself = !tell.about.empty() && session->kind() != SessionKind::Json
            && std::binary_search(tell.about.begin(), tell.about.end(), session->id());
        if (!readsAboutItself)
            session->tell(event);
    }
    tellThemselves(tell);
}

void Broadcast::tellFromLog(Session &session, const Event &event, const PersonId &reader) const
{
    RenderedEvent rendered(event, m_languages, m_clock.utc(), reader);
    session.tellFromLog(rendered);
}

void Broadcast::tellThemselves(const TellAll &tell) const
{
    for (SessionId id : tell.about) {
        Session *session = m_sessions.find(id);
        if (!session || session->kind() == SessionKind::Json || session->place < Place::Room)
            continue;
        RenderedEvent event(tell.event, m_languages, m_clock.utc(), m_room.personOf(id));
        session->tell(event);
    }
}

} // namespace Teahouse
