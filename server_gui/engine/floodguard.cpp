// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/floodguard.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Teahouse {

namespace {

using Seconds = std::chrono::duration<double>;

// A turn that rounding makes a hair too small is a turn.
constexpr double slack = 1e-6;
constexpr qint64 most = std::numeric_limits<qint32>::max();

} // namespace

FloodGuard::FloodGuard(qint64 burst, qint64 perSecond)
    : m_burst(qint32(std::clamp<qint64>(burst, 1, most)))
    , m_perSecond(qint32(std::min<qint64>(perSecond, most)))
{ }

bool FloodGuard::take(Instant now)
{
    if (isOff())
        return true;
    if (turnsAt(now) + slack < 1)
        return false;
    const auto turn = std::chrono::duration_cast<Instant::duration>(Seconds(1.0 / m_perSecond));
    m_full = std::max(m_full, now) + turn;
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
    const double missing = std::chrono::duration_cast<Seconds>(m_full - now).count();
    return double(m_burst) - std::max(0.0, missing) * double(m_perSecond);
}

} // namespace Teahouse
