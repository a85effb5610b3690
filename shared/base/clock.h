// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>

#include <chrono>

namespace Teahouse {

using Instant = std::chrono::steady_clock::time_point;
using Milliseconds = std::chrono::milliseconds;

/// Where a part of the program learns what time it is. Deadlines come from now(), which never
/// jumps; utc() is for showing only.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    virtual QDateTime utc() const = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override { return std::chrono::steady_clock::now(); }
    QDateTime utc() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace Teahouse
