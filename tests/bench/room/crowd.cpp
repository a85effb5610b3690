// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/room/crowd.h"

#include "tests/bench/room/moment.h"

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace Teahouse {

namespace {

constexpr int mostEvents = 512;
constexpr size_t bufferBytes = 256 * 1024;
constexpr double joinSeconds = 120;

} // namespace

Crowd::Crowd()
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_buffer(bufferBytes)
{ }

Crowd::~Crowd()
{
    ::close(m_epoll);
}

void Crowd::join(
    uint16_t port, unsigned count, unsigned window, const std::vector<Speech> &speeches, bool sit)
{
    const uint64_t deadline = momentNow() + momentsOf(joinSeconds);
    const size_t before = m_peers.size();
    std::vector<bool> isIn(before + count, false);
    unsigned in = 0;
    while (in < count) {
        while (m_peers.size() - before < count && m_peers.size() - before - in < window) {
            const unsigned number = unsigned(m_peers.size());
            auto peer = std::make_unique<BenchPeer>(number, speeches[number % speeches.size()]);
            if (!peer->connect(port))
                throw BenchFailure(std::string("cannot connect: ") + std::strerror(errno));
            peer->send(peer->speech().greet(number));
            watch(*peer, peer->hasUnsent(), true);
            m_peers.push_back(std::move(peer));
        }
        if (momentNow() > deadline)
            throw BenchFailure("only " + std::to_string(in) + " could join");
        turn(deadline, [&](BenchPeer &peer, std::string_view bytes) {
            if (isIn[peer.number()] || !peer.comesIn(bytes, sit))
                return;
            isIn[peer.number()] = true;
            ++in;
        });
    }
}

void Crowd::stopReading(BenchPeer &peer)
{
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, peer.descriptor(), nullptr);
}

void Crowd::closeAll()
{
    m_ready.clear();
    m_peers.clear();
}

void Crowd::wait(uint64_t until)
{
    std::array<epoll_event, mostEvents> events;
    const uint64_t now = momentNow();
    const uint64_t left = until > now ? until - now : 0;
    const timespec timeout {time_t(left / 1'000'000'000u), long(left % 1'000'000'000u)};
    const int count = ::epoll_pwait2(m_epoll, events.data(), mostEvents, &timeout, nullptr);
    m_ready.clear();
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[size_t(i)];
        m_ready.push_back({static_cast<BenchPeer *>(event.data.ptr),
            (event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0, (event.events & EPOLLOUT) != 0});
    }
}

void Crowd::watch(BenchPeer &peer, bool writable, bool added)
{
    epoll_event event {};
    event.events = EPOLLIN | (writable ? EPOLLOUT : 0u);
    event.data.ptr = &peer;
    ::epoll_ctl(m_epoll, added ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, peer.descriptor(), &event);
}

std::string_view Crowd::receive(BenchPeer &peer)
{
    const ssize_t count = ::recv(peer.descriptor(), m_buffer.data(), m_buffer.size(), 0);
    if (count > 0)
        return {m_buffer.data(), size_t(count)};
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return {};
    throw BenchFailure("peer " + std::to_string(peer.number()) + " was disconnected");
}

} // namespace Teahouse
