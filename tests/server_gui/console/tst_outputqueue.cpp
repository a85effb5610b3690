// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/console/outputqueue.h"

#include <QTest>

using namespace Teahouse;

class OutputQueueTest final : public QObject
{
    Q_OBJECT
private slots:
    void keepsLinesInOrder();
    void dropsAndCountsWhatDoesNotFit();
};

void OutputQueueTest::keepsLinesInOrder()
{
    OutputQueue queue(100);

    QVERIFY(queue.put("one\n"));
    QVERIFY(queue.put("two\n"));

    QCOMPARE(queue.take(), QByteArray("one\ntwo\n"));
    QVERIFY(queue.isEmpty());
}

void OutputQueueTest::dropsAndCountsWhatDoesNotFit()
{
    OutputQueue queue(8);

    QVERIFY(queue.put("12345\n"));
    QVERIFY(!queue.put("678\n"));
    QVERIFY(!queue.put("901\n"));

    QCOMPARE(queue.take(), QByteArray("12345\n"));
    QCOMPARE(queue.takeDropped(), 2);
    QCOMPARE(queue.dropped(), 0);
    QVERIFY(queue.put("12345\n"));
}

QTEST_GUILESS_MAIN(OutputQueueTest)
#include "tst_outputqueue.moc"
