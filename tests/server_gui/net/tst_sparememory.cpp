// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/sparememory.h"

#include <QTest>

using namespace Teahouse;

class SpareMemoryTest : public QObject
{
    Q_OBJECT
private slots:
    void isGivenBackTwiceAfterManyHaveComeOrGone()
    {
        int released = 0;
        SpareMemory memory([&released] { ++released; });

        for (int i = 0; i < 10 * SpareMemory::manyChanges; ++i)
            memory.changed();
        QCOMPARE(released, 0);

        QTRY_COMPARE_WITH_TIMEOUT(released, 2, SpareMemory::afterMs * 10);
        QTest::qWait(SpareMemory::afterMs * 2);
        QCOMPARE(released, 2);
    }

    void isLeftAloneWhereFewComeAndGo()
    {
        int released = 0;
        SpareMemory memory([&released] { ++released; });
        for (int i = 0; i < SpareMemory::manyChanges - 1; ++i)
            memory.changed();
        // The timer of another one, begun later, has rung: this one's would have.
        int others = 0;
        SpareMemory other([&others] { ++others; });
        for (int i = 0; i < SpareMemory::manyChanges; ++i)
            other.changed();

        QTRY_VERIFY_WITH_TIMEOUT(others > 0, SpareMemory::afterMs * 10);
        QCOMPARE(released, 0);
    }

    void canBeGivenBackAtAnyTime() { SpareMemory::releaseFreeMemory(); }
};

QTEST_GUILESS_MAIN(SpareMemoryTest)
#include "tst_sparememory.moc"
