// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/floodguard.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace Teahouse;

namespace {

int turnsTaken(FloodGuard &guard, Instant now)
{
    int turns = 0;
    while (turns < 1000 && guard.take(now))
        ++turns;
    return turns;
}

} // namespace

class FloodGuardTest : public QObject
{
    Q_OBJECT
private slots:
    void givesABurstAndThenTurnsInTime()
    {
        ManualClock clock;
        FloodGuard guard(5, 2);

        QCOMPARE(turnsTaken(guard, clock.now()), 5);
        clock.advance(Milliseconds(499));
        QCOMPARE(turnsTaken(guard, clock.now()), 0);
        clock.advance(Milliseconds(1));
        QCOMPARE(turnsTaken(guard, clock.now()), 1);
        clock.advance(Milliseconds(1500));
        QCOMPARE(turnsTaken(guard, clock.now()), 3);
    }

    void savesNoMoreThanABurst()
    {
        ManualClock clock;
        FloodGuard guard(5, 2);
        turnsTaken(guard, clock.now());

        clock.advance(std::chrono::hours(1));

        QCOMPARE(turnsTaken(guard, clock.now()), 5);
    }

    void saysWhenTheNextTurnComes_data()
    {
        QTest::addColumn<int>("perSecond");
        for (int perSecond : {1, 2, 3, 7, 1000})
            QTest::addRow("%d a second", perSecond) << perSecond;
    }

    void saysWhenTheNextTurnComes()
    {
        QFETCH(int, perSecond);
        ManualClock clock;
        FloodGuard guard(1, perSecond);
        for (int i = 0; i < 200; ++i) {
            QVERIFY(guard.take(clock.now()));

            const auto wait = guard.nextTurn(clock.now()) - clock.now();

            QVERIFY(wait > Milliseconds(0));
            QVERIFY(wait <= Milliseconds(1000 / perSecond + 1));
            clock.advance(std::chrono::ceil<Milliseconds>(wait));
            QCOMPARE(guard.nextTurn(clock.now()), clock.now());
        }
    }

    void waitsForNothingWhileTurnsAreLeft()
    {
        const ManualClock clock;
        FloodGuard guard(2, 1);
        guard.take(clock.now());

        QCOMPARE(guard.nextTurn(clock.now()), clock.now());
    }

    void givesATurnEvenWithoutABurst()
    {
        const ManualClock clock;
        FloodGuard guard(0, 1);

        QCOMPARE(turnsTaken(guard, clock.now()), 1);
    }

    void knowsNoLimitWhenOff()
    {
        const ManualClock clock;
        FloodGuard guard(0, 0);

        QVERIFY(guard.isOff());
        QCOMPARE(turnsTaken(guard, clock.now()), 1000);
        QCOMPARE(guard.nextTurn(clock.now()), clock.now());
    }
};

QTEST_GUILESS_MAIN(FloodGuardTest)
#include "tst_floodguard.moc"
