// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/backoff.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr Milliseconds firstWait {1'000};
constexpr Milliseconds longestWait {30'000};
constexpr int lastStep = 5; // 32 s, which is past the longest

} // namespace

Milliseconds Backoff::next()
{
    const Milliseconds wait = std::min(firstWait * (1 << m_step), longestWait);
    m_step = std::min(m_step + 1, lastStep);
    return std::min(spread(wait), longestWait);
}

Milliseconds Backoff::spread(Milliseconds delay) const
{
    const double factor = 0.8 + 0.4 * std::clamp(m_random(), 0.0, 1.0);
    return Milliseconds(qint64(double(delay.count()) * factor));
}

} // namespace Teahouse
