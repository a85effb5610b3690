// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/room/latencies.h"

#include <bit>

namespace Teahouse {

void Latencies::add(uint64_t nanoseconds)
{
    const unsigned width = unsigned(std::bit_width(nanoseconds));
    const unsigned shift = width > stepBits + 1 ? width - stepBits - 1 : 0;
    ++m_buckets[shift * steps + (nanoseconds >> shift)];
    ++m_count;
}

double Latencies::quantileMs(double share) const
{
    const uint64_t wanted = uint64_t(share * double(m_count));
    uint64_t passed = 0;
    for (unsigned i = 0; i < m_buckets.size(); ++i) {
        passed += m_buckets[i];
        if (passed <= wanted)
            continue;
        const unsigned shift = i < 2 * steps ? 0 : i / steps - 1;
        return double(uint64_t(i - shift * steps + 1) << shift) / 1e6;
    }
    return 0;
}

} // namespace Teahouse
