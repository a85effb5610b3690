// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/backoff.h"
#include "client_gui/session/scheduler.h"

#include <QObject>

namespace Teahouse {

/// When to try again, and the countdown that people see until then.
class Retry final : public QObject
{
    Q_OBJECT
public:
    Retry(Scheduler &scheduler, Random random, QObject *parent = nullptr);

    /// The next wait is the shortest one again.
    void reset() { m_backoff.reset(); }
    /// Sets the moment: longer each time, or about `asked` where the server asked for a wait.
    void schedule(std::optional<Milliseconds> asked = {});
    /// Counts the seconds from now on, the first at once.
    void countDown();
    void stop();
    /// 0 while nothing is scheduled.
    int secondsLeft() const;

signals:
    void due();
    void countdownChanged(int seconds);

private:
    Scheduler &m_scheduler;
    Backoff m_backoff;
    Alarm m_moment;
    Alarm m_second;
    Instant m_at {};
};

} // namespace Teahouse
