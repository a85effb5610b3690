// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/timerwheel.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace Teahouse {

namespace {

constexpr size_t bits = 64;
constexpr qint64 never = std::numeric_limits<qint64>::max();

} // namespace

void TimerNode::unlink()
{
    if (!m_next)
        return;
    m_previous->m_next = m_next;
    m_next->m_previous = m_previous;
    m_previous = nullptr;
    m_next = nullptr;
}

TimerWheel::TimerWheel(Instant start)
    : m_start(start)
{
    // Slots are rings: a head is linked to itself while nobody waits.
    for (TimerNode &head : m_heads)
        head.m_previous = head.m_next = &head;
}

void TimerWheel::schedule(TimerNode &node, Instant due)
{
    node.unlink();
    node.m_due = due;
    // Rounded up, so that it is reached late rather than early.
    const qint64 wanted = std::max(tickOf(due) + 1, m_now + 1);
    const size_t slot = size_t(wanted) % slotCount;
    m_used[slot / bits] |= quint64(1) << slot % bits;
    TimerNode &head = m_heads[slot];
    m_wanted[slot] = isEmpty(slot) ? wanted : std::min(m_wanted[slot], wanted);
    node.m_previous = head.m_previous;
    node.m_next = &head;
    head.m_previous->m_next = &node;
    head.m_previous = &node;
}

void TimerWheel::advance(Instant now, const std::function<void(TimerNode &)> &reached)
{
    const qint64 target = tickOf(now);
    const qint64 first = std::max(m_now + 1, target - qint64(slotCount) + 1);
    TimerNode due;
    due.m_previous = due.m_next = &due;
    for (qint64 current = first; current <= target; ++current)
        visit(size_t(current) % slotCount, now, due);
    m_now = std::max(m_now, target);

    // Only now, because whoever is reached may schedule itself or end others.
    while (due.m_next != &due) {
        TimerNode &node = *due.m_next;
        node.unlink();
        reached(node);
    }
}

std::optional<Instant> TimerWheel::nextTurn() const
{
    qint64 earliest = never;
    for (size_t ahead = 1; ahead <= slotCount;) {
        const size_t slot = (size_t(m_now) + ahead) % slotCount;
        const quint64 used = m_used[slot / bits] >> slot % bits;
        if (used == 0) {
            ahead += bits - slot % bits;
        } else if (const auto unused = size_t(std::countr_zero(used)); unused > 0) {
            ahead += unused;
        } else {
            if (m_wanted[slot] < earliest && !isEmpty(slot))
                earliest = m_wanted[slot];
            // Nobody in the slots further on is due sooner.
            if (earliest <= m_now + qint64(ahead))
                break;
            ++ahead;
        }
    }
    if (earliest == never)
        return std::nullopt;
    return m_start + tick * earliest;
}

bool TimerWheel::isEmpty(size_t slot) const
{
    return m_heads[slot].m_next == &m_heads[slot];
}

qint64 TimerWheel::tickOf(Instant instant) const
{
    return std::chrono::duration_cast<Milliseconds>(instant - m_start) / tick;
}

void TimerWheel::visit(size_t slot, Instant now, TimerNode &reachedNodes)
{
    TimerNode &head = m_heads[slot];
    qint64 earliest = never;
    for (TimerNode *node = head.m_next; node != &head;) {
        TimerNode *next = node->m_next;
        if (node->m_due <= now) {
            node->unlink();
            node->m_previous = reachedNodes.m_previous;
            node->m_next = &reachedNodes;
            reachedNodes.m_previous->m_next = node;
            reachedNodes.m_previous = node;
        } else {
            earliest = std::min(earliest, tickOf(node->m_due) + 1);
        }
        node = next;
    }
    m_wanted[slot] = earliest;
    if (isEmpty(slot))
        m_used[slot / bits] &= ~(quint64(1) << slot % bits);
}

} // namespace Teahouse
