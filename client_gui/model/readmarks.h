// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"

#include <QHash>

namespace Teahouse {

/// Up to where the conversations of one log were read, now and when the program last ended.
class ReadMarks
{
public:
    /// What was so at an earlier time: `seen` was the newest event, and these the first unread
    /// messages of the conversations that had any.
    void recall(EventId seen, const QHash<ConversationId, EventId> &firstUnread);
    void forget();

    /// Whether a message that is told now was read at that earlier time.
    bool wasRead(const ConversationId &conversation, EventId message) const;

    void noteUnread(const ConversationId &conversation, EventId message);
    void noteRead(const ConversationId &conversation) { m_firstUnread.remove(conversation); }
    /// None while all is read.
    EventId firstUnread(const ConversationId &conversation) const
    {
        return m_firstUnread.value(conversation);
    }
    /// The newest event of the log that was ever told; `newest` of those told now.
    EventId seen(EventId newest) const;
    /// Nothing up to this is unread.
    EventId since(EventId newest) const;

private:
    EventId m_recalledSeen {};
    QHash<ConversationId, EventId> m_recalled;
    QHash<ConversationId, EventId> m_firstUnread;
};

} // namespace Teahouse
