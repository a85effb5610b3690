// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/chatserver.h"
#include "server_gui/store/nohistory.h"
#include "tests/server_gui/net/socketpeer.h"
#include "tests/support/manualclock.h"

namespace Teahouse {

/// A server on a free port of this machine whose time stands still until the test moves it.
class ServerFixture
{
public:
    /// Keeps nothing without a `history`.
    explicit ServerFixture(
        RoomSettings settings = {}, const Limits &limits = {}, EventStore *history = nullptr);

    SocketPeer peer(const char *from = "127.0.0.1");
    /// Line peers and programs that have joined; what they heard of that is forgotten.
    SocketPeer member(const QByteArray &name);
    SocketPeer program(const QByteArray &name);

    /// Time passes for the server, in at most a hundred steps of 10 ms or more.
    void pass(Milliseconds time);
    RoomSnapshot snapshot();

    ManualClock clock;
    ServerIdentity identity {QByteArray(32, 'd'), {QByteArrayLiteral("the-host-of-the-room00")}};
    NoHistory noHistory;
    ChatServer server;
    quint16 port = 0;

private:
    SocketPeer joined(const QByteArray &request, const QByteArray &answer);
};

} // namespace Teahouse
