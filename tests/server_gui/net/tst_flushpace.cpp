// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/flushpace.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace Teahouse;

namespace {

constexpr Milliseconds cost {4};
constexpr qsizetype many = 1000;

} // namespace

class FlushPaceTest : public QObject
{
    Q_OBJECT
private slots:
    void letsTheFirstLeaveAtOnce() { QVERIFY(FlushPace().next() <= ManualClock().now()); }

    void gathersWhatComesFasterThanItLeaves()
    {
        const Instant begun = clock.now();
        Milliseconds sending {};
        while (clock.now() - begun < std::chrono::seconds(10)) {
            clock.advance(wait());
            flush(many, 4);
            sending += cost;
        }

        // A quarter of the time, and what was saved up before.
        QVERIFY(sending >= Milliseconds(2500));
        QVERIFY(sending <= Milliseconds(2600));
    }

    void letsABurstLeaveAtOnce()
    {
        for (int i = 0; i < 10; ++i) {
            flush(many, 4);
            QCOMPARE(wait(), Milliseconds(0));
        }
    }

    void waitsNoLongerThanItMay()
    {
        pace.setMostWait(Milliseconds(10));

        flushLong();

        QCOMPARE(wait(), Milliseconds(10) - cost);
    }

    // Whoever writes as a flush begins is heard when the next one ends.
    void waitsTheLessTheLongerSendingTakes_data()
    {
        QTest::addColumn<int>("sendingMs");
        QTest::addColumn<int>("waitMs");

        QTest::newRow("a thousand people") << 4 << 21;
        QTest::newRow("on a slow machine") << 8 << 17;
        QTest::newRow("half of the time") << 12 << 13;
        QTest::newRow("five thousand people") << 20 << 20;
        QTest::newRow("ten thousand people") << 40 << 25;
    }

    void waitsTheLessTheLongerSendingTakes()
    {
        QFETCH(int, sendingMs);
        QFETCH(int, waitMs);

        for (int i = 0; i < 1000; ++i) {
            clock.advance(Milliseconds(sendingMs));
            pace.flushed(many, 4, Milliseconds(sendingMs), clock.now());
        }

        QCOMPARE(wait(), Milliseconds(waitMs));
    }

    void costsACalmRoomNothing()
    {
        for (int i = 0; i < 1000; ++i) {
            clock.advance(Milliseconds(16)); // 20 ms with the flush: 50 messages a second
            flush(many, i % 10 == 0 ? 2 : 1);
            QCOMPARE(wait(), Milliseconds(0));
        }
    }

    void costsASmallRoomNothing()
    {
        for (int i = 0; i < 1000; ++i) {
            flush(FlushPace::manyPeers - 1, 50);
            QCOMPARE(wait(), Milliseconds(0));
        }
    }

    void costsThoseNothingWhoWaitForEachOther()
    {
        for (int i = 0; i < 1000; ++i) {
            flush(many, 1);
            QCOMPARE(wait(), Milliseconds(0));
        }
    }

    void isOffAndOnAgain()
    {
        pace.setMostWait(Milliseconds(0));
        flushLong();
        QCOMPARE(wait(), Milliseconds(0));

        pace.setMostWait(FlushPace::standingWait);
        flushLong();
        QCOMPARE(wait(), FlushPace::standingWait - cost);
        pace.setMostWait(Milliseconds(0));
        QCOMPARE(wait(), Milliseconds(0));
    }

    void init()
    {
        pace = FlushPace();
        clock = ManualClock();
    }

private:
    void flush(qsizetype peers, qsizetype messages)
    {
        clock.advance(cost);
        pace.flushed(peers, messages, cost, clock.now());
    }

    void flushLong()
    {
        for (int i = 0; i < 1000; ++i)
            flush(many, 4);
    }

    Milliseconds wait() const
    {
        const auto left = std::chrono::duration_cast<Milliseconds>(pace.next() - clock.now());
        return std::max(left, Milliseconds(0));
    }

    FlushPace pace;
    ManualClock clock;
};

QTEST_GUILESS_MAIN(FlushPaceTest)
#include "tst_flushpace.moc"
