// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/durationcounts.h"
#include "server_gui/engine/effects.h"
#include "server_gui/engine/eventstore.h"
#include "server_gui/net/commitpace.h"

#include <QHash>

#include <deque>
#include <functional>
#include <map>
#include <optional>

namespace Teahouse {

/// Stored before told: holds the effects of the room back until the store has the lasting events in
/// them, and lets everything out in the order in which it came in. What arrives while one commit
/// runs goes into the next. What the store refuses nobody is told: its sender gets an error
/// instead, and the host hears once that the disk refuses and once that it works again.
class EffectGate
{
public:
    using CarryOut = std::function<void(Effects &&)>;
    using Settled = std::function<void()>;
    using NotKept = std::function<void(const LastingEvent &)>;

    /// `notKept` hears of each event that is not in the store under its own id, `settled` when the
    /// answer to a batch has been worked off.
    EffectGate(
        EventStore &store, const Clock &clock, CarryOut carryOut, NotKept notKept, Settled settled);

    /// Effects of one call of the room and the lasting events among them. Of what is carried out at
    /// once, `effects` keep the memory: the next call can use it again.
    void submit(Effects &&effects, std::vector<LastingEvent> lasting);
    /// Hands what has gathered to the store, in time for `leaves`, before which nobody is told
    /// anything; called at the end of a turn.
    void flush(Instant leaves = {});
    /// When flush() will hand something over; nothing if it need not be called.
    std::optional<Instant> due() const;

    /// Everybody who is to hear of it has been told of everything up to here.
    EventId told() const { return m_told; }
    bool isIdle() const { return m_waiting.empty(); }
    bool isFailing() const { return m_failing; }
    /// From handing a batch to the store until its answer; nothing where nothing is kept.
    const DurationCounts &commits() const { return m_commits; }
    /// Tries whether the disk takes something again, although there is nothing to keep.
    void probe();

private:
    struct Waiting {
        Effects effects;
        std::vector<LastingEvent> lasting;
    };

    bool gathersOn() const;
    void hand(std::vector<LastingEvent> batch);
    void noteHealth(const std::vector<StoreOutcome> &outcomes);
    void onStored(const std::vector<StoreOutcome> &outcomes);
    void settle(Waiting waiting);
    void remember(const StoreOutcome &outcome, const LastingEvent &event);
    /// False if the effect is not to be carried out.
    bool correct(Effect &effect) const;
    const StoreOutcome *problemOf(EventId id) const;

    EventStore &m_store;
    const Clock &m_clock;
    CarryOut m_carryOut;
    NotKept m_notKept;
    Settled m_settled;
    std::deque<Waiting> m_waiting;
    std::deque<StoreOutcome> m_outcomes; ///< of the first of those that wait
    size_t m_handedOver = 0; ///< of those that wait, how many the store has been given
    size_t m_gathered = 0; ///< lasting events that it has not been given
    CommitPace m_pace;
    Instant m_leaves {};
    DurationCounts m_commits;
    bool m_storing = false;
    bool m_failing = false;
    EventId m_told;
    /// What was not stored as it was said. An ack that repeats it may come later.
    std::map<EventId, StoreOutcome> m_problems;
};

} // namespace Teahouse
