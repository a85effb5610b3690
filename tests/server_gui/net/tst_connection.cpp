// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/connection.h"
#include "tests/server_gui/net/pollertotest.h"
#include "tests/server_gui/net/socketpeer.h"
#include "tests/support/manualclock.h"

#include <QTest>

#include <functional>

using namespace Teahouse;

namespace {

/// A connection and what it told its session.
class Ends final : public ConnectionEvents
{
public:
    explicit Ends(int bufferBytes = 0)
        : Ends(connectedSockets(bufferBytes))
    { }

    void received(QByteArrayView bytes) override { text.append(bytes); }
    void roomToSend() override
    {
        onRoom();
        connection.flush(clock.now());
    }
    void inputEnded() override { ++inputEnds; }
    void ended() override { ++ends; }

    ManualClock clock;
    const std::unique_ptr<Poller> poller = pollerToTest();
    Connection connection;
    SocketPeer peer;
    std::function<void()> onRoom = [] {};
    QByteArray text;
    int inputEnds = 0;
    int ends = 0;
    int turns = 0;

private:
    explicit Ends(const SocketEnds &sockets)
        : connection(sockets.near, *poller, *this)
        , peer(sockets.far)
    {
        poller->add(sockets.near, &connection);
        QObject::connect(poller.get(), &Poller::turnEnded, poller.get(), [this] { ++turns; });
    }
};

} // namespace

class ConnectionTest : public QObject
{
    Q_OBJECT
private slots:
    void receivesAndSends()
    {
        Ends e;

        e.peer.send("hello");
        QTRY_COMPARE(e.text, QByteArray("hello"));
        e.connection.queue(SharedBytes::of("good "), e.clock.now());
        e.connection.queue(SharedBytes::of("evening"), e.clock.now());
        QCOMPARE(e.connection.queuedBytes(), 12);
        e.connection.flush(e.clock.now());

        QCOMPARE(e.connection.queuedBytes(), 0);
        QTRY_COMPARE(e.peer.received(), QByteArray("good evening"));
    }

