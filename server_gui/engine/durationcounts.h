// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <bit>

namespace Teahouse {

/// How often something took how long: counted in steps of which each is twice as long as the one
/// before, from 1 µs to 4 s, and one for what took longer. Counting costs a few instructions.
class DurationCounts
{
public:
    static constexpr size_t stepCount = 24;

    void add(Instant::duration took)
    {
        const qint64 nanoseconds = std::max<qint64>(0, Nanoseconds(took).count());
        ++m_counts[stepOf(nanoseconds)];
        m_nanoseconds += nanoseconds;
        ++m_count;
    }

    qint64 count() const { return m_count; }
    double seconds() const { return double(m_nanoseconds) * 1e-9; } ///< all of them together
    qint64 countOf(size_t step) const { return m_counts[step]; }
    /// What a step reaches up to, in seconds; the last reaches further.
    static double bound(size_t step) { return double(qint64(1) << step) * 1e-6; }
    /// The bound of the step that the given share of all (0 to 1) kept to; 0 if there were none.
    double quantile(double share) const;

    bool operator==(const DurationCounts &) const = default;

private:
    using Nanoseconds = std::chrono::nanoseconds;

    static size_t stepOf(qint64 nanoseconds)
    {
        const auto microseconds = quint64(nanoseconds + 999) / 1000;
        const auto step = microseconds <= 1 ? 0 : size_t(std::bit_width(microseconds - 1));
        return std::min(step, stepCount - 1);
    }

    std::array<qint64, stepCount> m_counts {};
    qint64 m_count = 0;
    qint64 m_nanoseconds = 0;
};

inline double DurationCounts::quantile(double share) const
{
    const auto wanted = qint64(share * double(m_count));
    qint64 seen = 0;
    for (size_t step = 0; step < stepCount; ++step) {
        seen += m_counts[step];
        if (seen > 0 && seen >= wanted)
            return bound(step);
    }
    return 0;
}

} // namespace Teahouse
