// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/socketio.h"

#include <QObject>
#include <QSocketNotifier>

namespace Teahouse {

/// What watches a socket through a Poller.
class PollTarget
{
public:
    virtual ~PollTarget() = default;
    virtual void readable() = 0;
    virtual void writable() = 0;
};

/// Watches thousands of sockets at the price of one in Qt's event loop: an epoll set whose own
/// descriptor has the only QSocketNotifier. A target that is told of must outlive the turn, even
/// when removed.
class Poller final : public QObject
{
    Q_OBJECT
public:
    explicit Poller(QObject *parent = nullptr);
    ~Poller() override;

    bool isValid() const { return m_epoll >= 0; }

    /// False if the system takes no more.
    bool add(SocketDescriptor socket, PollTarget *target);
    void watch(SocketDescriptor socket, PollTarget *target, bool read, bool write);
    void remove(SocketDescriptor socket);

signals:
    /// All that was ready has been told; what it led to can leave together.
    void turnEnded();

private:
    void onReady();

    int m_epoll = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Teahouse
