// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/timerwheel.h"
#include "tests/support/manualclock.h"

#include <QTest>

#include <array>
#include <memory>
#include <random>

using namespace Teahouse;

namespace {

constexpr Milliseconds oneTurn = TimerWheel::tick * qint64(TimerWheel::slotCount);

} // namespace

class TimerWheelTest : public QObject
{
    Q_OBJECT
private slots:
    void reachesNothingEarlyAndNothingMoreThanATickLate_data()
    {
        QTest::addColumn<int>("stepMs");
        QTest::addColumn<int>("farthestMs");

        QTest::newRow("every millisecond") << 1 << 300;
        QTest::newRow("a tick at a time") << 8 << 2000;
        QTest::newRow("beyond one turn") << 5 << 30000;
        QTest::newRow("in leaps over whole turns") << 20000 << 90000;
    }

    // The model: a list of deadlines, looked through at each step.
    void reachesNothingEarlyAndNothingMoreThanATickLate()
    {
        QFETCH(int, stepMs);
        QFETCH(int, farthestMs);
        ManualClock clock;
        TimerWheel wheel(clock.now());
        std::vector<std::unique_ptr<TimerNode>> nodes;
        std::mt19937 random(4);
        for (int i = 0; i < 500; ++i) {
            nodes.push_back(std::make_unique<TimerNode>());
            wheel.schedule(
                *nodes.back(), clock.now() + Milliseconds(random() % unsigned(farthestMs)));
        }

        for (int passed = 0; passed <= farthestMs + stepMs + 8; passed += stepMs) {
            clock.advance(Milliseconds(stepMs));
            bool early = false;
            wheel.advance(
                clock.now(), [&](TimerNode &node) { early = early || node.due() > clock.now(); });
            QVERIFY(!early);
            for (const auto &node : nodes)
                QVERIFY(!node->isScheduled() || node->due() + TimerWheel::tick > clock.now());
        }

        for (const auto &node : nodes)
            QVERIFY(!node->isScheduled());
        QVERIFY(!wheel.nextTurn());
    }

    void saysWhenItHasToTurn()
    {
        ManualClock clock;
        TimerWheel wheel(clock.now());
        TimerNode node;
        QVERIFY(!wheel.nextTurn());
        wheel.schedule(node, clock.now() + Milliseconds(1000));

        const Instant turn = *wheel.nextTurn();

        QVERIFY(turn >= clock.now() + Milliseconds(1000));
        QVERIFY(turn <= clock.now() + Milliseconds(1000) + TimerWheel::tick);
        bool reached = false;
        wheel.advance(turn, [&](TimerNode &) { reached = true; });
        QVERIFY(reached);
    }

    void findsTheNextTurnHoweverFarItIs()
    {
        ManualClock clock;
        TimerWheel wheel(clock.now());
        for (int ticks = 1; ticks < int(TimerWheel::slotCount); ticks += 7) {
            // From another slot each time, so that looking begins anywhere and goes around.
            clock.advance(TimerWheel::tick);
            wheel.advance(clock.now(), [](TimerNode &) {});
            {
                TimerNode gone;
                wheel.schedule(gone, clock.now() + TimerWheel::tick * (ticks / 2));
            }
            TimerNode node;
            wheel.schedule(node, clock.now() + TimerWheel::tick * ticks);

            const auto next = wheel.nextTurn();

            QVERIFY(next);
            QCOMPARE((*next - clock.now()) / TimerWheel::tick, qint64(ticks + 1));
        }
        QVERIFY(!wheel.nextTurn());
    }

    void reachesADeadlineThatIsOverAtTheNextTick()
    {
        ManualClock clock;
        TimerWheel wheel(clock.now());
        TimerNode node;
        clock.advance(Milliseconds(1000));
        wheel.advance(clock.now(), [](TimerNode &) {});

        wheel.schedule(node, clock.now() - Milliseconds(500));
        clock.advance(TimerWheel::tick);

        int reached = 0;
        wheel.advance(clock.now(), [&](TimerNode &) { ++reached; });
        QCOMPARE(reached, 1);
    }

