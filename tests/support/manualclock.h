// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"

namespace Teahouse {

/// Time that stands still until the test moves it. Begins well behind zero, as a real clock does.
class ManualClock final : public Clock
{
public:
    Instant now() const override { return m_now; }
    QDateTime utc() const override
    {
        const auto passed = std::chrono::duration_cast<Milliseconds>(m_now - beginning);
        return QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC).addMSecs(passed.count());
    }

    void advance(Milliseconds time) { m_now += time; }

private:
    static constexpr Instant beginning {std::chrono::hours(100)};

    Instant m_now = beginning;
};

} // namespace Teahouse
