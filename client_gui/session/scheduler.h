// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"

#include <QObject>

#include <functional>
#include <unordered_map>

class QTimer;

namespace Teahouse {

/// Calls back later, on its own thread. Tests hand in one whose time they move themselves.
class Scheduler : public Clock
{
public:
    enum class TaskId : quint64 {};
    using Task = std::function<void()>;

    virtual TaskId after(Milliseconds delay, Task task) = 0;
    /// Nothing happens for a task that has run or was never there.
    virtual void cancel(TaskId task) = 0;
};

/// The scheduler of a running program, on the event loop.
class SystemScheduler final : public Scheduler
{
public:
    Instant now() const override { return m_clock.now(); }
    QDateTime utc() const override { return m_clock.utc(); }
    TaskId after(Milliseconds delay, Task task) override;
    void cancel(TaskId task) override;

private:
    void run(quint64 id, const Task &task);

    SystemClock m_clock;
    QObject m_owner;
    std::unordered_map<quint64, QTimer *> m_timers;
    quint64 m_lastId = 0;
};

/// One deadline that can be set anew; forgets its task when it goes. Its task may destroy it.
class Alarm
{
public:
    explicit Alarm(Scheduler &scheduler)
        : m_scheduler(scheduler)
    { }
    ~Alarm() { stop(); }
    Q_DISABLE_COPY_MOVE(Alarm)

    void start(Milliseconds delay, Scheduler::Task task);
    void stop();
    bool isActive() const { return m_active; }

private:
    Scheduler &m_scheduler;
    Scheduler::TaskId m_task {};
    bool m_active = false;
};

} // namespace Teahouse
