// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/turns.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Teahouse {

qint64 TurnPhase::percentile(double share) const
{
    if (walls.empty())
        return 0;
    std::vector<qint64> sorted = walls;
    const auto rank = size_t(std::ceil(share * double(sorted.size())));
    const auto at = sorted.begin() + qsizetype(std::clamp<size_t>(rank, 1, sorted.size()) - 1);
    std::nth_element(sorted.begin(), at, sorted.end());
    return *at;
}

void Turns::enter(const QString &phase)
{
    endTurn();
    const auto known = std::find_if(m_phases.begin(), m_phases.end(),
        [&](const TurnPhase &each) { return each.name == phase; });
    m_phase = size_t(known - m_phases.begin());
    if (known == m_phases.end())
        m_phases.push_back({phase, {}, 0, {}});
}

void Turns::add(const HandledEvent &event)
{
    m_turn.wall += event.wall;
    m_turn.cpu += event.cpu;
    m_turn.events.push_back(event);
}

void Turns::endTurn()
{
    Turn turn = std::exchange(m_turn, {});
    if (m_phases.empty() || turn.events.empty())
        return;
    TurnPhase &phase = m_phases[m_phase];
    phase.walls.push_back(turn.wall);
    phase.longestCpu = std::max(phase.longestCpu, turn.cpu);
    if (turn.wall >= phase.longest.wall)
        phase.longest = std::move(turn);
}

} // namespace Teahouse
