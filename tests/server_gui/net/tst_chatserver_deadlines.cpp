// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/net/serverfixture.h"

#include <QTest>

#include <deque>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds second {1000};
constexpr Milliseconds latest = TimerWheel::tick + Milliseconds(10); ///< a tick and a step of time

} // namespace

class ChatServerDeadlinesTest : public QObject
{
    Q_OBJECT
private slots:
    void greetsAPeerThatIsSilent()
    {
        RoomSettings settings;
        settings.greeting = u"Tea is ready"_s;
        ServerFixture f(settings);
        SocketPeer peer = f.peer();
        QTRY_COMPARE(f.snapshot().connections, 1);

        f.pass(Milliseconds(990));
        QTest::qWait(20);
        QCOMPARE(peer.received(), QByteArray());
        f.pass(Milliseconds(10) + latest);

        QTRY_COMPARE(peer.received(), QByteArray("Tea is ready\n"));
    }

    void greetsAPeerThatSpeaksAtItsFirstBytes()
    {
        RoomSettings settings;
        settings.greeting = u"Tea is ready"_s;
        ServerFixture f(settings);
        SocketPeer peer = f.peer();

        peer.send("a");

        QTRY_COMPARE(peer.received(), QByteArray("Tea is ready\n"));
    }

    void letsASilentPeerIntoAPlainRoom()
    {
        RoomSettings settings;
        settings.plainText = true;
        ServerFixture f(settings);
        SocketPeer peer = f.peer();
        QTRY_COMPARE(f.snapshot().connections, 1);
        QVERIFY(f.snapshot().guests.empty());

        f.pass(second + latest);
        SocketPeer alice = f.member("alice");
        alice.send("hello -ta\n");

        QTRY_VERIFY(peer.received().endsWith("alice:hello\n"));
        f.pass(120 * second); // there is no time to join
        QCOMPARE(f.snapshot().connections, 2);
    }

    void keepsWritesToAnUnframedPeerApart()
    {
        ServerFixture f;
        SocketPeer alice = f.member("alice");
        SocketPeer script = f.peer();
        script.send("script -n");
        QTRY_COMPARE((f.pass(Milliseconds(10)), script.received()), QByteArray("OK"));
        script.take();
        f.pass(UnframedWriter::gap);

        for (const char *text : {"one -ta\n", "two -ta\n", "three -ta\n"}) {
            alice.take();
            alice.send(text);
            QTRY_VERIFY(!alice.received().isEmpty());
        }
        QByteArrayList writes;
        for (int i = 0; i < 20; ++i) {
            f.pass(Milliseconds(10));
            if (const QByteArray write = script.take(); !write.isEmpty())
                writes << write;
        }

        QCOMPARE(writes.size(), 2); // at once, and what came within the next 50 ms
        QVERIFY(writes[0].endsWith("alice:one"));
        QVERIFY(writes[1].contains("alice:two\n"));
        QVERIFY(writes[1].endsWith("alice:three"));
    }

    void pingsAProgramThatIsSilentAndDropsIt()
    {
        ServerFixture f;
        SocketPeer alice = f.member("alice");
        SocketPeer bot = f.program("bot");
        alice.take();

        f.pass(29 * second);
        QTest::qWait(20);
        QCOMPARE(bot.received(), QByteArray());
        f.pass(second + latest);
        QTRY_COMPARE(bot.received(), QByteArray("{\"event\":\"ping\"}\n"));
        f.pass(44 * second);
        QVERIFY(!bot.hasEnded());
        f.pass(second + latest);

        QTRY_VERIFY(bot.hasEnded());
        QVERIFY(bot.received().contains(R"("reason":"timeout")"));
        QTRY_VERIFY(alice.received().contains("bot"));
    }

    void takesAnyLineForASignOfLife()
    {
        ServerFixture f;
        SocketPeer bot = f.program("bot");

        for (int i = 0; i < 4; ++i) {
            f.pass(30 * second + latest);
            QTRY_COMPARE(bot.received(), QByteArray("{\"event\":\"ping\"}\n"));
            bot.take();
            bot.send("{\"cmd\":\"pong\"}\n");
            QTest::qWait(20);
        }

        QVERIFY(!bot.hasEnded());
        QCOMPARE(f.snapshot().connections, 1);
    }

    void doesNotPingTextPeers()
    {
        ServerFixture f;
        SocketPeer alice = f.member("alice");

        f.pass(120 * second);

        QCOMPARE(alice.received(), QByteArray());
        QVERIFY(!alice.hasEnded());
    }

    void letsGoWhoDoesNotJoin_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<int>("seconds");

        QTest::newRow("silent") << QByteArray() << 60;
        QTest::newRow("text") << QByteArray("who are you?\n") << 60;
        QTest::newRow("JSON") << QByteArray("{\"cmd\":\"ping\"}\n") << 10;
    }

    void letsGoWhoDoesNotJoin()
    {
        QFETCH(QByteArray, words);
        QFETCH(int, seconds);
        ServerFixture f;
        SocketPeer peer = f.peer();
        peer.send(words);
        QTRY_COMPARE(f.snapshot().connections, 1);
        QTRY_VERIFY(words.isEmpty() || !peer.received().isEmpty());

        f.pass((seconds - 1) * second);
        QVERIFY(!peer.hasEnded());
        f.pass(second + latest);

        QTRY_VERIFY(peer.hasEnded());
        peer.close();
        QTRY_COMPARE(f.snapshot().connections, 0);
    }

    void hurriesWhoeverWaitsAtTheDoorOnceMostPlacesAreTaken()
    {
        Limits limits;
        limits.connections = 10;
        ServerFixture f({}, limits);
        std::deque<SocketPeer> waiting;
        for (int i = 0; i < 8; ++i)
            waiting.push_back(f.peer());
        QTRY_COMPARE(f.snapshot().connections, 8);
        f.pass(12 * second);
        QCOMPARE(f.snapshot().connections, 8);

        SocketPeer ninth = f.peer();
        QTRY_COMPARE(f.snapshot().connections, 9);
        f.pass(latest);

        for (SocketPeer &peer : waiting)
            QTRY_VERIFY(peer.hasEnded());
        QVERIFY(!ninth.hasEnded());
    }

    void doesNotWaitForEverForWhoIsSentAway()
    {
        ServerFixture f;
        SocketPeer alice = f.member("alice");
        alice.send("exit\n");
        QTRY_VERIFY(alice.hasEnded());
        QCOMPARE(f.snapshot().connections, 1); // its own end of the connection is open

        f.pass(3 * second + latest);

        QCOMPARE(f.snapshot().connections, 0);
    }

    void closesAtTheThirdLongLineWithinAMinute()
    {
        ServerFixture f;
        SocketPeer alice = f.member("alice");
        const QByteArray tooLong = QByteArray(17 * 1024, 'x') + '\n';
        const auto sendTooLong = [&] {
            alice.send(tooLong);
            return QTest::qWaitFor([&] { return alice.take().contains('\n'); });
        };

        QVERIFY(sendTooLong());
        f.pass(50 * second);
        QVERIFY(sendTooLong());
        f.pass(20 * second);
        QVERIFY(sendTooLong()); // the first is more than a minute ago
        QTest::qWait(20);
        QVERIFY(!alice.hasEnded());
        f.pass(5 * second);
        QVERIFY(sendTooLong());

        QTRY_VERIFY(alice.hasEnded());
    }
};

QTEST_GUILESS_MAIN(ChatServerDeadlinesTest)
#include "tst_chatserver_deadlines.moc"
