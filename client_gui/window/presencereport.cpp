// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/presencereport.h"

namespace Teahouse {

namespace {

constexpr Milliseconds idleAfter {10 * 60 * 1'000};

} // namespace

PresenceReport::PresenceReport(Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_clock(scheduler)
    , m_idle(scheduler)
    , m_usedAt(scheduler.now())
{
    watch(idleAfter);
}

void PresenceReport::used()
{
    // This comes with each movement of the mouse: the alarm finds out by itself.
    m_usedAt = m_clock.now();
    if (!m_away || m_byHand)
        return;
    watch(idleAfter);
    become(false);
}

void PresenceReport::setAwayByHand(bool away)
{
    m_byHand = away;
    m_usedAt = m_clock.now();
    watch(idleAfter);
    become(away);
}

void PresenceReport::watch(Milliseconds delay)
{
    m_idle.start(delay, [this] { onAlarm(); });
}

void PresenceReport::onAlarm()
{
    const auto idle = std::chrono::duration_cast<Milliseconds>(m_clock.now() - m_usedAt);
    if (idle < idleAfter)
        watch(idleAfter - idle);
    else
        become(true);
}

void PresenceReport::become(bool away)
{
    if (away == m_away)
        return;
    m_away = away;
    emit changed(away);
}

} // namespace Teahouse
