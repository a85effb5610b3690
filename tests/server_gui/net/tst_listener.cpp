// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/listener.h"

#include <QTest>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Teahouse;

namespace {

constexpr Milliseconds userTimeout {54'000};

int optionOf(SocketDescriptor socket, int level, int option)
{
    int value = -1;
    socklen_t size = sizeof value;
    ::getsockopt(int(socket), level, option, &value, &size);
    return value;
}

int connectedTo(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    return socket;
}

void verifyOptions(SocketDescriptor socket)
{
    QVERIFY(optionOf(socket, IPPROTO_TCP, TCP_NODELAY) > 0);
    QVERIFY(optionOf(socket, SOL_SOCKET, SO_KEEPALIVE) > 0);
#ifdef Q_OS_LINUX
    QCOMPARE(optionOf(socket, IPPROTO_TCP, TCP_KEEPIDLE), 60);
    QCOMPARE(optionOf(socket, IPPROTO_TCP, TCP_USER_TIMEOUT), int(userTimeout.count()));
#endif
    QVERIFY((::fcntl(int(socket), F_GETFL) & O_NONBLOCK) != 0);
}

} // namespace

class ListenerTest : public QObject
{
    Q_OBJECT
private slots:
    void whoeverItAcceptsHasTheOptionsOfAConnection()
    {
        Listener listener(userTimeout);
        QVERIFY(listener.open(QStringLiteral("127.0.0.1"), 0));
        SocketDescriptor accepted = -1;
        connect(&listener, &Listener::accepted, this, [&](qintptr socket) { accepted = socket; });

        const int peer = connectedTo(listener.serverPort());

        QTRY_VERIFY(accepted >= 0);
        prepareSocket(accepted, userTimeout);
        verifyOptions(accepted);
        ::close(peer);
        closeSocket(accepted);
    }

    void whoeverInheritsNothingIsGivenThem()
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

        prepareSocket(socket, userTimeout);

        verifyOptions(socket);
        ::close(socket);
    }
};

QTEST_GUILESS_MAIN(ListenerTest)
#include "tst_listener.moc"