    void sendsTheRestWhenThePeerReads()
    {
        Ends e(16384);
        const QByteArray much(200'000, 'x');

        e.connection.queue(SharedBytes::of(much), e.clock.now());
        e.connection.flush(e.clock.now());

        QVERIFY(e.connection.queuedBytes() > 0);
        QTRY_COMPARE(e.peer.received().size(), much.size());
        QCOMPARE(e.connection.queuedBytes(), 0);
        QCOMPARE(e.ends, 0);
    }

    void awaitsRoomUntilThePeerReads()
    {
        Ends e(16384);
        QVERIFY(!e.connection.awaitsRoom());
        e.connection.queue(SharedBytes::of(QByteArray(200'000, 'x')), e.clock.now());
        e.connection.flush(e.clock.now());
        QVERIFY(e.connection.awaitsRoom());

        bool hadRoom = false;
        e.onRoom = [&] { hadRoom = hadRoom || !e.connection.awaitsRoom(); };

        QTRY_VERIFY((e.peer.received(), hadRoom));
        QTRY_VERIFY((e.peer.received(), e.connection.queuedBytes() == 0));
        QVERIFY(!e.connection.awaitsRoom());
    }

    void saysSinceWhenThePeerTakesNothing()
    {
        Ends e(16384);
        const Instant beginning = e.clock.now();
        e.connection.queue(SharedBytes::of(QByteArray(200'000, 'x')), e.clock.now());
        e.connection.flush(e.clock.now());

        e.clock.advance(Milliseconds(5000));
        e.connection.queue(SharedBytes::of("more"), e.clock.now());
        e.connection.flush(e.clock.now());
        QTest::qWait(20); // nothing is read, so nothing moves
        QCOMPARE(e.connection.stalledSince(), beginning);

        QTRY_VERIFY((e.peer.received(), e.connection.stalledSince() == e.clock.now()));
    }

    void letsThePeerReadEverythingBeforeTheEnd_data()
    {
        QTest::addColumn<bool>("stillSends");
        QTest::newRow("a peer that listens") << false;
        QTest::newRow("a peer that still sends") << true;
    }

    void letsThePeerReadEverythingBeforeTheEnd()
    {
        QFETCH(bool, stillSends);
        Ends e(16384);
        const QByteArray much(100'000, 'x');
        e.connection.queue(SharedBytes::of(much), e.clock.now());
        if (stillSends)
            e.peer.send("I did not know that you would go");

        e.connection.finish(e.clock.now());

        QTRY_VERIFY(e.peer.hasEnded());
        QVERIFY(!e.peer.wasReset());
        QCOMPARE(e.peer.received().size(), much.size());
        QCOMPARE(e.ends, 0); // the peer may still take its time
        e.peer.close();
        QTRY_COMPARE(e.ends, 1);
        QCOMPARE(e.text, QByteArray());
    }

    void sendsToAPeerThatHasEndedItsInput()
    {
        Ends e;
        e.peer.send("bye");
        e.peer.endSending();
        QTRY_COMPARE(e.inputEnds, 1);
        QCOMPARE(e.text, QByteArray("bye"));

        e.connection.queue(SharedBytes::of("farewell"), e.clock.now());
        e.connection.finish(e.clock.now());

        QCOMPARE(e.ends, 1);
        QTRY_VERIFY(e.peer.hasEnded());
        QVERIFY(!e.peer.wasReset());
        QCOMPARE(e.peer.received(), QByteArray("farewell"));
    }

    void restsBehindAHalfClosedInput()
    {
        Ends e;
        e.peer.endSending();
        QTRY_COMPARE(e.inputEnds, 1);
        const int turns = e.turns;

        QTest::qWait(50);

        QVERIFY2(e.turns - turns <= 1, qPrintable(QString::number(e.turns - turns)));
        QCOMPARE(e.inputEnds, 1);
        QVERIFY(e.connection.isOpen());
    }

    void endsWhenThePeerIsReset_data()
    {
        QTest::addColumn<bool>("halfClosed");
        QTest::newRow("at once") << false;
        QTest::newRow("behind the end of input") << true;
    }

    void endsWhenThePeerIsReset()
    {
        QFETCH(bool, halfClosed);
        Ends e;
        if (halfClosed) {
            e.peer.endSending();
            QTRY_COMPARE(e.inputEnds, 1);
        }

        e.peer.reset();

        QTRY_COMPARE(e.ends, 1);
        QVERIFY(!e.connection.isOpen());
        const int turns = e.turns;
        QTest::qWait(20);
        QCOMPARE(e.ends, 1);
        QVERIFY(e.turns - turns <= 1);
    }

    void readsNothingWhileItIsPaused()
    {
        Ends e;
        e.connection.pauseReading(true);
        e.peer.send("hello");
        const int turns = e.turns;

        QTest::qWait(20);

        QCOMPARE(e.text, QByteArray());
        QCOMPARE(e.turns, turns);
        e.connection.pauseReading(false);
        QTRY_COMPARE(e.text, QByteArray("hello"));
    }

    void takesNothingMoreOnceItEnds()
    {
        Ends e;
        e.connection.finish(e.clock.now());

        e.connection.queue(SharedBytes::of("too late"), e.clock.now());
        e.connection.flush(e.clock.now());

        QTRY_VERIFY(e.peer.hasEnded());
        QCOMPARE(e.peer.received(), QByteArray());
    }

    void resetsAPeerThatNeverTakesItsFarewell()
    {
        Ends e;
        e.peer.boundReceiving();
        // All of it leaves for the system, less than half reaches the peer.
        e.connection.queue(SharedBytes::of(QByteArray(100'000, 'x')), e.clock.now());
        e.connection.finish(e.clock.now());
        QCOMPARE(e.connection.queuedBytes(), 0);

        e.connection.endUnlessTaken(e.clock.now());
        if (e.ends == 0) // something was under way still
            e.connection.endUnlessTaken(e.clock.now());

        QCOMPARE(e.ends, 1);
        QTRY_VERIFY(e.peer.wasReset());
    }

    void waitsForAPeerThatTakesItsFarewellSlowly()
    {
        Ends e(16384);
        e.connection.queue(SharedBytes::of(QByteArray(100'000, 'x')), e.clock.now());
        e.connection.finish(e.clock.now());
        const qint64 before = e.connection.queuedBytes();
        QVERIFY(before > 0);
        QTRY_VERIFY((e.peer.received(), e.connection.queuedBytes() < before));
        e.clock.advance(Milliseconds(3000));

        e.connection.endUnlessTaken(e.clock.now());

        QCOMPARE(e.ends, 0);
        QCOMPARE(e.connection.stalledSince(), e.clock.now());
        QTRY_VERIFY(e.peer.hasEnded());
        QVERIFY(!e.peer.wasReset());
        QCOMPARE(e.peer.received().size(), 100'000);
    }

    void resetsAPeerThatIsCutOff()
    {
        Ends e(16384);
        e.connection.queue(SharedBytes::of(QByteArray(200'000, 'x')), e.clock.now());
        e.connection.flush(e.clock.now());

        e.connection.cutOff();

        QCOMPARE(e.ends, 1);
        QCOMPARE(e.connection.queuedBytes(), 0);
        QTRY_VERIFY(e.peer.wasReset());
    }
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "tst_connection.moc"
