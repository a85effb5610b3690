// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/room/benchedserver.h"
#include "tests/bench/room/crowd.h"
#include "tests/bench/room/latencies.h"

#include <cstdint>
#include <vector>

namespace Teahouse {

/// What a stretch of talk cost and how long deliveries took.
struct TalkFigures {
    double seconds = 0;
    double cpuSeconds = 0;
    uint64_t messages = 0;
    uint64_t deliveries = 0;
    Latencies latencies;
};

/// Lets peers of a crowd talk, and verifies that everyone hears everything once and in the order in
/// which its sender said it.
class Talk
{
public:
    /// The first `senders` peers talk; `deaf` of the last ones are not listened to.
    Talk(Crowd &crowd, const BenchedServer &server, unsigned senders, unsigned deaf = 0);

    /// Closed loop: `inFlight` messages at any time, the next one once all have heard one.
    TalkFigures keepInFlight(unsigned inFlight, double seconds);
    /// Open loop: message n is due at n / rate, and its deliveries are timed from then on, so that
    /// a server that stalls pays for all that it kept waiting.
    TalkFigures keepRate(double perSecond, double seconds);

private:
    struct Said {
        uint64_t due = 0;
        uint32_t left = 0; ///< deliveries that are still to come
    };

    void say(unsigned sender, uint64_t due);
    void turn(uint64_t until);
    void heard(BenchPeer &peer, const Payload &payload);
    void begin();
    void end();
    void drain();

    Crowd &m_crowd;
    const BenchedServer &m_server;
    const unsigned m_hearing;
    std::vector<std::vector<uint32_t>> m_next; ///< by peer and sender: the number to come
    std::vector<std::vector<Said>> m_said; ///< by sender and number
    TalkFigures m_figures;
    uint64_t m_begun = 0; ///< 0 while warming up
    uint64_t m_now = 0;
    uint64_t m_open = 0; ///< messages that somebody has not heard yet
    bool m_sayNext = false;
    bool m_measuring = false;
};

} // namespace Teahouse
