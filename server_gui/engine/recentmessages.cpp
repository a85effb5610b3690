// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/recentmessages.h"

#include <algorithm>

namespace Teahouse {

namespace {

MessagePosted shortened(const MessagePosted &message)
{
    MessagePosted kept = message;
    kept.ref.clear();
    // What is short shares its memory with what was told.
    if (kept.text.size() > RecentMessages::keptCharacters)
        kept.text.truncate(RecentMessages::keptCharacters);
    return kept;
}

} // namespace

void RecentMessages::remember(const MessagePosted &message)
{
    if (m_newest.empty() || message.id > m_newest.back().id) {
        m_newest.push_back(shortened(message));
        if (m_newest.size() > mostMessages)
            m_newest.pop_front();
        return;
    }
    if (MessagePosted *known = find(message.id)) {
        *known = shortened(message);
        return;
    }
    m_recalled.insert_or_assign(message.id, shortened(message));
    m_recalledOrder.push_back(message.id);
    if (m_recalledOrder.size() > mostMessages) {
        m_recalled.erase(m_recalledOrder.front());
        m_recalledOrder.pop_front();
    }
}

void RecentMessages::learn(const MessagePosted &message)
{
    if (!find(message.id))
        remember(message);
}

MessagePosted *RecentMessages::find(EventId id)
{
    if (const auto newest = place(id); newest != m_newest.end())
        return &*newest;
    const auto recalled = m_recalled.find(id);
    return recalled == m_recalled.end() ? nullptr : &recalled->second;
}

void RecentMessages::forget(EventId id)
{
    if (const auto newest = place(id); newest != m_newest.end())
        m_newest.erase(newest);
    m_recalled.erase(id);
}

void RecentMessages::clear()
{
    m_newest.clear();
    m_recalled.clear();
    m_recalledOrder.clear();
}

std::deque<MessagePosted>::iterator RecentMessages::place(EventId id)
{
    const auto found = std::lower_bound(m_newest.begin(), m_newest.end(), id,
        [](const MessagePosted &message, EventId wanted) { return message.id < wanted; });
    return found != m_newest.end() && found->id == id ? found : m_newest.end();
}

} // namespace Teahouse
