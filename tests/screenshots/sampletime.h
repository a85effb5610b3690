// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"

#include <QTime>

#include <atomic>

namespace Teahouse {

/// When something happens in a picture, by the clocks on its walls.
struct SampleTime {
    QTime time;
    int daysAgo = 0;
};

/// By the zone of pretendNow().
QDateTime dateTimeOf(const SampleTime &time);

/// From now on it is this time of the day in the program: its time zone is one of its own, so that
/// a picture shows the same times whenever it is drawn. Begin before anything is shown.
void pretendNow(QTime time);

/// The server's clock in a picture: it stands where the picture wants it. Deadlines go on. May be
/// set in any thread.
class SampleClock final : public Clock
{
public:
    void set(const QDateTime &time);
    Instant now() const override { return std::chrono::steady_clock::now(); }
    QDateTime utc() const override;

private:
    std::atomic<qint64> m_utcMs = QDateTime::currentMSecsSinceEpoch();
};

} // namespace Teahouse
