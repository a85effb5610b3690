// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/sessions.h"

#include <algorithm>

namespace Teahouse {

Session &Sessions::add(std::unique_ptr<Session> session)
{
    m_spareMemory.changed();
    return *m_open.emplace_back(std::move(session));
}

Session *Sessions::find(SessionId id) const
{
    const auto found = placeOf(id);
    return found == m_open.end() ? nullptr : found->get();
}

void Sessions::count(ServerFigures &figures) const
{
    for (const auto &session : m_open) {
        figures.text += session->kind() == SessionKind::Text;
        figures.json += session->kind() == SessionKind::Json;
        figures.encrypted += session->isEncrypted();
    }
    figures.undecided = size() - figures.text - figures.json;
}

void Sessions::remove(Session &session)
{
    const auto found = placeOf(session.id());
    if (found == m_open.end())
        return;
    const auto place = m_open.begin() + (found - m_open.cbegin());
    m_ended.push_back(std::move(*place));
    m_open.erase(place);
    m_spareMemory.changed();
}

OpenSessions::const_iterator Sessions::placeOf(SessionId id) const
{
    const auto found = std::lower_bound(m_open.begin(), m_open.end(), id,
        [](const auto &session, SessionId wanted) { return session->id() < wanted; });
    return found != m_open.end() && (*found)->id() == id ? found : m_open.end();
}

} // namespace Teahouse
