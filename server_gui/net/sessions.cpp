// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/sessions.h"

namespace Teahouse {

Session &Sessions::add(std::unique_ptr<Session> session)
{
    Session &added = *session;
    added.index = m_open.size();
    m_open.push_back(&added);
    m_byId[added.id()] = std::move(session);
    return added;
}

Session *Sessions::find(SessionId id) const
{
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : found->second.get();
}

void Sessions::count(ServerFigures &figures) const
{
    for (const Session *session : m_open) {
        figures.text += session->kind() == SessionKind::Text;
        figures.json += session->kind() == SessionKind::Json;
        figures.encrypted += session->isEncrypted();
    }
    figures.undecided = size() - figures.text - figures.json;
}

void Sessions::remove(Session &session)
{
    const auto found = m_byId.find(session.id());
    if (found == m_byId.end())
        return;
    m_open.back()->index = session.index;
    std::swap(m_open[session.index], m_open.back());
    m_open.pop_back();
    m_ended.push_back(std::move(found->second));
    m_byId.erase(found);
}

} // namespace Teahouse
