// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"

#include <QDateTime>

#include <optional>

namespace Teahouse {

/// By which time the history grows old. A clock that is set wrong, far ahead, must not delete it.
///
/// The clock is believed for as long as it goes on with the time that passes. One that jumps ahead
/// while this program runs is never believed by it; one that is far ahead at its start may only
/// mean that nothing ran for long: it is believed after an hour, in which somebody may set it
/// right.
class TrustedTime
{
public:
    /// `lastLook`: the newest time that is known of the history, UTC; invalid where there is none.
    explicit TrustedTime(const QDateTime &lastLook)
        : m_trusted(lastLook)
    { }

    /// The time to go by. `running` is any clock that nobody sets, but that goes on in sleep.
    QDateTime at(const QDateTime &utc, Milliseconds running);
    /// Whether the clock is not believed at present.
    bool doubts() const { return m_doubtingSince.has_value(); }

private:
    QDateTime trust(const QDateTime &utc, Milliseconds running);

    QDateTime m_trusted;
    std::optional<Milliseconds> m_trustedAt; ///< none: by an earlier run of the program
    std::optional<Milliseconds> m_doubtingSince;
};

/// Since the machine was started, sleep included.
Milliseconds timeRunning();

} // namespace Teahouse
