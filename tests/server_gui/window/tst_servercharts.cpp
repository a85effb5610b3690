// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/servercharts.h"

#include "server_gui/window/chart.h"
#include "server_gui/window/sampleseries.h"
#include "shared/ui/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QTest>
#include <QToolTip>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

using Fold = SampleSeries::Fold;
using Span = SampleSeries::Span;
using Points = std::vector<double>;

ServerFigures figuresAfter(qint64 seconds, qint64 people, qint64 messages, qint64 bytes = 0)
{
    ServerFigures figures;
    figures.upSeconds = seconds;
    figures.people = people;
    figures.messages = messages;
    figures.bytesIn = bytes;
    figures.bytesOut = bytes;
    return figures;
}

/// How many pixels of the lower part differ from the ground.
int inkOf(QWidget &chart)
{
    const QImage image = chart.grab().toImage();
    const QColor ground = image.pixelColor(image.width() / 2, image.height() / 2 - 4);
    int ink = 0;
    for (int y = image.height() / 2; y < image.height(); ++y) {
        for (int x = 2; x < image.width(); ++x)
            ink += image.pixelColor(x, y) != ground;
    }
    return ink;
}

} // namespace

class ServerChartsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aSeriesFoldsSecondsIntoPoints()
    {
        SampleSeries sums(Fold::Sum, Span::Newest, 2, 3);
        for (const double sample : {1, 2, 3, 4, 5})
            sums.add(sample);
        QCOMPARE(sums.points(), (Points {3, 7, 5}));
        QCOMPARE(sums.seconds(), 5);

        for (const double sample : {5, 6})
            sums.add(sample);
        QCOMPARE(sums.points(), (Points {7, 10, 6}));
        QCOMPARE(sums.seconds(), 5);
    }

    void aSeriesOfEverythingGrowsCoarser()
    {
        SampleSeries largest(Fold::Largest, Span::Everything, 1, 4);
        for (const double sample : {1, 3, 2, 5, 4})
            largest.add(sample);

        QCOMPARE(largest.points(), (Points {3, 5, 4}));
        QCOMPARE(largest.secondsPerPoint(), 2);
        QCOMPARE(largest.seconds(), 5);
    }

    void tellTheirFiguresToWhoeverCannotSeeThem()
    {
        ServerCharts charts;
        charts.take(figuresAfter(1, 13, 0));
        for (int second = 2; second <= 21; ++second)
            charts.take(figuresAfter(second, 12, second - 1, 500 * second));

        QCOMPARE(nameOf(charts, "online"), u"Online: 12, peak 13"_s);
        QCOMPARE(nameOf(charts, "messages"), u"Messages: 1.0/s, 20 total"_s);
        QCOMPARE(nameOf(charts, "traffic"), u"Traffic: 1000 bytes/s, 20.5 kB total"_s);
    }

    void leaveTheTrafficOutWhereItIsNarrow()
    {
        ServerCharts charts;
        const auto *traffic = charts.findChild<Chart *>(u"trafficChart"_s);
        charts.fitInto(1280);
        QVERIFY(!traffic->isHidden());
        charts.fitInto(900);
        QVERIFY(traffic->isHidden());
    }

    void beginAnewWithTheServer()
    {
        ServerCharts charts;
        charts.take(figuresAfter(100, 13, 50));
        charts.take(figuresAfter(1, 2, 1));
        QCOMPARE(nameOf(charts, "online"), u"Online: 2, peak 2"_s);
        QCOMPARE(nameOf(charts, "messages"), u"Messages: 1.0/s, 1 total"_s);

        charts.clear();
        QCOMPARE(nameOf(charts, "online"), u"Online: 0, peak 0"_s);
    }

    void drawsWhatItIsGivenInBothThemes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<Chart::Kind>("kind");
        for (const bool dark : {false, true}) {
            const QByteArray theme = dark ? "dark " : "light ";
            QTest::newRow(theme + "steps") << dark << Chart::Kind::Steps;
            QTest::newRow(theme + "bars") << dark << Chart::Kind::Bars;
            QTest::newRow(theme + "lines") << dark << Chart::Kind::Lines;
        }
    }

    void drawsWhatItIsGivenInBothThemes()
    {
        QFETCH(bool, dark);
        QFETCH(Chart::Kind, kind);
        QApplication::setPalette(paletteOf(dark ? Theme::night() : Theme::day()));
        Chart chart(u"x"_s, kind);
        chart.resize(268, 120);
        chart.draw({u"0"_s, u"n"_s, u"s"_s, {}});
        const int none = inkOf(chart);

        chart.draw({u"0"_s, u"n"_s, u"s"_s, {1, 5, 3}, {2, 1, 4}, 3});
        const int some = inkOf(chart);
        chart.draw({u"0"_s, u"n"_s, u"s"_s, {5, 5, 5}, {}, 3});

        QVERIFY2(some > none + 200, qPrintable(u"%1 %2"_s.arg(none).arg(some)));
        QVERIFY(inkOf(chart) > none + 200);
    }

    void tellsWhatAMomentWasUnderThePointer()
    {
        Chart chart(u"x"_s, Chart::Kind::Bars);
        chart.resize(200, 120);
        chart.draw({u"0"_s, u"n"_s, u"s"_s, {1, 2}, {}, 4,
            [](size_t point) { return u"point %1"_s.arg(point); }});
        chart.show();

        hover(chart, 190);
        QTRY_COMPARE(QToolTip::text(), u"point 1"_s);
        hover(chart, 110);
        QTRY_COMPARE(QToolTip::text(), u"point 0"_s);
        hover(chart, 10);
        QTRY_VERIFY(!QToolTip::isVisible() || QToolTip::text().isEmpty());
    }

private:
    static QString nameOf(const ServerCharts &charts, const char *which)
    {
        return charts.findChild<Chart *>(QLatin1String(which) + u"Chart"_s)->accessibleName();
    }

    static void hover(Chart &chart, int x)
    {
        QHelpEvent help(QEvent::ToolTip, {x, 100}, chart.mapToGlobal(QPoint(x, 100)));
        QApplication::sendEvent(&chart, &help);
    }
};

QTEST_MAIN(ServerChartsTest)
#include "tst_servercharts.moc"
