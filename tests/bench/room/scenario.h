// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <vector>

namespace Teahouse {

enum class ScenarioKind { Loaded, Light, Rate, Join, Stall };

/// One thing to measure, on every server alike.
struct Scenario {
    const char *name;
    ScenarioKind kind;
    unsigned peers;
    double perSecond = 0; ///< of Rate and Stall
    bool halfJson = false; ///< where the server speaks it
    double seconds = 1.5;
    unsigned deaf = 0; ///< of Stall: how many of the peers stop reading
};

std::span<const Scenario> scenarios();

enum class Metric {
    CpuPerMillion, ///< CPU seconds per million deliveries
    Cores, ///< CPU seconds a second
    P50Ms,
    P99Ms,
    JoinsPerSecond,
    JoinCpuMicroseconds, ///< each
    KibPerPeer,
    IdleCores,
    KibPerDeaf, ///< what the server holds for one that does not read, at most
    CutOffShare, ///< of those, how many it has let go in the end
};

const char *nameOf(Metric metric);

struct Measured {
    Metric metric;
    double value;
};

class BenchTarget;

/// Runs it on a fresh server; throws BenchFailure if the run cannot be used.
std::vector<Measured> measure(const Scenario &scenario, const BenchTarget &target);

} // namespace Teahouse
