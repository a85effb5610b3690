// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/commitpace.h"

#include <QTest>

using namespace Teahouse;

class CommitPaceTest : public QObject
{
    Q_OBJECT
private slots:
    void leavesTimeForTwiceWhatACommitTakes()
    {
        const Instant before = m_pace.latest(m_leaves);

        m_pace.committed(Milliseconds(4));

        QCOMPARE(before - m_pace.latest(m_leaves), Instant::duration(Milliseconds(8)));
        QVERIFY(before < m_leaves); // for what no commit has shown yet
    }

    void remembersTheLongestForAWhile()
    {
        m_pace.committed(Milliseconds(20));
        const Instant afterALongOne = m_pace.latest(m_leaves);

        m_pace.committed(Milliseconds(1));
        const Instant afterAShortOne = m_pace.latest(m_leaves);
        for (int i = 0; i < 100; ++i)
            m_pace.committed(Milliseconds(1));

        QVERIFY(afterAShortOne > afterALongOne);
        QVERIFY(m_leaves - afterAShortOne > Milliseconds(20));
        QVERIFY(m_leaves - m_pace.latest(m_leaves) < Milliseconds(10));
    }

private:
    const Instant m_leaves {std::chrono::seconds(10)};
    CommitPace m_pace;
};

QTEST_GUILESS_MAIN(CommitPaceTest)
#include "tst_commitpace.moc"
