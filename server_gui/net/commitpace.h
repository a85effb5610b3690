// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"

#include <algorithm>

namespace Teahouse {

/// Decides how long a commit may gather. A commit costs about the same for one message and for
/// thirty, and what FlushPace holds back anyway hears of its storing early enough when that has
/// just been done. A value: it asks no clock and stores nothing.
class CommitPace
{
public:
    /// A commit has ended that took so long.
    void committed(Instant::duration took)
    {
        m_longest = std::max(took, m_longest - m_longest / memory);
    }
    /// When the next one has to begin, so that what is in it can leave at `leaves`: twice as long
    /// before as the longest of the last ones took.
    Instant latest(Instant leaves) const { return leaves - 2 * m_longest - spare; }

private:
    static constexpr int memory = 8; ///< commits, about, until a long one is half forgotten
    static constexpr Milliseconds spare {3}; ///< for a timer that rings late

    Instant::duration m_longest {};
};

} // namespace Teahouse
