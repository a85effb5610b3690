// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/sparememory.h"

#include <QTest>

#include <fstream>
#include <string>
#include <thread>
#include <vector>

using namespace Teahouse;

namespace {

/// As exactly as the system can tell.
qint64 residentKib()
{
    std::ifstream rollup("/proc/self/smaps_rollup");
    for (std::string word; rollup >> word;) {
        if (qint64 kib = 0; word == "Rss:" && rollup >> kib)
            return kib;
    }
    return 0;
}

void fillAndFree(size_t blocks, size_t bytes)
{
    std::vector<std::string> filled;
    filled.reserve(blocks);
    for (size_t i = 0; i < blocks; ++i)
        filled.emplace_back(bytes, 'x');
}

} // namespace

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

    void theEndOfAThreadsHeapGoesToo()
    {
#if !defined(__GLIBC__) || defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("The memory of another allocator.");
#endif
        qint64 held = 0;
        qint64 kept = 0;

        std::thread([&] {
            fillAndFree(1, 16 * 1024 * 1024); // from here on the allocator keeps more
            const qint64 before = residentKib();
            fillAndFree(8 * 1024, 1024);
            held = residentKib() - before;
            SpareMemory::releaseFreeMemory();
            kept = residentKib() - before;
        }).join();

        QVERIFY2(held > 6 * 1024, "nothing was left to give back");
        QVERIFY2(kept < 1024, qPrintable(QString::number(kept)));
    }
};

QTEST_GUILESS_MAIN(SpareMemoryTest)
#include "tst_sparememory.moc"
