// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"

#include <array>
#include <functional>
#include <optional>

namespace Teahouse {

/// A place in the wheel for whoever has a deadline; leaves the wheel when it dies.
class TimerNode
{
public:
    TimerNode() = default;
    TimerNode(const TimerNode &) = delete;
    TimerNode &operator=(const TimerNode &) = delete;
    ~TimerNode() { unlink(); }

    bool isScheduled() const { return m_next != nullptr; }
    Instant due() const { return m_due; }

private:
    friend class TimerWheel;
    void unlink();

    TimerNode *m_previous = nullptr;
    TimerNode *m_next = nullptr;
    Instant m_due {};
};

/// The deadlines of all connections: setting and reaching one costs the same for ten and for ten
/// thousand. A deadline is reached at most one tick late and never early. Those further away than
/// one turn of the wheel are passed over until their turn comes, and nobody is woken for them.
class TimerWheel
{
public:
    static constexpr Milliseconds tick {8};
    static constexpr size_t slotCount = 1024;

    explicit TimerWheel(Instant start);

    void schedule(TimerNode &node, Instant due);
    /// Hands out every node whose deadline has come; it is no longer scheduled then.
    void advance(Instant now, const std::function<void(TimerNode &)> &reached);
    /// When advance() has to be called next, however far away that is; nothing if nobody waits.
    /// Too early, once, for a node that was there and has left or has been put off since.
    std::optional<Instant> nextTurn() const;

private:
    qint64 tickOf(Instant instant) const;
    bool isEmpty(size_t slot) const;
    void visit(size_t slot, Instant now, TimerNode &reachedNodes);

    Instant m_start;
    qint64 m_now = 0; ///< ticks that are worked off
    /// A bit for each slot in which somebody may wait: looking for the next one is a matter of few
    /// words where nobody does.
    std::array<quint64, slotCount / 64> m_used {};
    /// At which tick each slot is due; of use where somebody waits. No later than the truth.
    std::array<qint64, slotCount> m_wanted {};
    std::array<TimerNode, slotCount> m_heads;
};

} // namespace Teahouse
