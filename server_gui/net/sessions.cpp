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

void Sessions::remove(std::vector<Session *> leaving)
{
    if (leaving.empty())
        return;
    std::sort(leaving.begin(), leaving.end(),
        [](const Session *one, const Session *other) { return one->id() < other->id(); });
    auto next = leaving.cbegin();
    auto kept = m_open.begin() + (placeOf((*next)->id()) - m_open.cbegin());
    for (auto place = kept; place != m_open.end(); ++place) {
        if (next != leaving.cend() && place->get() == *next) {
            m_ended.push_back(std::move(*place));
            ++next;
        } else {
            *kept++ = std::move(*place);
        }
    }
    m_open.erase(kept, m_open.end());
    m_spareMemory.changed();
}

OpenSessions::const_iterator Sessions::placeOf(SessionId id) const
{
    const auto found = std::lower_bound(m_open.begin(), m_open.end(), id,
        [](const auto &session, SessionId wanted) { return session->id() < wanted; });
    return found != m_open.end() && (*found)->id() == id ? found : m_open.end();
}

} // namespace Teahouse
