// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/trustedtime.h"

#include <ctime>

namespace Teahouse {

namespace {

constexpr Milliseconds farAhead = std::chrono::hours(24);
constexpr Milliseconds patience = std::chrono::hours(1);

} // namespace

QDateTime TrustedTime::at(const QDateTime &utc, Milliseconds running)
{
    const Milliseconds passed = running - m_trustedAt.value_or(running);
    const QDateTime expected = m_trusted.addMSecs(passed.count());
    if (!m_trusted.isValid() || utc <= expected.addMSecs(farAhead.count()))
        return trust(utc, running);
    if (!m_doubtingSince)
        m_doubtingSince = running;
    const bool jumpedBeforeUs = !m_trustedAt;
    if (jumpedBeforeUs && running - *m_doubtingSince >= patience)
        return trust(utc, running);
    return expected;
}

QDateTime TrustedTime::trust(const QDateTime &utc, Milliseconds running)
{
    m_trusted = utc;
    m_trustedAt = running;
    m_doubtingSince.reset();
    return utc;
}

Milliseconds timeRunning()
{
    timespec time {};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::seconds(time.tv_sec) + Milliseconds(time.tv_nsec / 1'000'000);
}

} // namespace Teahouse
