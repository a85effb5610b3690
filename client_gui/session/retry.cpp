// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/retry.h"

#include <algorithm>

namespace Teahouse {

Retry::Retry(Scheduler &scheduler, Random random, QObject *parent)
    : QObject(parent)
    , m_scheduler(scheduler)
    , m_backoff(std::move(random))
    , m_moment(scheduler)
    , m_second(scheduler)
{ }

void Retry::schedule(std::optional<Milliseconds> asked)
{
    const Milliseconds delay = asked ? m_backoff.spread(*asked) : m_backoff.next();
    m_at = m_scheduler.now() + delay;
    m_moment.start(delay, [this] { emit due(); });
}

void Retry::countDown()
{
    m_second.start(Milliseconds(1'000), [this] { countDown(); });
    emit countdownChanged(secondsLeft());
}

void Retry::stop()
{
    m_moment.stop();
    m_second.stop();
}

int Retry::secondsLeft() const
{
    if (!m_moment.isActive())
        return 0;
    const auto left = m_at - m_scheduler.now();
    return std::max(0, int(std::chrono::ceil<std::chrono::seconds>(left).count()));
}

} // namespace Teahouse
