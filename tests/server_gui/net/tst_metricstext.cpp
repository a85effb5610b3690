// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/metricstext.h"

#include <QRegularExpression>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class MetricsTextTest : public QObject
{
    Q_OBJECT

private slots:
    void saysEachFigureInItsLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line : {"teahouse_people 13", "teahouse_connections{kind=\"json\"} 4",
                 "teahouse_deliveries_total 5000000000", "teahouse_sent_bytes_total 77",
                 "teahouse_cut_off_total{reason=\"stalled\"} 2",
                 "teahouse_cut_off_total{reason=\"too-fast\"} 0",
                 "teahouse_turn_seconds_bucket{le=\"1e-06\"} 1",
                 "teahouse_turn_seconds_bucket{le=\"0.004096\"} 2",
                 "teahouse_turn_seconds_bucket{le=\"4.194304\"} 2",
                 "teahouse_turn_seconds_bucket{le=\"+Inf\"} 3", "teahouse_turn_seconds_count 3",
                 "teahouse_turn_seconds_sum 60.0030005", "teahouse_commit_seconds_count 0",
                 "teahouse_commit_seconds_sum 0", "# TYPE teahouse_people gauge",
                 "# TYPE teahouse_deliveries_total counter",
                 "# TYPE teahouse_cut_off_total counter", "# TYPE teahouse_turn_seconds histogram"})
            QTest::newRow(line) << QByteArray(line);
    }

    void saysEachFigureInItsLine()
    {
        QFETCH(QByteArray, line);
        ServerFigures figures;
        figures.people = 13;
        figures.json = 4;
        figures.deliveries = 5'000'000'000;
        figures.bytesOut = 77;
        figures.cutOffs[size_t(CutOff::Stalled)] = 2;
        figures.turns.add(std::chrono::nanoseconds(500));
        figures.turns.add(std::chrono::milliseconds(3));
        figures.turns.add(std::chrono::minutes(1));

        QVERIFY2(metricsText(figures).contains('\n' + line + '\n'), metricsText(figures));
    }

    void everyLineIsOneThatPrometheusReads()
    {
        static const QRegularExpression right(
            u"^(# HELP teahouse_[a-z_]+ .+|# TYPE teahouse_[a-z_]+ (gauge|counter|histogram)|"
            "teahouse_[a-z_]+(\\{[a-z]+=\"[^\"\\\\]+\"\\})? [0-9.e+-]+)$"_s);
        const QByteArray text = metricsText({});

        QVERIFY(text.endsWith('\n'));
        for (const QByteArray &line : text.chopped(1).split('\n'))
            QVERIFY2(right.match(QString::fromLatin1(line)).hasMatch(), line);
    }
};

QTEST_GUILESS_MAIN(MetricsTextTest)
#include "tst_metricstext.moc"
