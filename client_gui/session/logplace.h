// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/dialect.h"

#include <algorithm>
#include <optional>

namespace Teahouse {

/// How far a seat has followed the log of its room: from there it goes on when it comes back. A log
/// in which nothing has happened is followed up to 0.
class LogPlace
{
public:
    LogPlace() = default;
    LogPlace(const QString &log, EventId last)
        : m_log(log)
        , m_last(last)
    { }

    void note(const Welcome &welcome)
    {
        // Ids of another log mean nothing here, and one that ends before what has come is another
        // one: an old copy that counts on, whatever it is called.
        if (welcome.log != m_log || welcome.last < last())
            m_last.reset();
        m_log = welcome.log;
        m_head = welcome.last;
    }
    void note(EventId event)
    {
        if (event != EventId {})
            m_last = std::max(last(), event);
    }
    /// All up to the head that the welcome told of has come.
    void catchUp() { m_last = std::max(last(), m_head); }

    bool isKnown() const { return m_last && !m_log.isEmpty(); }
    const QString &log() const { return m_log; }
    EventId last() const { return m_last.value_or(EventId {}); }
    void askFrom(JoinRequest &request) const
    {
        if (!isKnown())
            return;
        request.log = m_log;
        request.since = m_last;
    }

private:
    QString m_log;
    std::optional<EventId> m_last; // none: only the newest is worth asking for
    EventId m_head {}; // the log's end at the welcome
};

} // namespace Teahouse
