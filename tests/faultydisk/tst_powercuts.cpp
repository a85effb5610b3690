// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/faultydisk/powercuts.h"

#include <QObject>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// What was acknowledged is there after the power was cut. More of it: `powercutrun --cuts 10000`.
class PowerCutsTest : public QObject
{
    Q_OBJECT
private slots:
    void nothingAckedIsLost()
    {
        PowerCuts run(1, Synchronous::AsAsked);

        run.run(200);

        const PowerCuts::Figures &figures = run.figures();
        const QByteArray examples = figures.examples.join(u'\n').toUtf8();
        QCOMPARE(figures.cuts, 200);
        QVERIFY(figures.acked > 500);
        QVERIFY(figures.changes > 50);
        QVERIFY2(figures.allWell(), examples.constData());
    }

    // The test can see: with fewer syncs, words that were acked are gone.
    void syncingLessLoses()
    {
        PowerCuts run(1, Synchronous::Normal);

        run.run(100);

        QVERIFY(run.figures().lost > 0);
        // It loses the end of what was said; that is all that SQLite promises then.
        QCOMPARE(run.figures().damaged, 0);
    }
};

QTEST_GUILESS_MAIN(PowerCutsTest)
#include "tst_powercuts.moc"
