// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"

#include <deque>
#include <unordered_map>

namespace Teahouse {

/// The newest messages, and those that somebody has done something to lately, as they stand now:
/// what it takes to judge an edit, a deletion or a reaction. Of the text only its beginning. In
/// memory only; of what it does not know, the store may.
class RecentMessages
{
public:
    static constexpr size_t mostMessages = 5'000; ///< of each kind
    static constexpr qsizetype keptCharacters = 80;

    void remember(const MessagePosted &message);
    /// What the store says of one, unless it is known here: somebody may have changed it while the
    /// store was looking.
    void learn(const MessagePosted &message);
    /// Null if it is not known here. Good until the next call.
    MessagePosted *find(EventId id);
    void forget(EventId id);
    void clear();

private:
    std::deque<MessagePosted>::iterator place(EventId id);

    /// In the order of their ids: one goes in for each message, so they lie behind each other.
    std::deque<MessagePosted> m_newest;
    /// Older ones that somebody has changed lately. Not in Qt's hash: to take one of many
    /// neighbouring numbers out of it moves all of them.
    std::unordered_map<EventId, MessagePosted> m_recalled;
    std::deque<EventId> m_recalledOrder;
};

} // namespace Teahouse
