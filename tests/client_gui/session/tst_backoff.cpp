// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/backoff.h"

#include <QTest>

using namespace Teahouse;

class TestBackoff final : public QObject
{
    Q_OBJECT
private slots:
    void doublesUpToThirtySeconds()
    {
        Backoff backoff([] { return 0.5; });

        QList<qint64> waits;
        for (int i = 0; i < 8; ++i)
            waits.append(backoff.next().count());

        QCOMPARE(
            waits, QList<qint64>({1'000, 2'000, 4'000, 8'000, 16'000, 30'000, 30'000, 30'000}));
    }

    void spreadsByAFifthAndNeverPassesThirtySeconds()
    {
        double random = 0;
        Backoff backoff([&] { return random; });

        QCOMPARE(backoff.next().count(), 800);
        random = 0.999'999'9;
        QCOMPARE(backoff.next().count(), 2'399);
        for (int i = 0; i < 5; ++i)
            QVERIFY(backoff.next() <= Milliseconds(30'000));
    }

    void beginsAnewAfterReset()
    {
        Backoff backoff([] { return 0.5; });
        backoff.next();
        backoff.next();

        backoff.reset();

        QCOMPARE(backoff.next().count(), 1'000);
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
