// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/net/serverfixture.h"

#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <vector>

using namespace Teahouse;

namespace {

constexpr int mostDescriptors = 1024;

/// This process's own descriptors that are connected and were accepted at `port`.
std::vector<int> acceptedAt(quint16 port)
{
    std::vector<int> accepted;
    for (int socket = 0; socket < mostDescriptors; ++socket) {
        sockaddr_in near {};
        sockaddr_in far {};
        socklen_t nearSize = sizeof near;
        socklen_t farSize = sizeof far;
        if (::getsockname(socket, reinterpret_cast<sockaddr *>(&near), &nearSize) == 0
            && ::getpeername(socket, reinterpret_cast<sockaddr *>(&far), &farSize) == 0
            && near.sin_family == AF_INET && ntohs(near.sin_port) == port)
            accepted.push_back(socket);
    }
    return accepted;
}

int optionOf(int socket, int level, int option)
{
    int value = -1;
    socklen_t size = sizeof value;
    ::getsockopt(socket, level, option, &value, &size);
    return value;
}

} // namespace

class ChatServerConnectionsTest : public QObject
{
    Q_OBJECT
private slots:
    void whoeverComesInHasTheOptionsOfAConnection()
    {
        Limits limits;
        limits.userTimeoutMs = 54'000;
        ServerFixture f({}, limits);
        const SocketPeer alice = f.member("alice");

        const std::vector<int> accepted = acceptedAt(f.port);

        QCOMPARE(accepted.size(), size_t(1));
        const int socket = accepted.front();
        QVERIFY(optionOf(socket, IPPROTO_TCP, TCP_NODELAY) > 0);
        QVERIFY(optionOf(socket, SOL_SOCKET, SO_KEEPALIVE) > 0);
#ifdef Q_OS_LINUX
        QCOMPARE(optionOf(socket, IPPROTO_TCP, TCP_KEEPIDLE), 60);
        QCOMPARE(optionOf(socket, IPPROTO_TCP, TCP_USER_TIMEOUT), 54'000);
        QCOMPARE(optionOf(socket, IPPROTO_TCP, TCP_NOTSENT_LOWAT), 128 * 1024);
#endif
    }

    void letsManyGoAtOnceAndKeepsTheOthers()
    {
        ServerFixture f;
        std::vector<SocketPeer> peers;
        for (int i = 0; i < 12; ++i)
            peers.push_back(f.member("peer" + QByteArray::number(i)));
        SocketPeer &speaker = peers[4];

        // The first, the last, neighbours: all before the server looks again.
        for (const size_t leaver : {0, 2, 3, 7, 10, 11})
            peers[leaver].reset();

        QTRY_COMPARE(f.snapshot().connections, 6);
        QCOMPARE(f.snapshot().guests.size(), size_t(6));
        speaker.send("who is left? -ta\n");
        for (const size_t other : {1, 5, 6, 8, 9})
            QTRY_VERIFY(peers[other].received().contains("who is left?"));
    }
};

QTEST_GUILESS_MAIN(ChatServerConnectionsTest)
#include "tst_chatserver_connections.moc"
