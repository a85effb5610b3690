// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/readmarks.h"

#include <algorithm>

namespace Teahouse {

void ReadMarks::recall(EventId seen, const QHash<ConversationId, EventId> &firstUnread)
{
    m_recalledSeen = seen;
    m_recalled = firstUnread;
    m_firstUnread = firstUnread; // they stay unread until their messages have come again
}

void ReadMarks::forget()
{
    *this = {};
}

bool ReadMarks::wasRead(const ConversationId &conversation, EventId message) const
{
    if (message == EventId {})
        return false;
    const auto unread = m_recalled.constFind(conversation);
    return unread != m_recalled.cend() ? message < *unread : message <= m_recalledSeen;
}

void ReadMarks::noteUnread(const ConversationId &conversation, EventId message)
{
    if (message != EventId {} && !m_firstUnread.contains(conversation))
        m_firstUnread.insert(conversation, message);
}

EventId ReadMarks::seen(EventId newest) const
{
    return std::max(newest, m_recalledSeen);
}

EventId ReadMarks::since(EventId newest) const
{
    EventId since = seen(newest);
    for (const EventId first : m_firstUnread)
        since = std::min(since, EventId(qint64(first) - 1));
    return since;
}

} // namespace Teahouse
