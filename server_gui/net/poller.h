// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/socketio.h"

#include <QObject>

#include <memory>

namespace Teahouse {

/// What watches a socket through a Poller.
class PollTarget
{
public:
    virtual ~PollTarget() = default;
    virtual void readable() = 0;
    virtual void writable() = 0;
};

/// Tells targets what their sockets are ready for. A reset is always told, as readable, whatever is
/// watched. A target that is told of must outlive the turn, even when removed.
class Poller : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual bool isValid() const = 0;

    /// Watched for reading at first. False if the system takes no more.
    virtual bool add(SocketDescriptor socket, PollTarget *target) = 0;
    virtual void watch(SocketDescriptor socket, PollTarget *target, bool read, bool write) = 0;
    virtual void remove(SocketDescriptor socket) = 0;

signals:
    /// All that was ready has been told; what it led to can leave together.
    void turnEnded();
};

/// The best that this system has, or what TEAHOUSE_POLLER chose when it was built.
std::unique_ptr<Poller> makePoller();

} // namespace Teahouse
