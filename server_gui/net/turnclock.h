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
        return *m_now;
    }
    QDateTime utc() const override
    {
        if (!m_utc)
            m_utc = m_clock.utc();
        return *m_utc;
    }

    /// The turn has ended, or has taken long: time goes on.
    void tick()
    {
        m_now.reset();
        m_utc.reset();
    }

private:
    const Clock &m_clock;
    mutable std::optional<Instant> m_now;
    mutable std::optional<QDateTime> m_utc;
};

} // namespace Teahouse
