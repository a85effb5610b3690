// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/sharedbytes.h"

#include <QTest>

using namespace Teahouse;

class SharedBytesTest : public QObject
{
    Q_OBJECT
private slots:
    void copiesShareTheirBytes()
    {
        const SharedBytes one = SharedBytes::of("tea");
        const SharedBytes other = one;

        QCOMPARE(other.view(), "tea");
        QVERIFY(other.view().data() == one.view().data());
    }

    void outliveTheOneTheyWereCopiedFrom()
    {
        SharedBytes kept;
        {
            const SharedBytes one = SharedBytes::of("tea");
            kept = one;
        }

        QCOMPARE(kept.view(), "tea");
    }

    void joinWhatIsWrittenOneBehindTheOther()
    {
        Tape tape;
        SharedBytes one = tape.write("green ");

        QVERIFY(one.join(tape.write("tea")));

        QCOMPARE(one.view(), "green tea");
        QVERIFY(!one.join(SharedBytes::of("!")));
        QCOMPARE(one.size(), 9);
    }

    void doNotJoinOverAGap()
    {
        Tape tape;
        SharedBytes one = tape.write("green ");
        tape.write("black ");

        QVERIFY(!one.join(tape.write("tea")));

        QCOMPARE(one.view(), "green ");
    }

    void areNotOverwrittenWhileSomebodyHoldsThem()
    {
        Tape tape;
        std::vector<SharedBytes> held;
        QByteArray expected;
        for (int i = 0; i < 3 * int(Tape::blockBytes) / 1000; ++i) {
            held.push_back(tape.write(QByteArray(1000, char('a' + i % 26))));
            expected += QByteArray(1000, char('a' + i % 26));
        }

        QByteArray all;
        for (const SharedBytes &bytes : held)
            all += bytes.view();
        QVERIFY(all == expected);
    }

    void useABlockAgainThatNobodyHolds()
    {
        Tape tape;
        const char *first = tape.write("tea").view().data();

        for (int i = 0; i < 1000; ++i)
            QVERIFY(tape.write(QByteArray(1000, 'x')).view().data() == first);
    }

    void takeWhatIsLongerThanABlock()
    {
        Tape tape;
        const QByteArray much(int(Tape::blockBytes) + 1, 'x');

        QVERIFY(tape.write(much).view() == much);
        QCOMPARE(tape.write("tea").view(), "tea");
        QVERIFY(tape.write({}).isEmpty());
    }

    void forgetWhatHasLeft()
    {
        SharedBytes one = SharedBytes::of("green tea");

        one.dropFirst(6);

        QCOMPARE(one.view(), "tea");
    }
};

QTEST_GUILESS_MAIN(SharedBytesTest)
#include "tst_sharedbytes.moc"
