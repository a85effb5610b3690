// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/rowplacement.h"
#include "client_gui/view/shownrows.h"

#include <QTest>

using namespace Teahouse;

namespace {

constexpr int height = 100;

using Kept = std::optional<KeptPixels>;

} // namespace

Q_DECLARE_METATYPE(ShownRows)
Q_DECLARE_METATYPE(Kept)

class ShownRowsTest final : public QObject
{
    Q_OBJECT
private slots:
    void saysWherePixelsAreStillRight_data()
    {
        QTest::addColumn<ShownRows>("before");
        QTest::addColumn<ShownRows>("now");
        QTest::addColumn<Kept>("kept");
        const ShownRows full {4, {-10, 30, 70, 100}};
        QTest::newRow("all stay") << full << full << Kept({0, 0, 100});
        QTest::newRow("one came") << full << ShownRows {5, {0, 40, 70, 100}} << Kept({-30, 0, 70});
        ShownRows bubble = full;
        bubble.endsInBubble = true;
        QTest::newRow("one came: a bubble may lose its tail")
            << bubble << ShownRows {5, {0, 40, 70, 100}} << Kept({-30, 0, 40});
        QTest::newRow("scrolled up: what was cut off is not there")
            << full << ShownRows {3, {-20, 10, 50, 90, 120}} << Kept({20, 20, 100});
        QTest::newRow("scrolled down")
            << full << ShownRows {5, {-5, 35, 65, 105}} << Kept({-35, 0, 65});
        QTest::newRow("none of them is there") << full << ShownRows {20, {0, 50, 100}} << Kept();
        QTest::newRow("one has grown") << full << ShownRows {4, {-20, 20, 70, 100}} << Kept();
        QTest::newRow("nothing was shown") << ShownRows {} << full << Kept();
        QTest::newRow("nothing is shown") << full << ShownRows {} << Kept();
    }
    void saysWherePixelsAreStillRight()
    {
        QFETCH(const ShownRows, before);
        QFETCH(const ShownRows, now);
        QFETCH(const Kept, kept);

        QCOMPARE(keptPixels(before, now, height), kept);
    }
    void readsThePlacesOfRows()
    {
        RowPlacement placement;
        placement.insert(0, 5);
        placement.settle(height, [](int) { return 40; });

        const ShownRows shown = ShownRows::of(placement);

        QCOMPARE(shown.first, 2);
        QCOMPARE(shown.last(), 4);
        QCOMPARE(shown.edges, (std::vector<int> {-20, 20, 60, 100}));
        QVERIFY(ShownRows::of({}).last() < ShownRows::of({}).first);
    }
};

QTEST_GUILESS_MAIN(ShownRowsTest)
#include "tst_shownrows.moc"
