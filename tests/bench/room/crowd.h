// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/room/benchpeer.h"

#include <memory>
#include <stdexcept>
#include <vector>

namespace Teahouse {

/// The run cannot be used: somebody was disconnected, or a delivery was wrong.
class BenchFailure : public std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// Many peers in one thread behind one epoll set.
class Crowd
{
public:
    Crowd();
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;
    ~Crowd();

    /// Connects and joins `count` peers, at most `window` of them at once, and returns once all are
    /// in. With `sit` they only come to be there.
    void join(uint16_t port, unsigned count, unsigned window, const std::vector<Speech> &speeches,
        bool sit = false);

    std::vector<std::unique_ptr<BenchPeer>> &peers() { return m_peers; }

    /// Waits for bytes until `until` at the latest and hands them out: `heard(peer, bytes)`.
    template<typename Heard>
    void turn(uint64_t until, Heard heard);

    void stopReading(BenchPeer &peer);
    void closeAll();

private:
    struct Ready {
        BenchPeer *peer;
        bool readable;
        bool writable;
    };

    void wait(uint64_t until);
    void watch(BenchPeer &peer, bool writable, bool added);
    std::string_view receive(BenchPeer &peer);

    int m_epoll;
    std::vector<std::unique_ptr<BenchPeer>> m_peers;
    std::vector<Ready> m_ready;
    std::vector<char> m_buffer;
};

template<typename Heard>
void Crowd::turn(uint64_t until, Heard heard)
{
    wait(until);
    for (const Ready &ready : m_ready) {
        if (ready.writable) {
            ready.peer->sendRest();
            watch(*ready.peer, ready.peer->hasUnsent(), false);
        }
        if (ready.readable) {
            const std::string_view bytes = receive(*ready.peer);
            if (!bytes.empty())
                heard(*ready.peer, bytes);
        }
    }
}

} // namespace Teahouse
