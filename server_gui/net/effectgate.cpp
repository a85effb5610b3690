// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/effectgate.h"

#include "shared/base/logging.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr size_t mostInOneCommit = 128;
constexpr size_t mostProblems = 1000;

/// The id of a lasting event; null for one that does not last.
EventId *placeOf(Event &event)
{
    return std::visit(
        [](auto &alternative) -> EventId * {
            if constexpr (requires { alternative.at; })
                return &alternative.id;
            else
                return nullptr;
        },
        event);
}

Event *eventOf(Effect &effect)
{
    if (auto *one = std::get_if<TellOne>(&effect))
        return &one->event;
    if (auto *all = std::get_if<TellAll>(&effect))
        return &all->event;
    if (auto *host = std::get_if<TellHost>(&effect))
        return &host->entry.event;
    return nullptr;
}

/// What the sender is told instead of the ack that was meant.
Event answerTo(const Ack &ack, const StoreOutcome &outcome)
{
    switch (outcome.kind) {
    case StoreOutcome::Kind::Stored:
        break;
    case StoreOutcome::Kind::Repeated:
        return Ack {ack.ref, outcome.earlier, false};
    case StoreOutcome::Kind::RefUsed:
        return Refused {.code = ErrorCode::RefUsed, .ref = ack.ref};
    case StoreOutcome::Kind::Failed:
        return Refused {.code = ErrorCode::NotStored, .ref = ack.ref};
    }
    return ack;
}

/// What the host hears of something that could not be kept, if it was the host's own doing.
std::optional<Notice> notDone(const Event &event)
{
    if (const auto *message = std::get_if<MessagePosted>(&event);
        message && message->from.role == Role::Host)
        return Notice {{}, message->at, {}, NoticeCode::NotSaid, message->text};
    if (const auto *deleted = std::get_if<Deleted>(&event);
        deleted && deleted->from.role == Role::Host)
        return Notice {{}, deleted->at, {}, NoticeCode::NotErased,
            QStringLiteral("#%1").arg(qint64(deleted->target))};
    return std::nullopt;
}

} // namespace

EffectGate::EffectGate(
    EventStore &store, const Clock &clock, CarryOut carryOut, NotKept notKept, Settled settled)
    : m_store(store)
    , m_clock(clock)
    , m_carryOut(std::move(carryOut))
    , m_notKept(std::move(notKept))
    , m_settled(std::move(settled))
    , m_told(store.last())
{ }

void EffectGate::submit(Effects &&effects, std::vector<LastingEvent> lasting)
{
    if (m_waiting.empty() && lasting.empty() && m_problems.empty())
        return m_carryOut(std::move(effects));
    if (effects.empty() && lasting.empty())
        return;
    m_waiting.push_back({std::move(effects), std::move(lasting)});
    m_gathered += m_waiting.back().lasting.size();
    onStored({});
}

void EffectGate::flush(Instant leaves)
{
    m_leaves = leaves;
    if (m_storing || m_gathered == 0 || gathersOn())
        return;
    std::vector<LastingEvent> batch;
    for (; m_handedOver < m_waiting.size() && batch.size() < mostInOneCommit; ++m_handedOver) {
        const auto &lasting = m_waiting[m_handedOver].lasting;
        batch.insert(batch.end(), lasting.begin(), lasting.end());
    }
    m_gathered -= batch.size();
    hand(std::move(batch));
}

std::optional<Instant> EffectGate::due() const
{
    if (m_storing || m_gathered == 0)
        return std::nullopt;
    return m_pace.latest(m_leaves);
}

bool EffectGate::gathersOn() const
{
    return m_store.keeps() && m_gathered < mostInOneCommit
        && m_clock.now() < m_pace.latest(m_leaves);
}

void EffectGate::probe()
{
    if (m_failing && !m_storing)
        hand({});
}

void EffectGate::hand(std::vector<LastingEvent> batch)
{
    m_storing = true;
    const bool probes = batch.empty();
    const Instant begun = m_clock.now();
    m_store.append(
        std::move(batch), [this, probes, begun](const std::vector<StoreOutcome> &outcomes) {
            m_storing = false;
            if (m_store.keeps()) {
                m_commits.add(m_clock.now() - begun);
                m_pace.committed(m_clock.now() - begun);
            }
            noteHealth(outcomes);
            onStored(probes ? std::vector<StoreOutcome> {} : outcomes);
            m_settled();
            flush(m_leaves);
        });
}

void EffectGate::noteHealth(const std::vector<StoreOutcome> &outcomes)
{
    const auto failure = std::find_if(outcomes.begin(), outcomes.end(),
        [](const StoreOutcome &outcome) { return outcome.kind == StoreOutcome::Kind::Failed; });
    const bool failing = failure != outcomes.end();
    if (std::exchange(m_failing, failing) == failing)
        return;
    Notice notice;
    if (failing) {
        qCWarning(lcNet) << "the disk refuses, so messages are refused:" << failure->detail;
        notice.code = NoticeCode::StorageFailing;
        notice.text = failure->detail;
    } else {
        qCInfo(lcNet) << "the disk takes messages again";
        notice.code = NoticeCode::StorageBack;
    }
    m_carryOut({TellHost {{notice, {}}}});
}

void EffectGate::onStored(const std::vector<StoreOutcome> &outcomes)
{
    m_outcomes.insert(m_outcomes.end(), outcomes.begin(), outcomes.end());
    while (!m_waiting.empty() && m_outcomes.size() >= m_waiting.front().lasting.size()) {
        Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_handedOver -= m_handedOver > 0;
        settle(std::move(next));
    }
}

void EffectGate::settle(Waiting waiting)
{
    for (const LastingEvent &lasting : waiting.lasting) {
        if (m_outcomes.front().kind == StoreOutcome::Kind::Stored)
            m_told = std::max(m_told, lasting.id);
        else
            remember(m_outcomes.front(), lasting);
        m_outcomes.pop_front();
    }
    if (!m_problems.empty())
        std::erase_if(waiting.effects, [this](Effect &effect) { return !correct(effect); });
    m_carryOut(std::move(waiting.effects));
}

void EffectGate::remember(const StoreOutcome &outcome, const LastingEvent &event)
{
    m_notKept(event);
    m_problems[outcome.id] = outcome;
    if (m_problems.size() > mostProblems)
        m_problems.erase(m_problems.begin());
}

bool EffectGate::correct(Effect &effect) const
{
    Event *event = eventOf(effect);
    if (!event)
        return true;
    if (const auto *ack = std::get_if<Ack>(event)) {
        const StoreOutcome *problem = ack->id ? problemOf(*ack->id) : nullptr;
        if (problem)
            *event = answerTo(*ack, *problem);
        return true;
    }
    // An id that was not kept is given again after a restart: nobody may go on from there.
    if (auto *welcome = std::get_if<Welcome>(event)) {
        welcome->last = std::min(welcome->last, m_told);
        return true;
    }
    EventId *id = placeOf(*event);
    if (!id || !problemOf(*id))
        return true;
    // Who comes and goes is told all the same, without an id; what was said is not, but for the
    // host, who would think that it was heard.
    *id = {};
    if (!isMessageChange(*event) && !std::holds_alternative<MessagePosted>(*event))
        return true;
    const auto notice =
        std::holds_alternative<TellHost>(effect) ? notDone(*event) : std::optional<Notice>();
    if (notice)
        *event = *notice;
    return notice.has_value();
}

const StoreOutcome *EffectGate::problemOf(EventId id) const
{
    const auto found = m_problems.find(id);
    return found == m_problems.end() ? nullptr : &found->second;
}

} // namespace Teahouse
