// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/floodguard.h"

#include <algorithm>
#include <cmath>

namespace Teahouse {

namespace {

using Seconds = std::chrono::duration<double>;

// A turn that rounding makes a hair too small is a turn.
constexpr double slack = 1e-6;

} // namespace

FloodGuard::FloodGuard(qint64 burst, qint64 perSecond)
    : m_burst(std::max<qint64>(burst, 1))
    , m_perSecond(perSecond)
    , m_turns(double(m_burst))
{ }

bool FloodGuard::take(Instant now)
{
    if (isOff())
        return true;
    m_turns = turnsAt(now);
    m_counted = now;
    if (m_turns + slack < 1)
        return false;
    m_turns -= 1;
    return true;
}

Instant FloodGuard::nextTurn(Instant now) const
{
    if (isOff())
        return now;
    const double missing = 1 - turnsAt(now);
    if (missing <= slack)
        return now;
    // Rounded up to whole milliseconds: a wake-up that comes too early would only be repeated.
    return now + Milliseconds(qint64(std::ceil(missing * 1000 / double(m_perSecond))));
}

double FloodGuard::turnsAt(Instant now) const
{
    const double passed = std::chrono::duration_cast<Seconds>(now - m_counted).count();
    return std::min(double(m_burst), m_turns + std::max(0.0, passed) * double(m_perSecond));
}

} // namespace Teahouse
