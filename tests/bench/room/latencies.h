// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>

namespace Teahouse {

/// How long deliveries took: a histogram whose steps are a 32nd of the value.
class Latencies
{
public:
    void add(uint64_t nanoseconds);
    uint64_t count() const { return m_count; }
    /// The value below which this share of them lies (0.99), in milliseconds.
    double quantileMs(double share) const;

private:
    static constexpr unsigned stepBits = 5;
    static constexpr unsigned steps = 1u << stepBits;

    std::array<uint64_t, 64 * steps> m_buckets {};
    uint64_t m_count = 0;
};

} // namespace Teahouse
