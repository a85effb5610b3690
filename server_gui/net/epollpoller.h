// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/poller.h"

#include <QSocketNotifier>

namespace Teahouse {

/// Watches thousands of sockets at the price of one in Qt's event loop: an epoll set whose own
/// descriptor has the only QSocketNotifier. Linux.
class EpollPoller final : public Poller
{
    Q_OBJECT
public:
    explicit EpollPoller(QObject *parent = nullptr);
    ~EpollPoller() override;

    bool isValid() const override { return m_epoll >= 0; }
    bool add(SocketDescriptor socket, PollTarget *target) override;
    void watch(SocketDescriptor socket, PollTarget *target, bool read, bool write) override;
    void remove(SocketDescriptor socket) override;

private:
    void onReady();
    /// Both: false if nothing was ready.
    bool takeTurn();
    bool look();

    int m_epoll = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Teahouse
