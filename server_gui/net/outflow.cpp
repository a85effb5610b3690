// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/outflow.h"

namespace Teahouse {

Outflow::Outflow(Broadcast &broadcast, Sessions &sessions, TimerWheel &wheel, TurnClock &clock,
    const Limits &limits, LetGo letGo)
    : m_broadcast(broadcast)
    , m_sessions(sessions)
    , m_wheel(wheel)
    , m_clock(clock)
    , m_limits(limits)
    , m_letGo(std::move(letGo))
{ }

void Outflow::mark(Session &session)
{
    if (!std::exchange(session.isMarked, true))
        m_marked.push_back(&session);
}

std::optional<Instant> Outflow::due() const
{
    if (m_marked.empty() && !m_broadcast.isPending())
        return std::nullopt;
    return m_pace.next();
}

void Outflow::flush()
{
    m_broadcast.settle();
    const auto peers = qsizetype(m_marked.size());
    // What so few cost does not matter, and neither is time lost over it.
    const bool isPaced = peers >= FlushPace::manyPeers;
    const Instant::duration begun = isPaced ? threadCpuTime() : Instant::duration::zero();
    const qsizetype told = m_broadcast.takeTold();
    // Letting one go tells others, and telling somebody may show that they are gone.
    for (; !m_marked.empty(); m_broadcast.settle())
        flushMarked();
    if (isPaced) {
        m_clock.tick();
        m_pace.flushed(peers, told, threadCpuTime() - begun, m_clock.now());
    }
    // Only now: those that ended may have been marked.
    m_sessions.bury();
}

void Outflow::count(ServerFigures &figures) const
{
    figures.outboxBytes = m_outboxes.bytes();
    figures.paceMs = m_pace.mostWait().count();
}

void Outflow::flushMarked()
{
    for (Session *session : std::exchange(m_marked, {})) {
        session->isMarked = false;
        if (!session->isOpen())
            continue;
        session->flush();
        m_outboxes.count(*session);
        session->scheduleIn(m_wheel);
    }
    for (Session *session : m_outboxes.beyond(m_sessions.open(), m_limits.outboxesBytes))
        session->cutOff(CutOff::OutboxesFull);
    m_letGo();
}

} // namespace Teahouse
