// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/durationcounts.h"

#include <QTest>

using namespace Teahouse;

class DurationCountsTest : public QObject
{
    Q_OBJECT

private slots:
    void countsInStepsOfTwice_data()
    {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<int>("step");
        QTest::newRow("nothing") << qint64(0) << 0;
        QTest::newRow("a clock that went back") << qint64(-5) << 0;
        QTest::newRow("1 µs") << qint64(1'000) << 0;
        QTest::newRow("a little more") << qint64(1'001) << 1;
        QTest::newRow("2 µs") << qint64(2'000) << 1;
        QTest::newRow("3 µs") << qint64(3'000) << 2;
        QTest::newRow("1 ms") << qint64(1'000'000) << 10;
        QTest::newRow("an hour") << qint64(3'600'000'000'000) << 23;
    }

    void countsInStepsOfTwice()
    {
        QFETCH(qint64, nanoseconds);
        QFETCH(int, step);
        DurationCounts counts;

        counts.add(std::chrono::nanoseconds(nanoseconds));

        QCOMPARE(counts.countOf(size_t(step)), 1);
        QCOMPARE(counts.count(), 1);
    }

    void knowsWhatMostKeptTo()
    {
        DurationCounts counts;
        QCOMPARE(counts.quantile(0.5), 0.0);

        for (int i = 0; i < 98; ++i)
            counts.add(std::chrono::microseconds(3));
        counts.add(std::chrono::milliseconds(3));
        counts.add(std::chrono::milliseconds(3));

        QCOMPARE(counts.quantile(0.5), 4e-6);
        QCOMPARE(counts.quantile(0.99), 4096e-6);
        QCOMPARE(counts.seconds(), 98 * 3e-6 + 2 * 3e-3);
    }
};

QTEST_GUILESS_MAIN(DurationCountsTest)
#include "tst_durationcounts.moc"
