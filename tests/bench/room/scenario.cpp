// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/room/scenario.h"

#include "tests/bench/room/benchtarget.h"
#include "tests/bench/room/moment.h"
#include "tests/bench/room/talk.h"

#include <algorithm>
#include <array>
#include <unistd.h>

namespace Teahouse {

namespace {

constexpr unsigned loadedInFlight = 64;
constexpr unsigned mostSenders = 64;
constexpr unsigned joinWindow = 256;
constexpr double settleSeconds = 2.5;
constexpr double idleSeconds = 4;
constexpr int stretches = 6;

constexpr std::array rows {
    Scenario {"loaded-10", ScenarioKind::Loaded, 10},
    Scenario {"loaded-100", ScenarioKind::Loaded, 100},
    Scenario {"loaded-1000", ScenarioKind::Loaded, 1000},
    Scenario {"loaded-5000", ScenarioKind::Loaded, 5000, 0, false, 3},
    Scenario {"loaded-10000", ScenarioKind::Loaded, 9990, 0, false, 4},
    Scenario {"loaded-1000-half-json", ScenarioKind::Loaded, 1000, 0, true},
    Scenario {"light-100", ScenarioKind::Light, 100},
    Scenario {"light-1000", ScenarioKind::Light, 1000},
    Scenario {"rate-2000-into-30", ScenarioKind::Rate, 30, 2000},
    // So long that one in a hundred of the messages is not one single message.
    Scenario {"rate-50-into-30", ScenarioKind::Rate, 30, 50, false, 12},
    Scenario {"rate-50-into-1000", ScenarioKind::Rate, 1000, 50, false, 3},
    Scenario {"rate-500-into-1000", ScenarioKind::Rate, 1000, 500, false, 3},
    Scenario {"rate-2000-into-1000", ScenarioKind::Rate, 1000, 2000, false, 3},
    Scenario {"stalled-0", ScenarioKind::Stall, 1000, 2000, false, 30, 0},
    Scenario {"stalled-1", ScenarioKind::Stall, 1000, 2000, false, 30, 1},
    Scenario {"stalled-10", ScenarioKind::Stall, 1000, 2000, false, 30, 10},
    Scenario {"stalled-100", ScenarioKind::Stall, 1000, 2000, false, 30, 100},
    Scenario {"join-10000", ScenarioKind::Join, 9990},
    Scenario {"join-10000-json", ScenarioKind::Join, 9990, 0, true},
};

/// Hears what comes for some time, and does nothing.
void listen(Crowd &crowd, double seconds)
{
    const uint64_t until = momentNow() + momentsOf(seconds);
    while (momentNow() < until)
        crowd.turn(until, [](BenchPeer &, std::string_view) {});
}

std::vector<Measured> talkFigures(
    const Scenario &scenario, const BenchTarget &target, const BenchedServer &server, uint16_t port)
{
    Crowd crowd;
    crowd.join(port, scenario.peers, joinWindow, target.speeches(scenario.halfJson));
    // What joining led to is over, gathered joins included.
    listen(crowd, scenario.peers > 200 ? settleSeconds : 0.5);

    Talk talk(crowd, server, std::min(mostSenders, scenario.peers));
    const TalkFigures figures = scenario.kind == ScenarioKind::Rate
        ? talk.keepRate(scenario.perSecond, scenario.seconds)
        : talk.keepInFlight(
            scenario.kind == ScenarioKind::Light ? 1 : loadedInFlight, scenario.seconds);
    return {
        {Metric::CpuPerMillion, 1e6 * figures.cpuSeconds / double(figures.deliveries)},
        {Metric::Cores, figures.cpuSeconds / figures.seconds},
        {Metric::P50Ms, figures.latencies.quantileMs(0.5)},
        {Metric::P99Ms, figures.latencies.quantileMs(0.99)},
    };
}

/// What the room feels of some who stop reading, and what the server holds for them meanwhile.
std::vector<Measured> stallFigures(
    const Scenario &scenario, const BenchTarget &target, const BenchedServer &server, uint16_t port)
{
    Crowd crowd;
    crowd.join(port, scenario.peers, joinWindow, target.speeches(false));
    listen(crowd, settleSeconds);
    const auto &peers = crowd.peers();
    for (size_t i = peers.size() - scenario.deaf; i < peers.size(); ++i)
        crowd.stopReading(*peers[i]);

    const double before = server.pssKib();
    double held = 0;
    Talk talk(crowd, server, mostSenders, scenario.deaf);
    TalkFigures figures;
    for (int stretch = 0; stretch < stretches; ++stretch) {
        figures = talk.keepRate(scenario.perSecond, scenario.seconds / stretches);
        held = std::max(held, server.pssKib() - before);
    }
    std::vector<Measured> measured {
        {Metric::P50Ms, figures.latencies.quantileMs(0.5)},
        {Metric::P99Ms, figures.latencies.quantileMs(0.99)},
    };
    if (scenario.deaf > 0) {
        const auto gone = std::count_if(peers.end() - scenario.deaf, peers.end(),
            [](const auto &peer) { return peer->wasReset(); });
        measured.push_back({Metric::KibPerDeaf, held / scenario.deaf});
        measured.push_back({Metric::CutOffShare, double(gone) / scenario.deaf});
    }
    return measured;
}

std::vector<Measured> joinFigures(
    const Scenario &scenario, const BenchTarget &target, const BenchedServer &server, uint16_t port)
{
    const double before = server.pssKib();
    const double cpu = server.cpuSeconds();
    const uint64_t begun = momentNow();
    Crowd crowd;
    crowd.join(port, scenario.peers, joinWindow,
        {Speech {scenario.halfJson && target.speaksJson() ? SpeechKind::Json : target.speech()}},
        true);
    const double seconds = double(momentNow() - begun) / 1e9;
    const double joined = server.cpuSeconds() - cpu;
    listen(crowd, settleSeconds);
    const double idle = server.cpuSeconds();
    listen(crowd, idleSeconds);
    return {
        {Metric::JoinsPerSecond, scenario.peers / seconds},
        {Metric::JoinCpuMicroseconds, 1e6 * joined / scenario.peers},
        {Metric::KibPerPeer, (server.pssKib() - before) / scenario.peers},
        {Metric::IdleCores, (server.cpuSeconds() - idle) / idleSeconds},
    };
}

} // namespace

std::span<const Scenario> scenarios()
{
    return rows;
}

const char *nameOf(Metric metric)
{
    switch (metric) {
    case Metric::CpuPerMillion:
        return "cpu-per-million";
    case Metric::Cores:
        return "cores";
    case Metric::P50Ms:
        return "p50-ms";
    case Metric::P99Ms:
        return "p99-ms";
    case Metric::JoinsPerSecond:
        return "joins-per-second";
    case Metric::JoinCpuMicroseconds:
        return "join-cpu-us";
    case Metric::KibPerPeer:
        return "kib-per-peer";
    case Metric::IdleCores:
        return "idle-cores";
    case Metric::KibPerDeaf:
        return "kib-per-deaf";
    case Metric::CutOffShare:
        return "cut-off-share";
    }
    return "";
}

std::vector<Measured> measure(const Scenario &scenario, const BenchTarget &target)
{
    const uint16_t port = BenchedServer::freePort();
    const BenchFolder folder;
    const BenchedServer server(target.command(folder, port), port, BenchTarget::core);
    if (scenario.kind == ScenarioKind::Join)
        return joinFigures(scenario, target, server, port);
    if (scenario.kind == ScenarioKind::Stall)
        return stallFigures(scenario, target, server, port);
    return talkFigures(scenario, target, server, port);
}

} // namespace Teahouse
