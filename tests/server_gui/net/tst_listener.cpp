// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/listener.h"
#include "tests/support/nodescriptors.h"

#include <QAbstractEventDispatcher>
#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <vector>

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

int newSocket()
{
    return ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

void connectTo(quint16 port, int socket)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address);
}

int connectedTo(quint16 port)
{
    const int socket = newSocket();
    connectTo(port, socket);
    return socket;
}

/// Whether the other side has closed.
bool hasEnded(int socket)
{
    char byte = 0;
    return ::recv(socket, &byte, 1, MSG_DONTWAIT) == 0;
}

/// How often the event loop found something to do within `ms`.
int wakeUpsWithin(int ms)
{
    int wakeUps = 0;
    QObject context;
    QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake,
        &context, [&] { ++wakeUps; });
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
    return wakeUps;
}

/// Counts what is warned of while it lives.
class Warnings
{
public:
    Warnings()
    {
        s_count = 0;
        s_before = qInstallMessageHandler(&Warnings::onMessage);
    }
    ~Warnings() { qInstallMessageHandler(s_before); }
    Warnings(const Warnings &) = delete;
    Warnings &operator=(const Warnings &) = delete;

    int count() const { return s_count; }

private:
    static void onMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
    {
        if (type == QtWarningMsg)
            ++s_count;
        s_before(type, context, text);
    }

    static inline std::atomic<int> s_count = 0;
    static inline QtMessageHandler s_before = nullptr;
};

void verifyOptions(SocketDescriptor socket)
{
    QVERIFY(optionOf(socket, IPPROTO_TCP, TCP_NODELAY) > 0);
    QVERIFY(optionOf(socket, SOL_SOCKET, SO_KEEPALIVE) > 0);
#ifdef Q_OS_LINUX
    QCOMPARE(optionOf(socket, IPPROTO_TCP, TCP_NOTSENT_LOWAT), 128 * 1024);
    QCOMPARE(optionOf(socket, IPPROTO_TCP, TCP_KEEPIDLE), 60);
    QCOMPARE(optionOf(socket, IPPROTO_TCP, TCP_USER_TIMEOUT), int(userTimeout.count()));
#endif
}

} // namespace

/// A listener, those whom it accepts, and peers who have yet to connect.
class Door
{
public:
    explicit Door(int peers)
    {
        QVERIFY(listener.open(QStringLiteral("127.0.0.1"), 0));
        QObject::connect(&listener, &Listener::accepted, &listener,
            [this](qintptr socket) { accepted.push_back(socket); });
        for (int i = 0; i < peers; ++i)
            waiting.push_back(newSocket());
    }
    ~Door()
    {
        for (const SocketDescriptor socket : accepted)
            closeSocket(socket);
        for (const int socket : waiting)
            ::close(socket);
    }
    Door(const Door &) = delete;
    Door &operator=(const Door &) = delete;

    void connectPeer(size_t index) { connectTo(listener.address().port, waiting[index]); }

    Listener listener {userTimeout};
    std::vector<SocketDescriptor> accepted;
    std::vector<int> waiting;
};

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

        const int peer = connectedTo(listener.address().port);

        QTRY_VERIFY(accepted >= 0);
        QVERIFY((::fcntl(int(accepted), F_GETFL) & O_NONBLOCK) != 0);
        QVERIFY((::fcntl(int(accepted), F_GETFD) & FD_CLOEXEC) != 0);
        prepareSocket(accepted, userTimeout);
        verifyOptions(accepted);
        ::close(peer);
        closeSocket(accepted);
    }

    void whoeverFindsNoDescriptorIsToldAndLaterOnesAreAccepted_data()
    {
        QTest::addColumn<bool>("hasAcceptedBefore");

        QTest::newRow("after others") << true;
        QTest::newRow("as the first") << false;
    }

    // A server socket's first error may be this one or that nobody waits any more.
    void whoeverFindsNoDescriptorIsToldAndLaterOnesAreAccepted()
    {
        QFETCH(bool, hasAcceptedBefore);
        if (NoDescriptors::upsetsThisBuild)
            QSKIP("the sanitizers need descriptors themselves");
        Door door(5);
        connect(&door.listener, &Listener::acceptedOnSpare, this, &closeSocket);
        if (hasAcceptedBefore) {
            door.connectPeer(0);
            QTRY_COMPARE(door.accepted.size(), size_t(1));
        }
        const size_t before = door.accepted.size();
        const Warnings warnings;
        {
            const NoDescriptors none;
            for (const size_t peer : {1, 2}) {
                door.connectPeer(peer);
                QTRY_VERIFY(hasEnded(door.waiting[peer]));
            }
            QCOMPARE(door.accepted.size(), before);
        }

        for (const size_t peer : {3, 4}) {
            door.connectPeer(peer);
            QTRY_COMPARE(door.accepted.size(), before + peer - 2);
        }

        QCOMPARE(warnings.count(), 1);
    }

    void restsWhileItsSpareIsGoneTooAndGoesOnAfterwards()
    {
        if (NoDescriptors::upsetsThisBuild)
            QSKIP("the sanitizers need descriptors themselves");
        Door door(4);
        std::vector<SocketDescriptor> kept;
        connect(&door.listener, &Listener::acceptedOnSpare, this,
            [&](qintptr socket) { kept.push_back(socket); });
        door.connectPeer(0);
        QTRY_COMPARE(door.accepted.size(), size_t(1));
        {
            const NoDescriptors none;
            door.connectPeer(1);
            QTRY_COMPARE(kept.size(), size_t(1));
            door.connectPeer(2);

            QVERIFY(wakeUpsWithin(300) < 100);
            QCOMPARE(door.accepted.size(), size_t(1));
        }

        QTRY_COMPARE(door.accepted.size(), size_t(2));
        // The spare is there again.
        const NoDescriptors none;
        door.connectPeer(3);
        QTRY_COMPARE(kept.size(), size_t(2));
        for (const SocketDescriptor socket : kept)
            closeSocket(socket);
    }

    void acceptsNobodyOnceItIsClosed()
    {
        const Warnings warnings;
        Door door(2);
        connect(&door.listener, &Listener::accepted, &door.listener, &Listener::close);
        door.connectPeer(0);
        door.connectPeer(1);

        QTRY_COMPARE(door.accepted.size(), size_t(1));
        QTRY_VERIFY(!door.listener.isListening());
        QVERIFY(wakeUpsWithin(50) < 20);
        QCOMPARE(door.accepted.size(), size_t(1));
        QCOMPARE(warnings.count(), 0);
        QVERIFY(door.listener.open(QStringLiteral("127.0.0.1"), 0));
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
