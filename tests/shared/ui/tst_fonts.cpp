// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/fonts.h"

#include <QFontMetricsF>
#include <QTest>

using namespace Teahouse;

class FontsTest : public QObject
{
    Q_OBJECT
private slots:
    void findsEmoji_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("length");
        QTest::newRow("none") << QStringLiteral("plain 1 * #") << -1 << 0;
        QTest::newRow("one") << QStringLiteral("a \U0001F600 b") << 2 << 2;
        QTest::newRow("heart with a selector") << QStringLiteral("\u2764\uFE0F!") << 0 << 2;
        QTest::newRow("heart as text") << QStringLiteral("\u2764 \u2713 \u2122") << -1 << 0;
        QTest::newRow("two together") << QStringLiteral("\U0001F44D\U0001F64F") << 0 << 4;
        QTest::newRow("family by joiners")
            << QStringLiteral("\U0001F468\u200D\U0001F469\u200D\U0001F467") << 0 << 8;
        QTest::newRow("skin tone") << QStringLiteral("\U0001F44D\U0001F3FD") << 0 << 4;
        QTest::newRow("key cap") << QStringLiteral("1\uFE0F\u20E3") << 0 << 3;
        QTest::newRow("flag") << QStringLiteral("\U0001F1E8\U0001F1F3") << 0 << 4;
    }

    void findsEmoji()
    {
        QFETCH(QString, text);
        QFETCH(int, start);
        QFETCH(int, length);

        const std::vector<TextRun> runs = emojiRuns(text);

        if (start < 0) {
            QVERIFY(runs.empty());
            return;
        }
        QCOMPARE(runs.size(), size_t(1));
        QCOMPARE(runs.front(), (TextRun {start, length}));
    }

    void knowsWhichLinesAreTaller_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("cjk");
        QTest::newRow("Latin") << QStringLiteral("caf\u00E9 \u03A9 \u0416") << false;
        QTest::newRow("Chinese") << QStringLiteral("a \u4E2D") << true;
        QTest::newRow("full-width comma") << QStringLiteral("\uFF0C") << true;
        QTest::newRow("Korean") << QStringLiteral("\uD55C") << true;
        QTest::newRow("emoji") << QStringLiteral("\U0001F600") << false;
        QTest::newRow("rare ideograph") << QStringLiteral("\U00020000") << true;
    }

    void knowsWhichLinesAreTaller()
    {
        QFETCH(QString, text);
        QFETCH(bool, cjk);

        QCOMPARE(containsCjk(text), cjk);
    }

    void codeIsAsWideAsItIsLong()
    {
        QFont font;
        font.setFamilies(monospaceFamilies());
        const QFontMetricsF metrics(font);

        QCOMPARE(metrics.horizontalAdvance(QStringLiteral("iiii")),
            metrics.horizontalAdvance(QStringLiteral("WWWW")));
    }
};

QTEST_MAIN(FontsTest)
#include "tst_fonts.moc"
