// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/scheduler.h"

#include <QTimer>

namespace Teahouse {

Scheduler::TaskId SystemScheduler::after(Milliseconds delay, Task task)
{
    const quint64 id = ++m_lastId;
    auto *timer = new QTimer(&m_owner);
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(
        timer, &QTimer::timeout, &m_owner, [this, id, task = std::move(task)] { run(id, task); });
    timer->start(std::max(delay, Milliseconds(0)));
    m_timers.emplace(id, timer);
    return TaskId(id);
}

void SystemScheduler::cancel(TaskId task)
{
    const auto found = m_timers.find(quint64(task));
    if (found == m_timers.end())
        return;
    found->second->stop();
    found->second->deleteLater();
    m_timers.erase(found);
}

void SystemScheduler::run(quint64 id, const Task &task)
{
    // The timer holds the task that runs: it goes only when the loop comes round again.
    cancel(TaskId(id));
    task();
}

void Alarm::start(Milliseconds delay, Scheduler::Task task)
{
    stop();
    m_active = true;
    m_task = m_scheduler.after(delay, [this, task = std::move(task)] {
        m_active = false;
        task();
    });
}

void Alarm::stop()
{
    if (m_active)
        m_scheduler.cancel(m_task);
    m_active = false;
}

} // namespace Teahouse
