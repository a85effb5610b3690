// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <ctime>

namespace Teahouse {

/// Nanoseconds of the monotonic clock.
inline uint64_t momentNow()
{
    timespec time {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return uint64_t(time.tv_sec) * 1'000'000'000u + uint64_t(time.tv_nsec);
}

constexpr uint64_t momentsOf(double seconds)
{
    return uint64_t(seconds * 1e9);
}

} // namespace Teahouse
