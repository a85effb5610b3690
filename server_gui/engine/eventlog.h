// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/eventstore.h"
#include "server_gui/engine/recentmessages.h"
#include "shared/base/clock.h"
#include "shared/base/ids.h"

#include <QString>

#include <type_traits>
#include <utility>
#include <vector>

namespace Teahouse {

/// Where a log goes on: its identity, the highest id it ever gave, and whether it is kept at all.
struct LogStart {
    QString identity = {}; ///< empty: a new log
    EventId last {};
    bool isKept = false;
    std::vector<KeptName> names = {}; ///< that were somebody's when it ended
};

/// Gives each lasting event its place in the room's one order and remembers it for the store;
/// the newest messages also for those who change them.
class EventLog
{
public:
    explicit EventLog(const Clock &clock, const LogStart &start = {});

    QString identity() const { return m_identity; }
    EventId last() const { return m_last; }
    bool isKept() const { return m_isKept; }

    /// Stamps a lasting event, complete but for these, with the next id and the time.
    template<typename T>
    T &stamp(T &event)
    {
        place(event);
        if constexpr (std::is_same_v<T, MessagePosted>)
            m_recent.remember(event);
        if (m_isKept)
            keep(event);
        return event;
    }

    /// A change that somebody asked for under a ref.
    template<MessageChange T>
    void stamp(T &change, const QString &ref)
    {
        place(change);
        if (m_isKept)
            m_stamped.push_back({change.id, change, change.from.id, ref});
    }

    RecentMessages &recent() { return m_recent; }

    /// What was stamped since the last call and has to be stored before anybody is told.
    std::vector<LastingEvent> takeStamped() { return std::exchange(m_stamped, {}); }

private:
    void place(auto &event)
    {
        event.id = m_last = EventId(qint64(m_last) + 1);
        event.at = m_clock.utc();
    }
    void keep(MessagePosted message);
    template<typename T>
    void keep(const T &event)
    {
        m_stamped.push_back({event.id, event, {}, {}});
    }

    const Clock &m_clock;
    QString m_identity;
    EventId m_last {};
    bool m_isKept = false;
    std::vector<LastingEvent> m_stamped;
    RecentMessages m_recent;
};

} // namespace Teahouse