    void sleepsThroughTheTurnsInWhichNobodyIsDue()
    {
        ManualClock clock;
        TimerWheel wheel(clock.now());
        std::array<TimerNode, 300> nodes;
        for (size_t i = 0; i < nodes.size(); ++i)
            wheel.schedule(nodes[i], clock.now() + 3 * oneTurn + Milliseconds(4 + 27 * qint64(i)));

        const Instant first = *wheel.nextTurn();

        QVERIFY(first >= nodes.front().due());
        QVERIFY(first <= nodes.front().due() + TimerWheel::tick);
        // Also after a turn in which all of them were looked at.
        clock.advance(oneTurn);
        wheel.advance(clock.now(), [](TimerNode &) {});
        QCOMPARE(*wheel.nextTurn(), first);
        int reached = 0;
        wheel.advance(first, [&](TimerNode &) { ++reached; });
        QCOMPARE(reached, 1);
        QVERIFY(*wheel.nextTurn() >= nodes[1].due());
    }

    void sleepsPastNobodyWhoeverIsPutOffOrLeaves()
    {
        ManualClock clock;
        TimerWheel wheel(clock.now());
        std::vector<std::unique_ptr<TimerNode>> nodes(60);
        std::mt19937 random(5);
        for (int step = 0; step < 3000; ++step) {
            auto &node = nodes[random() % nodes.size()];
            if (!node || random() % 4 == 0)
                node = std::make_unique<TimerNode>();
            wheel.schedule(*node, clock.now() + Milliseconds(random() % 40000));
            clock.advance(Milliseconds(random() % 20));
            if (step % 3 == 0)
                wheel.advance(clock.now(), [](TimerNode &) {});

            const auto next = wheel.nextTurn();
            for (const auto &other : nodes) {
                const bool waits = other && other->isScheduled();
                QVERIFY(!waits || *next <= std::max(other->due(), clock.now()) + TimerWheel::tick);
            }
        }
    }

    void takesTheLastDeadlineThatWasSet()
    {
        ManualClock clock;
        TimerWheel wheel(clock.now());
        TimerNode node;
        wheel.schedule(node, clock.now() + Milliseconds(100));
        wheel.schedule(node, clock.now() + Milliseconds(1000));
        int reached = 0;

        clock.advance(Milliseconds(900));
        wheel.advance(clock.now(), [&](TimerNode &) { ++reached; });
        QCOMPARE(reached, 0);
        clock.advance(Milliseconds(108));
        wheel.advance(clock.now(), [&](TimerNode &) { ++reached; });
        QCOMPARE(reached, 1);
    }

    void forgetsANodeThatDies()
    {
        ManualClock clock;
        TimerWheel wheel(clock.now());
        auto node = std::make_unique<TimerNode>();
        TimerNode other;
        wheel.schedule(*node, clock.now());
        wheel.schedule(other, clock.now());

        node.reset();

        clock.advance(2 * TimerWheel::tick);
        std::vector<TimerNode *> reached;
        wheel.advance(clock.now(), [&](TimerNode &node_) { reached.push_back(&node_); });
        QCOMPARE(reached, std::vector<TimerNode *> {&other});
    }

    void bearsThatOneReachedEndsAnother()
    {
        ManualClock clock;
        TimerWheel wheel(clock.now());
        auto one = std::make_unique<TimerNode>();
        auto other = std::make_unique<TimerNode>();
        wheel.schedule(*one, clock.now());
        wheel.schedule(*other, clock.now());
        int reached = 0;

        clock.advance(2 * TimerWheel::tick);
        wheel.advance(clock.now(), [&](TimerNode &node) {
            ++reached;
            (&node == one.get() ? other : one).reset();
        });

        QCOMPARE(reached, 1);
    }

    void reachesOncePerTickWhatSetsItselfAnew()
    {
        ManualClock clock;
        TimerWheel wheel(clock.now());
        TimerNode node;
        wheel.schedule(node, clock.now());
        int reached = 0;

        for (int i = 0; i < 10; ++i) {
            clock.advance(TimerWheel::tick);
            wheel.advance(clock.now(), [&](TimerNode &again) {
                ++reached;
                wheel.schedule(again, clock.now());
            });
        }

        QVERIFY(reached >= 9 && reached <= 10);
        QVERIFY(node.isScheduled());
    }
};

QTEST_GUILESS_MAIN(TimerWheelTest)
#include "tst_timerwheel.moc"
