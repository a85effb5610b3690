// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/room/goals.h"

#include <array>
#include <cstdio>

namespace Teahouse {

namespace {

enum class Than { Nothing, Reference, BestPeer, HistoryOff, AboveHistoryOff, NobodyDeaf, Hundred };

struct Goal {
    const char *scenario;
    const char *target;
    Metric metric;
    double bound;
    Than than = Than::Reference;
    bool atLeast = false;
};

constexpr const char *paced = "teahouse";
constexpr const char *unpaced = "teahouse-unpaced";
constexpr const char *withHistory = "teahouse-history";
constexpr auto cpu = Metric::CpuPerMillion;

constexpr std::array goals {
    Goal {"loaded-10", unpaced, cpu, 1.0},
    Goal {"loaded-100", unpaced, cpu, 1.0},
    Goal {"loaded-1000", unpaced, cpu, 1.0},
    Goal {"loaded-5000", unpaced, cpu, 1.0},
    Goal {"loaded-1000-half-json", unpaced, cpu, 1.0},
    Goal {"loaded-100", paced, cpu, 0.7},
    Goal {"loaded-1000", paced, cpu, 0.7},
    Goal {"loaded-5000", paced, cpu, 0.7},
    Goal {"loaded-1000-half-json", paced, cpu, 0.7},
    Goal {"loaded-10", paced, cpu, 0.25, Than::BestPeer},
    Goal {"loaded-100", paced, cpu, 0.25, Than::BestPeer},
    Goal {"loaded-1000", paced, cpu, 0.25, Than::BestPeer},
    Goal {"loaded-5000", paced, cpu, 0.25, Than::BestPeer},
    Goal {"light-100", paced, cpu, 1.15},
    Goal {"light-1000", paced, cpu, 1.15},
    Goal {"light-100", paced, cpu, 1.0, Than::BestPeer},
    Goal {"light-1000", paced, cpu, 1.0, Than::BestPeer},
    Goal {"rate-500-into-1000", paced, Metric::Cores, 0.35, Than::Nothing},
    Goal {"rate-500-into-1000", paced, Metric::P99Ms, 35, Than::Nothing},
    Goal {"rate-2000-into-1000", paced, Metric::Cores, 0.35, Than::Nothing},
    Goal {"rate-2000-into-1000", paced, Metric::P99Ms, 35, Than::Nothing},
    Goal {"rate-50-into-1000", paced, Metric::P50Ms, 1.2},
    Goal {"rate-50-into-1000", paced, Metric::P99Ms, 1.2},
    Goal {"rate-50-into-30", paced, Metric::P50Ms, 1.2},
    Goal {"rate-50-into-30", paced, Metric::P99Ms, 1.2},
    Goal {"rate-2000-into-30", paced, Metric::P50Ms, 1.2},
    Goal {"rate-2000-into-30", paced, Metric::P99Ms, 1.2},
    Goal {"join-10000", paced, Metric::JoinsPerSecond, 0.8, Than::Reference, true},
    Goal {"join-10000", paced, Metric::JoinCpuMicroseconds, 40, Than::Nothing},
    Goal {"join-10000", paced, Metric::KibPerPeer, 0.8, Than::Nothing},
    Goal {"join-10000", paced, Metric::IdleCores, 0.005, Than::Nothing},
    Goal {"join-10000-json", paced, Metric::IdleCores, 0.005, Than::Nothing},
    Goal {"loaded-1000", unpaced, cpu, 1.2, Than::Hundred},
    Goal {"loaded-5000", unpaced, cpu, 1.2, Than::Hundred},
    Goal {"loaded-10000", unpaced, cpu, 1.2, Than::Hundred},
    Goal {"stalled-1", paced, Metric::P99Ms, 1.05, Than::NobodyDeaf},
    Goal {"stalled-10", paced, Metric::P99Ms, 1.05, Than::NobodyDeaf},
    Goal {"stalled-100", paced, Metric::P99Ms, 1.05, Than::NobodyDeaf},
    Goal {"stalled-1", paced, Metric::KibPerDeaf, 1024, Than::Nothing},
    Goal {"stalled-10", paced, Metric::KibPerDeaf, 1024, Than::Nothing},
    Goal {"stalled-100", paced, Metric::KibPerDeaf, 1024, Than::Nothing},
    Goal {"stalled-1", paced, Metric::CutOffShare, 1, Than::Nothing, true},
    Goal {"stalled-10", paced, Metric::CutOffShare, 1, Than::Nothing, true},
    Goal {"stalled-100", paced, Metric::CutOffShare, 1, Than::Nothing, true},
    Goal {"loaded-1000", withHistory, cpu, 1.3, Than::HistoryOff},
    Goal {"rate-500-into-1000", withHistory, Metric::P99Ms, 10, Than::AboveHistoryOff},
    Goal {"rate-2000-into-1000", withHistory, Metric::P99Ms, 10, Than::AboveHistoryOff},
};

constexpr std::array peers {"ngircd", "inspircd", "mosquitto"};

/// One scenario to another on the same server, each over all its rounds.
std::optional<Median> ofScenarios(const Results &results, const Goal &goal, const char *other)
{
    const auto with = results.of(goal.scenario, goal.target, goal.metric);
    const auto without = results.of(other, goal.target, goal.metric);
    if (!with || !without || without->value <= 0)
        return std::nullopt;
    return Median {
        with->value / without->value, with->least / without->most, with->most / without->least};
}

std::optional<Median> against(const Results &results, const Goal &goal)
{
    switch (goal.than) {
    case Than::Nothing:
        return results.of(goal.scenario, goal.target, goal.metric);
    case Than::Reference:
        return results.ratio(goal.scenario, goal.target, "reference", goal.metric);
    case Than::HistoryOff:
        return results.ratio(goal.scenario, goal.target, paced, goal.metric);
    case Than::AboveHistoryOff:
        return results.difference(goal.scenario, goal.target, paced, goal.metric);
    case Than::NobodyDeaf:
        return ofScenarios(results, goal, "stalled-0");
    case Than::Hundred:
        return ofScenarios(results, goal, "loaded-100");
    case Than::BestPeer:
        break;
    }
    std::optional<Median> best;
    for (const char *peer : peers) {
        const auto ratio = results.ratio(goal.scenario, goal.target, peer, goal.metric);
        if (ratio && (!best || ratio->value > best->value))
            best = ratio;
    }
    return best;
}

const char *nameOf(Than than)
{
    constexpr std::array names {"", " x reference", " x best peer", " x history off",
        " above history off", " x nobody stalled", " x 100 people"};
    return names[size_t(than)];
}

const char *judgement(const Goal &goal, const Median &median)
{
    const bool reached = goal.atLeast ? median.value >= goal.bound : median.value <= goal.bound;
    const bool open = median.least <= goal.bound && median.most >= goal.bound;
    if (open)
        return reached ? "reached, within the spread" : "FALLS SHORT, within the spread";
    return reached ? "reached" : "FALLS SHORT";
}

template<typename... Values>
std::string line(const char *format, Values... values)
{
    std::array<char, 240> text;
    std::snprintf(text.data(), text.size(), format, values...);
    return text.data();
}

} // namespace

std::string tableOf(const Results &results, const std::vector<std::string> &targets)
{
    std::string table;
    for (const Scenario &scenario : scenarios()) {
        for (const std::string &target : targets) {
            if (!results.has(scenario.name, target))
                continue;
            table += line("%-22s %-17s", scenario.name, target.c_str());
            for (int i = 0; i <= int(Metric::CutOffShare); ++i) {
                const auto metric = Metric(i);
                const auto median = results.of(scenario.name, target, metric);
                if (!median)
                    continue;
                table += line("  %s %.4g [%.4g..%.4g]", nameOf(metric), median->value,
                    median->least, median->most);
                const auto ratio = results.ratio(scenario.name, target, "reference", metric);
                if (ratio && target != "reference")
                    table += line(" = %.2fx", ratio->value);
            }
            table += '\n';
        }
    }
    return table;
}

std::string verdictOf(
    const Results &results, const std::function<bool(const std::string &scenario)> &isWanted)
{
    std::string verdict;
    for (const Goal &goal : goals) {
        if (!isWanted(goal.scenario))
            continue;
        verdict += line("%-22s %-17s %-17s", goal.scenario, goal.target, nameOf(goal.metric));
        const auto median = against(results, goal);
        if (median)
            verdict += line(" %8.3f [%.3f..%.3f]", median->value, median->least, median->most);
        verdict +=
            line("%s, goal %s %g: %s", nameOf(goal.than), goal.atLeast ? "at least" : "at most",
                goal.bound, median ? judgement(goal, *median) : "NOT MEASURED");
        if (const int failed = results.failures(goal.scenario, goal.target); failed > 0)
            verdict += line(", FAILED in %d rounds", failed);
        verdict += '\n';
    }
    return verdict;
}

} // namespace Teahouse
