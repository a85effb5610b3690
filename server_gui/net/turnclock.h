// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"

#include <optional>

namespace Teahouse {

/// A clock that is looked at once a turn: for a thousand peers told in one turn it is one moment.
class TurnClock final : public Clock
{
public:
    explicit TurnClock(const Clock &clock)
        : m_clock(clock)
    { }

    Instant now() const override
    {
        if (!m_now)
            m_now = m_clock.now();
        if (!m_begun)
            m_begun = m_now;
        return *m_now;
    }
    QDateTime utc() const override
    {
        if (!m_utc)
            m_utc = m_clock.utc();
        return *m_utc;
    }

    /// What time it is now, whatever the turn.
    Instant exactly() const { return m_clock.now(); }
    /// The turn has taken long: time goes on.
    void tick()
    {
        m_now.reset();
        m_utc.reset();
    }
    /// The turn has ended. How long it took, from the first look at the clock on.
    Instant::duration endTurn()
    {
        const Instant begun = m_begun.value_or(Instant::max());
        tick();
        m_begun.reset();
        return begun == Instant::max() ? Instant::duration::zero() : m_clock.now() - begun;
    }

private:
    const Clock &m_clock;
    mutable std::optional<Instant> m_now;
    mutable std::optional<Instant> m_begun;
    mutable std::optional<QDateTime> m_utc;
};

} // namespace Teahouse
