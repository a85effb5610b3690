// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/heightindex.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace Teahouse;

namespace {

/// What the index should answer, by adding up.
struct Naive {
    std::vector<int> heights;

    qint64 offsetOf(int row) const
    {
        return std::accumulate(heights.begin(), heights.begin() + row, qint64(0));
    }
    int rowAt(qint64 offset) const
    {
        qint64 bottom = 0;
        for (size_t i = 0; i < heights.size(); ++i)
            if (offset < (bottom += heights[i]))
                return int(i);
        return int(heights.size()) - 1;
    }
};

} // namespace

class HeightIndexTest : public QObject
{
    Q_OBJECT
private slots:
    void hasNoRowAtFirst()
    {
        HeightIndex index;

        QCOMPARE(index.count(), 0);
        QCOMPARE(index.total(), 0);
        QCOMPARE(index.rowAt(0), -1);
    }

    void answersLikeAddingUp()
    {
        QRandomGenerator random(7);
        HeightIndex index;
        Naive naive;
        for (int step = 0; step < 600; ++step) {
            const int kind = int(random.bounded(5));
            const int count = int(naive.heights.size());
            const int row = count > 0 ? int(random.bounded(count)) : 0;
            const int height = int(random.bounded(1, 90));
            if (kind <= 1 || count == 0) { // at the end
                index.insert(count, 3, height);
                naive.heights.insert(naive.heights.end(), 3, height);
            } else if (kind == 2) {
                index.insert(row, 2, height);
                naive.heights.insert(naive.heights.begin() + row, 2, height);
            } else if (kind == 3) {
                index.set(row, height);
                naive.heights[size_t(row)] = height;
            } else {
                index.remove(row, 1);
                naive.heights.erase(naive.heights.begin() + row);
            }
            const int rows = int(naive.heights.size());
            QCOMPARE(index.count(), rows);
            QCOMPARE(index.total(), naive.offsetOf(rows));
            if (rows == 0)
                continue;
            const int asked = int(random.bounded(rows));
            QCOMPARE(index.offsetOf(asked), naive.offsetOf(asked));
            const qint64 offset = qint64(random.bounded(int(naive.offsetOf(rows)) + 50));
            QCOMPARE(index.rowAt(offset), naive.rowAt(offset));
        }
    }

    void clampsOffsetsOutside()
    {
        HeightIndex index;
        index.reset(3, 10);

        QCOMPARE(index.rowAt(-5), 0);
        QCOMPARE(index.rowAt(29), 2);
        QCOMPARE(index.rowAt(300), 2);
    }
};

QTEST_GUILESS_MAIN(HeightIndexTest)
#include "tst_heightindex.moc"
