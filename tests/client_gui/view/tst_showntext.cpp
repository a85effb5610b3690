// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/showntext.h"

#include <QTest>

using namespace Teahouse;

class ShownTextTest : public QObject
{
    Q_OBJECT
private slots:
    void shows_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QStringLiteral("<b>a</b> & b") << QStringLiteral("<b>a</b> & b");
        QTest::newRow("lines") << QStringLiteral("a\r\nb\nc") << QStringLiteral("a\u2028b\u2028c");
        QTest::newRow("escape") << QStringLiteral("a\u001Bb\u0007")
                                << QStringLiteral("a\u241Bb\u2407");
        QTest::newRow("tab") << QStringLiteral("a\tb") << QStringLiteral("a\tb");
        QTest::newRow("C1") << QStringLiteral("a\u009Bb") << QStringLiteral("a\uFFFDb");
        QTest::newRow("overrides of direction")
            << QStringLiteral("a\u202Db\u202Ec") << QStringLiteral("a\uFFFDb\uFFFDc");
        const QString written = QStringLiteral("\u2067a\u2069\u200Fb\u200E");
        QTest::newRow("marks of direction") << written << written;
    }

    void shows()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);

        QCOMPARE(shownText(text), shown);
    }

    void overridesOfDirectionAreCopiedAsTyped()
    {
        const QString typed = QStringLiteral("a\u202Db\u202Ec");

        QCOMPARE(copiedText(typed), typed);
    }

    void cutsWhatIsTooLong()
    {
        const QString shown = shownText(QString(100000, QLatin1Char('x')));

        QCOMPARE(shown.size(), ShownTextMaximum + 1);
        QVERIFY(shown.endsWith(QChar(0x2026)));
    }

    void namesStayOnOneLine()
    {
        QCOMPARE(shownName(QStringLiteral("a\nb")), QStringLiteral("a b"));
        QVERIFY(shownName(QString(5000, QLatin1Char('x'))).size() <= 64);
    }
};

QTEST_GUILESS_MAIN(ShownTextTest)
#include "tst_showntext.moc"
