// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/recentmessages.h"

namespace Teahouse {

void RecentMessages::remember(const MessagePosted &message)
{
    MessagePosted kept = message;
    kept.ref.clear();
    // What is short shares its memory with what was told.
    if (kept.text.size() > keptCharacters)
        kept.text.truncate(keptCharacters);
    const bool isNew = m_messages.insert_or_assign(message.id, std::move(kept)).second;
    if (isNew)
        m_order.push_back(message.id);
    if (m_order.size() > mostMessages) {
        m_messages.erase(m_order.front());
        m_order.pop_front();
    }
}

MessagePosted *RecentMessages::find(EventId id)
{
    const auto found = m_messages.find(id);
    return found == m_messages.end() ? nullptr : &found->second;
}

void RecentMessages::clear()
{
    m_messages.clear();
    m_order.clear();
}

} // namespace Teahouse
