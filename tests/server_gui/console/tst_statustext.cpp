// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/console/statustext.h"

#include <QTest>
#include <QTranslator>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

ServerFigures someFigures()
{
    ServerFigures figures;
    figures.text = 12;
    figures.json = 2;
    figures.encrypted = 3;
    figures.admitted = 40;
    figures.messages = 312;
    figures.deliveries = 4012;
    figures.bytesIn = 8'200'000;
    figures.cutOffs[size_t(CutOff::Stalled)] = 2;
    figures.cutOffs[size_t(CutOff::NotJoined)] = 1;
    for (int i = 0; i < 100; ++i)
        figures.turns.add(std::chrono::microseconds(200));
    return figures;
}

/// Says everything in three characters that are two cells wide.
class WideTranslator final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromLatin1(source);
        return text.contains(u'%') ? text : u"\u8336\u9986\u597d"_s.left(2 + text.size() % 2);
    }
};

} // namespace

class StatusTextTest : public QObject
{
    Q_OBJECT
private slots:
    void saysEachFigureInALineOfTwoColumns()
    {
        QLocale::setDefault(QLocale::c());
        const QStringList lines = statusText(someFigures());

        QVERIFY(lines.size() <= 20);
        QCOMPARE(lines[0], u"  connections  14: 12 text, 2 JSON, 0 undecided; 3 encrypted"_s);
        QVERIFY(lines.contains(u"  cut off      took nothing 2, never joined 1"_s));
        QVERIFY(lines.contains(u"  messages     312, delivered 4,012"_s)
            || lines.contains(u"  messages     312, delivered 4012"_s));
        QVERIFY(lines.contains(
            u"  loop turns   100, half of them within 0.26 ms, 99 % within 0.26 ms"_s));
        QCOMPARE(lines.last(), u"  commits      none"_s);
    }

    void saysLongTimesWithoutAnExponent_data()
    {
        QTest::addColumn<int>("ms");
        QTest::addColumn<QString>("expected");

        QTest::newRow("short") << 7 << u"8.2 ms"_s;
        QTest::newRow("tens") << 60 << u"66 ms"_s;
        QTest::newRow("hundreds") << 200 << u"262 ms"_s;
        QTest::newRow("seconds") << 2000 << u"2.1 s"_s;
    }

    void saysLongTimesWithoutAnExponent()
    {
        QFETCH(int, ms);
        QLocale::setDefault(QLocale::c());
        ServerFigures figures = someFigures();

        figures.commits.add(std::chrono::milliseconds(ms));

        QTEST(statusText(figures).last().section(u"99 % within "_s, 1), "expected");
    }

    void saysWhichPaceIsInEffect()
    {
        QLocale::setDefault(QLocale::c());
        ServerFigures figures = someFigures();
        QVERIFY(statusText(figures).contains(u"  pace         off"_s));

        figures.paceMs = 25;

        QVERIFY(
            statusText(figures).contains(u"  pace         at most 25 ms, where many hear much"_s));
    }

    void columnsStandBelowEachOtherInChineseToo()
    {
        WideTranslator translator;
        QCoreApplication::installTranslator(&translator);
        const QStringList lines = statusText({});
        QCoreApplication::removeTranslator(&translator);

        for (const QString &line : lines) {
            // Two cells a character: four cells of a name and four of blanks, or six and two.
            const qsizetype wide = line.sliced(2).indexOf(u' ');
            const qsizetype blanks =
                line.sliced(2 + wide).size() - line.sliced(2 + wide).trimmed().size();
            QCOMPARE(wide * 2 + blanks, 8);
        }
    }
};

QTEST_GUILESS_MAIN(StatusTextTest)
#include "tst_statustext.moc"
