// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/crash/crowdrecord.h"

#include <QObject>
#include <QTest>

using namespace Teahouse::Crash;

/// The checker of the crash runs sees what it is there to see.
class CrowdRecordTest : public QObject
{
    Q_OBJECT
private slots:
    void findsNothingWhereAllIsWell()
    {
        CrowdRecord record(3);
        hear(record, {0, 1, 2}, {0, -1, 1}, 1);
        hear(record, {0, 1, 2}, {0, -1, 2}, 2);
        hear(record, {0, 2}, {0, 2, 1}, 3);
        record.acked({0, -1, 1}, 1);
        QVERIFY(record.faults().none());
        QCOMPARE(record.deliveries(), 8);
    }

    void findsWhatWasAckedAndLost()
    {
        CrowdRecord record(2);
        record.acked({0, -1, 1}, 1);
        hear(record, {0}, {0, -1, 1}, 1);
        QCOMPARE(record.faults().lost, 1);
    }

    void findsAGap()
    {
        CrowdRecord record(2);
        hear(record, {0}, {0, -1, 1}, 1);
        QCOMPARE(record.faults().gaps, 1);
        QCOMPARE(record.faults().lost, 0);
    }

    void findsWhatWasSeenTwice()
    {
        CrowdRecord record(1);
        hear(record, {0, 0}, {0, -1, 1}, 1);
        QCOMPARE(record.faults().doubled, 1);
    }

    void findsTheWrongOrderOfASender()
    {
        CrowdRecord record(1);
        hear(record, {0}, {0, -1, 2}, 1);
        hear(record, {0}, {0, -1, 1}, 2);
        QCOMPARE(record.faults().outOfOrder, 1);
    }

    void findsTwoWhoDisagree()
    {
        CrowdRecord record(2);
        hear(record, {0}, {0, -1, 1}, 1);
        hear(record, {0}, {1, -1, 1}, 2);
        hear(record, {1}, {1, -1, 1}, 2);
        hear(record, {1}, {0, -1, 1}, 1);
        QCOMPARE(record.faults().disagreements, 1);
    }

    void findsAnIdThatWasGivenTwice()
    {
        CrowdRecord record(2);
        hear(record, {0}, {0, -1, 1}, 1);
        hear(record, {1}, {1, -1, 1}, 1);
        QVERIFY(record.faults().disagreements > 0);
    }

private:
    static void hear(CrowdRecord &record, const std::vector<int> &members,
        const CrowdRecord::Message &message, qint64 id)
    {
        for (int member : members)
            record.saw(member, message, id);
    }
};

QTEST_GUILESS_MAIN(CrowdRecordTest)
#include "tst_crowdrecord.moc"
