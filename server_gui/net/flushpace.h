// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"

#include <QtGlobal>

namespace Teahouse {

/// Decides when what waits for the people may leave. A send costs the system the same for one
/// message and for thirty, so a busy large room pays less when it sends more at a time: sending to
/// many may then take a quarter of the time, with some saved up for a burst. But only where waiting
/// brings messages together, as it did within the last 200 ms: a small room, a calm pace and people
/// who wait for each other's answer are never held up. A value: it asks no clock and sends nothing.
class FlushPace
{
public:
    static constexpr Milliseconds standingWait {25};

    /// Fewer than this cost too little to let anybody wait.
    static constexpr qsizetype manyPeers = 64;

    /// The next flush begins at most `mostWait` after the last one began, or where that took more
    /// than half of it, at most as long after its end as it took, and never more than `mostWait`.
    /// 0: nothing waits at all.
    explicit FlushPace(Milliseconds mostWait = standingWait)
        : m_mostWait(mostWait)
    { }

    Milliseconds mostWait() const { return m_mostWait; }
    void setMostWait(Milliseconds mostWait);
    /// A flush has ended that told `peers` of `messages`; `cost` is what it took of the processor.
    void flushed(qsizetype peers, qsizetype messages, Instant::duration cost, Instant ended);
    /// The next one may begin from here on; past if it may at once.
    Instant next() const { return m_next; }

private:
    static constexpr int share = 4; ///< sending may take one part in so many
    static constexpr Milliseconds window {200}; ///< of time that is saved up, and remembered

    Milliseconds m_mostWait;
    Instant m_paidUntil {}; ///< when sending will have taken its share and no more
    Instant m_gained {}; ///< when several messages last left together
    Instant m_next {};
};

} // namespace Teahouse
