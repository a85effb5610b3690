// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/rowplacement.h"

#include <QTest>

#include <set>

using namespace Teahouse;

namespace {

constexpr int Viewport = 100;

/// Rows of 30, and a record of which were asked for.
struct Rows {
    int height = 30;
    std::set<int> measured;

    RowPlacement::Measure measure()
    {
        return [this](int row) {
            measured.insert(row);
            return height;
        };
    }
};

RowPlacement placed(int count, Rows &rows)
{
    RowPlacement placement;
    placement.insert(0, count);
    placement.settle(Viewport, rows.measure());
    return placement;
}

} // namespace

class RowPlacementTest : public QObject
{
    Q_OBJECT
private slots:
    void fewRowsStandAtTheBottom()
    {
        Rows rows;
        const RowPlacement placement = placed(2, rows);

        QCOMPARE(placement.topOf(0), 40);
        QCOMPARE(placement.topOf(1), 70);
        QCOMPARE(placement.scrollMaximum(), 0);
    }

    void followsTheEndAtFirst()
    {
        Rows rows;
        RowPlacement placement = placed(10, rows);
        QCOMPARE(placement.topOf(9), 70);

        placement.insert(10, 5);
        placement.settle(Viewport, rows.measure());

        QVERIFY(placement.isFollowing());
        QCOMPARE(placement.topOf(14), 70);
    }

    void measuresOnlyWhatIsVisible()
    {
        Rows rows;
        placed(10000, rows);

        QCOMPARE(rows.measured.size(), size_t(4));
        QCOMPARE(*rows.measured.begin(), 9996);
    }

    void staysWhenRowsComeBelow()
    {
        Rows rows;
        RowPlacement placement = placed(20, rows);
        placement.scrollTo(placement.scrollValue() - 45);
        placement.settle(Viewport, rows.measure());
        const int row = placement.firstRow();
        const int top = placement.topOf(row);

        placement.insert(20, 5);
        placement.settle(Viewport, rows.measure());

        QVERIFY(!placement.isFollowing());
        QCOMPARE(placement.firstRow(), row);
        QCOMPARE(placement.topOf(row), top);
    }

    void staysWhenRowsComeAboveOrGo()
    {
        Rows rows;
        RowPlacement placement = placed(20, rows);
        placement.scrollTo(200);
        placement.settle(Viewport, rows.measure());
        const int row = placement.firstRow();
        const int top = placement.topOf(row);

        placement.insert(0, 50);
        placement.settle(Viewport, rows.measure());
        QCOMPARE(placement.firstRow(), row + 50);
        QCOMPARE(placement.topOf(row + 50), top);

        placement.remove(0, 50);
        placement.settle(Viewport, rows.measure());
        QCOMPARE(placement.firstRow(), row);
        QCOMPARE(placement.topOf(row), top);
    }

    void holdsTheFirstRowWhenHeightsChange()
    {
        Rows rows;
        RowPlacement placement = placed(50, rows);
        placement.scrollTo(20 * RowPlacement::EstimatedHeight);
        placement.settle(Viewport, rows.measure());
        QCOMPARE(placement.firstRow(), 20);
        QCOMPARE(placement.topOf(20), 0);

        rows.height = 70;
        placement.settle(Viewport, rows.measure());

        QCOMPARE(placement.firstRow(), 20);
        QCOMPARE(placement.topOf(20), 0);
    }

    void followsAgainOnceTheEndIsInView()
    {
        Rows rows;
        RowPlacement placement = placed(20, rows);
        placement.scrollTo(0);
        placement.settle(Viewport, rows.measure());
        QVERIFY(!placement.isFollowing());

        placement.scrollTo(placement.scrollMaximum());
        placement.settle(Viewport, rows.measure());

        QVERIFY(placement.isFollowing());
        QCOMPARE(placement.topOf(19), 70);
    }

    void revealsARowByTheShortestWay()
    {
        Rows rows;
        RowPlacement placement = placed(20, rows);

        placement.reveal(3, Viewport, rows.measure());
        QCOMPARE(placement.topOf(3), 0);

        placement.reveal(6, Viewport, rows.measure());
        QCOMPARE(placement.topOf(6) + 30, Viewport);
    }

    void scrollingFromEndToStartShowsEveryRow()
    {
        Rows rows;
        RowPlacement placement = placed(200, rows);
        for (int step = 0; step < 2000 && placement.scrollValue() > 0; ++step) {
            placement.scrollTo(std::max<qint64>(0, placement.scrollValue() - 20));
            placement.settle(Viewport, rows.measure());
            QVERIFY(placement.topOf(placement.firstRow()) <= 0);
        }

        QCOMPARE(placement.firstRow(), 0);
        QCOMPARE(rows.measured.size(), size_t(200));
    }

    void livesThroughTheRemovalOfAll()
    {
        Rows rows;
        RowPlacement placement = placed(20, rows);
        placement.scrollTo(100);
        placement.settle(Viewport, rows.measure());

        placement.remove(0, 20);
        placement.settle(Viewport, rows.measure());
        QCOMPARE(placement.lastRow(), -1);
        QCOMPARE(placement.scrollValue(), 0);

        placement.insert(0, 1);
        placement.settle(Viewport, rows.measure());
        QCOMPARE(placement.topOf(0), 70);
    }
};

QTEST_GUILESS_MAIN(RowPlacementTest)
#include "tst_rowplacement.moc"
