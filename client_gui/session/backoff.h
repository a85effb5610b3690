// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"

#include <functional>

namespace Teahouse {

/// A number from 0 up to, but not, 1. Handed in, so that tests know what comes.
using Random = std::function<double()>;

/// How long to wait before trying again: 1, 2, 4 … 30 s, each off by up to a fifth either way, so
/// that a whole room does not come back in the same moment.
class Backoff
{
public:
    explicit Backoff(Random random)
        : m_random(std::move(random))
    { }

    Milliseconds next();
    void reset() { m_step = 0; }
    /// `delay` off by up to a fifth: also for a wait that the server asked for.
    Milliseconds spread(Milliseconds delay) const;

private:
    Random m_random;
    int m_step = 0;
};

} // namespace Teahouse
