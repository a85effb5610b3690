// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/arrivals.h"

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

constexpr Milliseconds gatherTime {1000};

// One event stays well below what a JSON client takes as one line.
constexpr size_t mostPeopleInOneEvent = 500;

} // namespace

Arrivals::Arrivals(const Clock &clock, EventLog &log, qint64 gatherAbove)
    : m_clock(clock)
    , m_log(log)
    , m_gatherAbove(gatherAbove)
{ }

void Arrivals::joined(const Person &person, SessionId session, qint64 inRoom, Effects &effects)
{
    // Told in one line each, coming stands before leaving; who was there a moment ago has left
    // before coming.
    settle(person.id, effects);
    if (gathers(inRoom)) {
        m_waiting.insert(person.id);
        m_joined.push_back(person);
        m_joinedSessions.push_back(session);
        return;
    }
    Joined event {{}, {}, {person}};
    effects.push_back(TellAll {m_log.stamp(event), Audience::Room, session});
}

void Arrivals::left(const Person &person, LeaveReason reason, qint64 inRoom, Effects &effects)
{
    if (gathers(inRoom)) {
        m_waiting.insert(person.id);
        m_left.push_back({person, reason});
        return;
    }
    Left event {{}, {}, {person}, reason};
    effects.push_back(TellAll {m_log.stamp(event)});
}

void Arrivals::settle(const PersonId &person, Effects &effects)
{
    if (m_waiting.contains(person))
        tellDue(effects);
}

std::optional<Instant> Arrivals::due() const
{
    if (m_joined.empty() && m_left.empty())
        return std::nullopt;
    return m_lastTold + gatherTime;
}

void Arrivals::tellDue(Effects &effects)
{
    m_lastTold = m_clock.now();
    tellJoined(effects);
    for (LeaveReason reason :
        {LeaveReason::Exit, LeaveReason::Offline, LeaveReason::Kicked, LeaveReason::Banned})
        tellLeft(reason, effects);
    m_left = {};
    m_waiting = {};
}

bool Arrivals::gathers(qint64 inRoom) const
{
    // Behind one that waits the next one waits too, or somebody would leave before having come.
    return inRoom > m_gatherAbove || !m_joined.empty() || !m_left.empty();
}

void Arrivals::tellJoined(Effects &effects)
{
    // Taken away, not only cleared: ten thousand come at once, and then nobody for a day.
    const auto joined = std::exchange(m_joined, {});
    const auto sessions = std::exchange(m_joinedSessions, {});
    for (size_t told = 0; told < joined.size(); told += mostPeopleInOneEvent) {
        const auto from = ptrdiff_t(told);
        const auto to = ptrdiff_t(std::min(told + mostPeopleInOneEvent, joined.size()));
        Joined event {{}, {}, {joined.begin() + from, joined.begin() + to}};
        std::vector<SessionId> about {sessions.begin() + from, sessions.begin() + to};
        std::sort(about.begin(), about.end());
        effects.push_back(TellAll {m_log.stamp(event), Audience::Room, {}, std::move(about)});
    }
}

void Arrivals::tellLeft(LeaveReason reason, Effects &effects)
{
    Left event {{}, {}, {}, reason};
    const auto tell = [&] {
        if (event.people.empty())
            return;
        effects.push_back(TellAll {m_log.stamp(event)});
        event.people.clear();
    };
    for (const Departure &departure : m_left) {
        if (departure.reason == reason)
            event.people.push_back(departure.person);
        if (event.people.size() >= mostPeopleInOneEvent)
            tell();
    }
    tell();
}

} // namespace Teahouse
