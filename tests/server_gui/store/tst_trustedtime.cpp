// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/trustedtime.h"

#include <QTest>

using namespace Teahouse;
using namespace std::chrono_literals;

namespace {

const QDateTime &noon()
{
    static const QDateTime time({2026, 1, 2}, {12, 0}, Qt::UTC);
    return time;
}

QDateTime after(Milliseconds passed)
{
    return noon().addMSecs(passed.count());
}

} // namespace

class TrustedTimeTest : public QObject
{
    Q_OBJECT
private slots:
    void goesWithTheClock_data()
    {
        QTest::addColumn<QDateTime>("clock");
        QTest::newRow("as it was") << noon();
        QTest::newRow("a night later") << after(12h);
        QTest::newRow("set back") << after(-1000h);
    }
    void goesWithTheClock()
    {
        QFETCH(QDateTime, clock);
        TrustedTime time(noon());
        QCOMPARE(time.at(clock, 5s), clock);
        QVERIFY(!time.doubts());
    }

    void believesAnythingWhereNothingIsKnown()
    {
        TrustedTime time {QDateTime()};
        QCOMPARE(time.at(noon(), 5s), noon());
    }

    void waitsAnHourForAClockThatIsFarAheadAtTheStart()
    {
        TrustedTime time(noon());
        QCOMPARE(time.at(after(1000h), 0s), noon());
        QVERIFY(time.doubts());
        QCOMPARE(time.at(after(1000h + 59min), 59min), noon());
        QCOMPARE(time.at(after(1001h), 1h), after(1001h));
        QVERIFY(!time.doubts());
    }

    void goesOnWhereTheClockIsSetRight()
    {
        TrustedTime time(noon());
        time.at(after(1000h), 0s);
        QCOMPARE(time.at(after(10min), 10min), after(10min));
        // Doubt begins anew.
        QVERIFY(!time.doubts());
        QCOMPARE(time.at(after(1000h), 20min), after(20min));
        QVERIFY(time.doubts());
    }

    void neverBelievesAClockThatItSawJump()
    {
        TrustedTime time(noon());
        QCOMPARE(time.at(noon(), 0s), noon());
        QCOMPARE(time.at(after(1000h), 1min), after(1min));
        QCOMPARE(time.at(after(1100h), 100h), after(100h));
        QVERIFY(time.doubts());
    }

    void knowsThatTimePassesInSleep()
    {
        TrustedTime time(noon());
        time.at(noon(), 0s);
        QCOMPARE(time.at(after(1000h), 1000h), after(1000h));
        QVERIFY(!time.doubts());
    }
};

QTEST_APPLESS_MAIN(TrustedTimeTest)
#include "tst_trustedtime.moc"
