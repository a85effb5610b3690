// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/room/talk.h"

#include "tests/bench/room/moment.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr double warmUpSeconds = 0.4;
constexpr double drainSeconds = 20;

} // namespace

Talk::Talk(Crowd &crowd, const BenchedServer &server, unsigned senders, unsigned deaf)
    : m_crowd(crowd)
    , m_server(server)
    , m_hearing(unsigned(crowd.peers().size()) - deaf)
    , m_next(crowd.peers().size(), std::vector<uint32_t>(senders, 0))
    , m_said(senders)
{ }

TalkFigures Talk::keepInFlight(unsigned inFlight, double seconds)
{
    m_sayNext = true;
    for (unsigned i = 0; i < inFlight; ++i)
        say(i % unsigned(m_said.size()), momentNow());
    for (const uint64_t end = momentNow() + momentsOf(warmUpSeconds); m_now < end;)
        turn(end);
    begin();
    for (const uint64_t end = m_begun + momentsOf(seconds); m_now < end;)
        turn(end);
    end();
    m_sayNext = false;
    drain();
    return m_figures;
}

TalkFigures Talk::keepRate(double perSecond, double seconds)
{
    const double every = 1e9 / perSecond;
    const uint64_t start = momentNow();
    const auto total = uint64_t((warmUpSeconds + seconds) * perSecond);
    for (uint64_t n = 0; n < total;) {
        const uint64_t due = start + uint64_t(double(n) * every);
        if (!m_measuring && due >= start + momentsOf(warmUpSeconds))
            begin();
        if (momentNow() >= due)
            say(unsigned(n++ % m_said.size()), due);
        else
            turn(due);
    }
    turn(0);
    end();
    drain();
    return m_figures;
}

void Talk::say(unsigned sender, uint64_t due)
{
    BenchPeer &peer = *m_crowd.peers()[sender];
    const bool hearsItself = peer.speech().hearsItself();
    const Payload payload {sender, uint32_t(m_said[sender].size())};
    m_said[sender].push_back({due, m_hearing - (hearsItself ? 0 : 1)});
    ++m_open;
    peer.send(peer.speech().say(payload));
}

void Talk::turn(uint64_t until)
{
    m_crowd.turn(until, [this](BenchPeer &peer, std::string_view bytes) {
        m_now = momentNow();
        const bool sound =
            peer.scanner().scan(bytes, [&](const Payload &payload) { heard(peer, payload); });
        if (!sound)
            throw BenchFailure("a delivery was damaged");
    });
    m_now = momentNow();
}

void Talk::heard(BenchPeer &peer, const Payload &payload)
{
    if (payload.sender >= m_said.size() || payload.number >= m_said[payload.sender].size())
        throw BenchFailure("something was heard that nobody said");
    if (m_next[peer.number()][payload.sender]++ != payload.number)
        throw BenchFailure("a delivery was lost, doubled or out of order");
    Said &said = m_said[payload.sender][payload.number];
    if (m_measuring || (m_begun > 0 && said.due >= m_begun))
        m_figures.latencies.add(m_now > said.due ? m_now - said.due : 0);
    m_figures.deliveries += m_measuring;
    if (--said.left > 0)
        return;
    --m_open;
    m_figures.messages += m_measuring;
    if (m_sayNext)
        say(payload.sender, m_now);
}

void Talk::begin()
{
    m_measuring = true;
    m_begun = momentNow();
    m_figures.cpuSeconds = -m_server.cpuSeconds();
}

void Talk::end()
{
    m_figures.cpuSeconds += m_server.cpuSeconds();
    m_figures.seconds = double(momentNow() - m_begun) / 1e9;
    m_measuring = false;
}

void Talk::drain()
{
    const uint64_t deadline = momentNow() + momentsOf(drainSeconds);
    while (m_open > 0) {
        if (momentNow() > deadline)
            throw BenchFailure(std::to_string(m_open) + " messages did not reach everyone");
        turn(deadline);
    }
}

} // namespace Teahouse
