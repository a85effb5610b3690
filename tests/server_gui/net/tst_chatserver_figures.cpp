// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/net/serverfixture.h"

#include <QTest>

using namespace Teahouse;

class ChatServerFiguresTest : public QObject
{
    Q_OBJECT
private slots:
    void countsWhoIsHereAndHowTheySpeak()
    {
        ServerFixture f;
        SocketPeer alice = f.member("alice");
        SocketPeer bot = f.program("bot");
        SocketPeer silent = f.peer();

        QTRY_COMPARE(f.server.takeFigures().connections(), 3);
        const ServerFigures figures = f.server.takeFigures();
        QCOMPARE(figures.people, 2);
        QCOMPARE(figures.text, 1);
        QCOMPARE(figures.json, 1);
        QCOMPARE(figures.undecided, 1);
        QCOMPARE(figures.encrypted, 0);
        QCOMPARE(figures.admitted, 3);
    }

    void saysWhichPaceIsInEffect()
    {
        ServerFixture f;

        f.server.execute(SetPace {40});
        QCOMPARE(f.server.takeFigures().paceMs, 40);

        f.server.execute(SetPace {0});
        QCOMPARE(f.server.takeFigures().paceMs, 0);
    }

    void countsMessagesForEachWhoHearsThem()
    {
        ServerFixture f;
        SocketPeer alice = f.member("alice");
        SocketPeer bob = f.member("bob");
        SocketPeer carol = f.member("carol");
        const ServerFigures before = f.server.takeFigures();

        alice.send("tea is ready -ta\n");
        QTRY_VERIFY(carol.received().contains("tea is ready"));
        bob.send("alice hello -to\n");
        QTRY_VERIFY(alice.received().contains("hello"));

        const ServerFigures after = f.server.takeFigures();
        QCOMPARE(after.messages, 2);
        // To all three; and the private one to both of its people.
        QCOMPARE(after.deliveries - before.deliveries, 5);
        QCOMPARE(after.bytesIn - before.bytesIn, 33);
        QVERIFY(after.turns.count() > before.turns.count());
    }

    void countsEachByteThatLeft()
    {
        ServerFixture f;
        SocketPeer alice = f.member("alice");
        const qint64 before = f.server.takeFigures().bytesOut;
        alice.take();

        alice.send("tea -ta\n");

        QTRY_VERIFY(alice.received().endsWith("alice:tea\n"));
        QCOMPARE(f.server.takeFigures().bytesOut - before, alice.received().size());
        QCOMPARE(f.server.takeFigures().outboxBytes, 0);
    }

    void countsWhyItLetSomebodyGo()
    {
        ServerFixture f;
        SocketPeer never = f.peer();
        never.send("{\"v\":1}\n");
        QTRY_COMPARE(f.server.takeFigures().json, 1);

        f.pass(Milliseconds(11'000));

        QTRY_VERIFY(never.hasEnded());
        QCOMPARE(f.server.takeFigures().cutOffs[size_t(CutOff::NotJoined)], 1);
    }

    void countsWhomItTurnedAway()
    {
        Limits limits;
        limits.connections = 1;
        ServerFixture f({}, limits);
        SocketPeer alice = f.member("alice");
        SocketPeer late = f.peer();

        QTRY_VERIFY(late.hasEnded());

        QCOMPARE(f.server.takeFigures().turnedAway, 1);
        QCOMPARE(f.server.takeFigures().admitted, 1);
    }

    void tellsTheHostWithTheSnapshot()
    {
        ServerFixture f;
        SocketPeer alice = f.member("alice");
        f.pass(Milliseconds(2500));

        QCOMPARE(f.snapshot().figures.people, 1);
        const AdminReply reply = f.server.execute(AskFigures {});
        const auto *figures = std::get_if<ServerFigures>(&reply);
        QVERIFY(figures);
        QCOMPARE(figures->people, 1);
        QVERIFY(figures->upSeconds >= 2);
    }
};

QTEST_GUILESS_MAIN(ChatServerFiguresTest)
#include "tst_chatserver_figures.moc"
