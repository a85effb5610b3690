// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/net/serverfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class ChatServerTest : public QObject
{
    Q_OBJECT
private slots:
    void joinsThreeKindsOfPeersInOneRoom()
    {
        ServerFixture f;
        SocketPeer alice = f.member("alice");
        SocketPeer bot = f.program("bot");
        SocketPeer script = f.peer();
        alice.take();

        script.send("script -n"); // no line end
        QTest::qWait(20);
        QCOMPARE(script.received(), QByteArray());
        QTRY_VERIFY((f.pass(Milliseconds(10)), !script.received().isEmpty()));
        QCOMPARE(script.take(), QByteArray("OK"));
        alice.send("hello -ta\n");

        QTRY_VERIFY(alice.received().endsWith("alice:hello\n"));
        QTRY_VERIFY(bot.received().contains(R"("text":"hello")"));
        QTRY_VERIFY((f.pass(Milliseconds(10)), script.received().endsWith("alice:hello")));
    }

    void answersAPeerThatHasSentAllItHadToSay()
    {
        ServerFixture f;
        SocketPeer bob = f.member("bob");
        SocketPeer alice = f.peer();

        alice.send("alice -n\nhello -ta\n");
        alice.endSending();

        QTRY_VERIFY(alice.hasEnded());
        QVERIFY(!alice.wasReset());
        QVERIFY(alice.received().startsWith("OK\n"));
        QVERIFY(alice.received().endsWith("alice:hello\n"));
        QTRY_COMPARE(bob.received().count('\n'), 3); // joined, said, left
    }

    void answersAnHttpRequest_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");

        QTest::newRow("whole") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n") << QByteArray();
        QTest::newRow("in two") << QByteArray("GET / HT") << QByteArray("TP/1.1\r\n\r\n");
    }

    void answersAnHttpRequest()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        ServerFixture f;
        SocketPeer browser = f.peer();

        browser.send(first);
        QTest::qWait(20);
        browser.send(second);

        QTRY_VERIFY(browser.hasEnded());
        QVERIFY(browser.received().startsWith("HTTP/1.0 200 OK\r\n"));
        QVERIFY(browser.received().contains("Teahouse"));
    }

    void closesATlsHandshakeAtOnce()
    {
        ServerFixture f;
        SocketPeer peer = f.peer();

        peer.send(QByteArray::fromHex("1603010200"));

        QTRY_VERIFY(peer.hasEnded());
        QCOMPARE(peer.received(), QByteArray());
    }

    void opensTheDoorWhereItWas()
    {
        ServerFixture f;
        SocketPeer alice = f.member("alice");
        const QString address = f.server.address();

        f.server.execute(SetDoor {false});

        QCOMPARE(f.server.address(), QString());
        QVERIFY(!f.snapshot().doorOpen);
        QVERIFY(!f.peer().isConnected());
        alice.send("we talk on -ta\n");
        QTRY_VERIFY(alice.received().endsWith("alice:we talk on\n"));

        f.server.execute(SetDoor {true});

        QCOMPARE(f.server.address(), address);
        QVERIFY(f.snapshot().doorOpen);
        f.member("bob");
        QTRY_VERIFY(alice.received().contains("bob"));
    }

    void saysThatItsDoorIsTakenByAnother()
    {
        ServerFixture f;
        f.server.execute(SetDoor {false});
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, f.port));

        const AdminReply reply = f.server.execute(SetDoor {true});

        QVERIFY(std::holds_alternative<AdminRefused>(reply));
        QVERIFY(!f.snapshot().doorOpen);
    }

    void tellsEachInOneOrderWhatManySaidAtOnce_data()
    {
        QTest::addColumn<bool>("echo");
        QTest::newRow("each hears their own words with the others'") << true;
        QTest::newRow("text peers do not hear their own words") << false;
    }

    void tellsEachInOneOrderWhatManySaidAtOnce()
    {
        QFETCH(bool, echo);
        RoomSettings settings;
        settings.echo = echo;
        ServerFixture f(settings);
        SocketPeer silent = f.member("silent");
        std::vector<SocketPeer> speakers;
        for (const QByteArray name : {"ada", "bob", "cho"})
            speakers.push_back(f.member(name));
        SocketPeer bot = f.program("bot");
        QTRY_COMPARE(silent.received().count('\n'), 4); // who came behind it
        silent.take();
        for (int i = 0; i < 3; ++i) {
            QTRY_COMPARE(speakers[size_t(i)].received().count('\n'), 3 - i);
            speakers[size_t(i)].take();
        }

        // More than fits into one block that many outboxes share.
        const QByteArray text(3000, 'x');
        for (int i = 0; i < 4; ++i) {
            for (SocketPeer &speaker : speakers)
                speaker.send(QByteArray::number(i) + text + " -ta\n");
            bot.send("{\"cmd\":\"ta\",\"text\":\"" + QByteArray::number(i) + text + "\"}\n");
        }

        constexpr int said = 16;
        QTRY_COMPARE((f.snapshot(), silent.received().count('\n')), said);
        const QList<QByteArray> room = silent.received().trimmed().split('\n');
        QTRY_COMPARE(bot.received().count(R"("event":"message")"), said);
        const QByteArrayList names {"] ada:", "] bob:", "] cho:"};
        for (size_t i = 0; i < speakers.size(); ++i) {
            QList<QByteArray> expected = room;
            if (!echo)
                expected.removeIf(
                    [&](const QByteArray &line) { return line.contains(names[int(i)]); });
            QCOMPARE(expected.size(), echo ? said : said - 4);
            QTRY_COMPARE(speakers[i].received().trimmed().split('\n'), expected);
        }
    }

    void boundsConnectionsOfOneAddress()
    {
        Limits limits;
        limits.connectionsPerAddress = 2;
        ServerFixture f({}, limits);
        SocketPeer first = f.peer("127.0.0.2");
        SocketPeer second = f.peer("127.0.0.2");
        SocketPeer third = f.peer("127.0.0.2");
        third.send("third -n\n");

        QTRY_VERIFY(third.hasEnded());
        QVERIFY(!third.wasReset()); // or it could not read why
        QVERIFY(third.received().endsWith('\n'));
        QCOMPARE(f.snapshot().connections, 2);
        SocketPeer elsewhere = f.peer("127.0.0.3");
        QTRY_COMPARE(f.snapshot().connections, 3);
        f.member("here");
        QTRY_COMPARE(f.snapshot().connections, 3);

        first.close();
        QTRY_COMPARE(f.snapshot().connections, 2);
        SocketPeer fourth = f.peer("127.0.0.2");
        QTRY_COMPARE(f.snapshot().connections, 3);
    }

    void saysThatItIsFull()
    {
        Limits limits;
        limits.connections = 1;
        ServerFixture f({}, limits);
        SocketPeer alice = f.member("alice");

        SocketPeer second = f.peer();

        QTRY_VERIFY(second.hasEnded());
        QVERIFY(!second.received().isEmpty());
        alice.send("quiet here -ta\n");
        QTRY_VERIFY(alice.received().endsWith("alice:quiet here\n"));
    }

    void tellsEveryoneThatItStops()
    {
        ServerFixture f;
        QSignalSpy stopped(&f.server, &ChatServer::stopped);
        SocketPeer alice = f.member("alice");
        SocketPeer bot = f.program("bot");
        SocketPeer silent = f.peer();
        QTRY_COMPARE(f.snapshot().connections, 3);

        f.server.stop();

        QTRY_VERIFY(alice.hasEnded() && bot.hasEnded() && silent.hasEnded());
        QVERIFY(bot.received().contains(R"("reason":"stopping")"));
        QVERIFY(!alice.received().isEmpty());
        QVERIFY(!f.peer().isConnected());
        QTRY_COMPARE(stopped.size(), 1); // though they keep their own ends open
    }

    void stopsWhenNobodyIsThere()
    {
        ServerFixture f;
        QSignalSpy stopped(&f.server, &ChatServer::stopped);

        f.server.execute(StopServer {});

        QTRY_COMPARE(stopped.size(), 1);
    }

    void showsTheHostWhatHappens()
    {
        ServerFixture f;
        QStringList addresses;
        QObject::connect(&f.server, &ChatServer::fed, &f.server, [&](const FeedEntry &entry) {
            addresses << entry.address.toString().section(u':', 0, 0);
        });

        SocketPeer alice = f.member("alice");
        alice.send("hello -ta\n");

        QTRY_COMPARE(addresses, (QStringList {u"127.0.0.1"_s, u"127.0.0.1"_s}));
        QCOMPARE(f.snapshot().address, f.server.address());
    }
};

QTEST_GUILESS_MAIN(ChatServerTest)
#include "tst_chatserver.moc"
