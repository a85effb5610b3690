// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/epollpoller.h"

#include <sys/epoll.h>
#include <unistd.h>

#include <array>

namespace Teahouse {

namespace {

constexpr int mostEventsAtOnce = 256;
constexpr int mostTurnsInARow = 4;
constexpr int mostLooksInOneTurn = 4;

epoll_event eventFor(PollTarget *target, bool read, bool write)
{
    epoll_event event {};
    event.events = (read ? EPOLLIN : 0u) | (write ? EPOLLOUT : 0u);
    event.data.ptr = target;
    return event;
}

} // namespace

EpollPoller::EpollPoller(QObject *parent)
    : Poller(parent)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    if (!isValid())
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_epoll, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &EpollPoller::onReady);
}

EpollPoller::~EpollPoller()
{
    m_notifier.reset();
    if (isValid())
        ::close(m_epoll);
}

bool EpollPoller::add(SocketDescriptor socket, PollTarget *target)
{
    epoll_event event = eventFor(target, true, false);
    return ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, int(socket), &event) == 0;
}

void EpollPoller::watch(SocketDescriptor socket, PollTarget *target, bool read, bool write)
{
    epoll_event event = eventFor(target, read, write);
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, int(socket), &event);
}

void EpollPoller::remove(SocketDescriptor socket)
{
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, int(socket), nullptr);
}

void EpollPoller::onReady()
{
    // Under load the next turn is ready as soon as one has ended: the way around Qt's event loop is
    // saved now and then, but timers and those at the door do not wait long.
    for (int turns = 0; turns < mostTurnsInARow && takeTurn(); ++turns) { }
}

bool EpollPoller::takeTurn()
{
    // What comes while we read leaves together with what we read.
    int looks = 0;
    while (looks < mostLooksInOneTurn && look())
        ++looks;
    if (looks > 0)
        emit turnEnded();
    return looks > 0;
}

bool EpollPoller::look()
{
    std::array<epoll_event, mostEventsAtOnce> events;
    const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), 0);
    if (count <= 0)
        return false;
    for (int i = 0; i < count; ++i) {
        auto *target = static_cast<PollTarget *>(events[size_t(i)].data.ptr);
        const uint32_t what = events[size_t(i)].events;
        // A hang-up or an error is learnt by reading.
        if (what & (EPOLLIN | EPOLLHUP | EPOLLERR))
            target->readable();
        if (what & EPOLLOUT)
            target->writable();
    }
    return true;
}

} // namespace Teahouse
