// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/scheduler.h"

#include <map>

namespace Teahouse {

/// Time that stands still until the test moves it.
class ManualScheduler final : public Scheduler
{
public:
    Instant now() const override { return m_now; }
    QDateTime utc() const override
    {
        const auto passed = std::chrono::duration_cast<Milliseconds>(m_now - Instant {});
        return QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC).addMSecs(passed.count());
    }
    TaskId after(Milliseconds delay, Task task) override
    {
        const quint64 id = ++m_lastId;
        m_tasks.emplace(std::pair(m_now + delay, id), std::move(task));
        return TaskId(id);
    }
    void cancel(TaskId task) override
    {
        std::erase_if(
            m_tasks, [&](const auto &item) { return item.first.second == quint64(task); });
    }

    void advance(Milliseconds time)
    {
        const Instant end = m_now + time;
        while (!m_tasks.empty() && m_tasks.begin()->first.first <= end) {
            const auto next = m_tasks.extract(m_tasks.begin());
            m_now = std::max(m_now, next.key().first);
            next.mapped()();
        }
        m_now = end;
    }

private:
    std::map<std::pair<Instant, quint64>, Task> m_tasks;
    Instant m_now {};
    quint64 m_lastId = 0;
};

} // namespace Teahouse
