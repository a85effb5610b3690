// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/broadcast.h"
#include "server_gui/net/flushpace.h"
#include "server_gui/net/outboxtotal.h"
#include "server_gui/net/sessions.h"
#include "server_gui/net/timerwheel.h"
#include "server_gui/net/turnclock.h"

#include <functional>
#include <vector>

namespace Teahouse {

/// What leaves at the end of a turn: everyone in the room is handed what they were told, those with
/// something to send send it, in a pace, and where all together hold too much, the largest go.
class Outflow
{
public:
    using LetGo = std::function<void()>;

    /// `letGo` takes those out of the room whose connections have ended meanwhile.
    Outflow(Broadcast &broadcast, Sessions &sessions, TimerWheel &wheel, TurnClock &clock,
        const Limits &limits, LetGo letGo);

    /// How long what waits for the people may wait for more; 0: not at all.
    void setMostWait(Milliseconds mostWait) { m_pace.setMostWait(mostWait); }
    /// With the next flush the session sends what it has, and its deadline is looked at.
    void mark(Session &session);
    /// When the next flush may begin; nothing if nobody waits for it.
    std::optional<Instant> due() const;
    /// When it may begin, whether anybody waits or not; past if at once.
    Instant next() const { return m_pace.next(); }
    bool mayFlush() const { return m_clock.now() >= m_pace.next(); }
    void flush();
    void forget(Session &session) { m_outboxes.forget(session); }
    /// What waits in all outboxes, and how long it may.
    void count(ServerFigures &figures) const;

private:
    void flushMarked();

    Broadcast &m_broadcast;
    Sessions &m_sessions;
    TimerWheel &m_wheel;
    TurnClock &m_clock;
    const Limits &m_limits;
    LetGo m_letGo;
    FlushPace m_pace;
    OutboxTotal m_outboxes;
    std::vector<Session *> m_marked;
};

} // namespace Teahouse
