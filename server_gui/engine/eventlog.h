// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"
#include "shared/base/ids.h"

#include <QString>

namespace Teahouse {

/// Gives each lasting event its place in the room's one order. In memory: a new log at each start.
class EventLog
{
public:
    explicit EventLog(const Clock &clock);

    QString identity() const { return m_identity; }
    EventId last() const { return m_last; }

    /// Stamps a lasting event with the next id and the time.
    template<typename LastingEvent>
    LastingEvent &stamp(LastingEvent &event)
    {
        event.id = m_last = EventId(qint64(m_last) + 1);
        event.at = m_clock.utc();
        return event;
    }

private:
    const Clock &m_clock;
    QString m_identity;
    EventId m_last {};
};

} // namespace Teahouse
