// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/flushpace.h"

#include <algorithm>

namespace Teahouse {

void FlushPace::setMostWait(Milliseconds mostWait)
{
    m_mostWait = mostWait;
    m_paidUntil = m_gained = m_next = Instant {};
}

void FlushPace::flushed(qsizetype peers, qsizetype messages, Instant::duration cost, Instant ended)
{
    if (peers < manyPeers || m_mostWait <= Milliseconds(0))
        return;
    m_paidUntil = std::max(m_paidUntil, ended - cost) + cost * share;
    // Counted from the beginning of the flush, because what came while it ran has waited since
    // then; but as long as it took, or nothing would come together where sending is slow.
    const Instant::duration mostWait = m_mostWait;
    const auto wait = std::max(mostWait - cost, std::min(cost, mostWait));
    // What it may not wait for is forgiven, or the debt would hold up others later.
    m_paidUntil = std::min(m_paidUntil, ended + window + wait);
    if (messages > 1)
        m_gained = ended;
    m_next = ended - m_gained < window ? m_paidUntil - window : ended;
}

} // namespace Teahouse
