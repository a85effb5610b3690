// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/net/serverfixture.h"

#include "tests/server_gui/net/pollertotest.h"

#include <QCoreApplication>
#include <QTest>

namespace Teahouse {

using namespace Qt::StringLiterals;

ServerFixture::ServerFixture(RoomSettings settings, const Limits &limits, EventStore *history)
    : server(std::move(settings), limits, identity, clock,
        history ? *history : static_cast<EventStore &>(noHistory), pollerToTest())
{
    const auto address = server.listen(u"127.0.0.1"_s, 0);
    if (address)
        port = quint16(address->section(u':', -1).toUInt());
}

SocketPeer ServerFixture::peer(const char *from)
{
    return SocketPeer::connectedTo(port, from);
}

SocketPeer ServerFixture::member(const QByteArray &name)
{
    return joined(name + " -n\n", "OK\n");
}

SocketPeer ServerFixture::program(const QByteArray &name)
{
    return joined(R"({"cmd":"hello","protocol":1,"name":")" + name + "\"}\n", R"("event":"live")");
}

void ServerFixture::pass(Milliseconds time)
{
    const Milliseconds step = std::max(Milliseconds(10), time / 100);
    for (Milliseconds passed {0}; passed < time; passed += step) {
        clock.advance(std::min(step, time - passed));
        snapshot();
        QCoreApplication::processEvents();
    }
}

// Asking also ends a turn, and with it the server sees what time it is.
RoomSnapshot ServerFixture::snapshot()
{
    return std::get<RoomSnapshot>(server.execute(AskSnapshot {}));
}

SocketPeer ServerFixture::joined(const QByteArray &request, const QByteArray &answer)
{
    SocketPeer joining = peer();
    joining.send(request);
    if (!QTest::qWaitFor([&] { return joining.received().contains(answer); }))
        qWarning("a peer could not join");
    joining.take();
    return joining;
}

} // namespace Teahouse
