// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/theme.h"

#include <QPalette>
#include <QTest>

using namespace Teahouse;

class ThemeTest : public QObject
{
    Q_OBJECT
private slots:
    void knowsTheContrastOfBlackOnWhite()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    }

    void textsAreReadable_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("surface");
        for (const Theme &t : {Theme::day(), Theme::night()}) {
            const QByteArray name = t.dark ? "dark " : "light ";
            const std::vector<std::pair<const char *, QColor>> surfaces {{"window", t.window},
                {"base", t.base}, {"raised", t.raised}, {"hover", t.hover},
                {"selected", t.selected}, {"own", t.own}, {"mention", t.mention}};
            for (const auto &[on, surface] : surfaces) {
                QTest::addRow("%stext on %s", name.data(), on) << t.text << surface;
                QTest::addRow("%ssecondary on %s", name.data(), on) << t.secondary << surface;
                QTest::addRow("%slink on %s", name.data(), on) << t.link << surface;
            }
            for (int i = 0; i < 4; ++i) // not own, selected and mention: there it is secondary
                QTest::addRow("%smeta on %s", name.data(), surfaces[size_t(i)].first)
                    << t.meta << surfaces[size_t(i)].second;
            QTest::addRow("%son accent", name.data()) << t.onAccent << t.accent;
            QTest::addRow("%swarn on banner", name.data()) << t.warn << t.warnBackground;
            QTest::addRow("%stext on banner", name.data()) << t.text << t.warnBackground;
            QTest::addRow("%sdanger on its tag", name.data()) << t.danger << t.dangerBackground;
            QTest::addRow("%sdanger on base", name.data()) << t.danger << t.base;
            for (size_t i = 0; i < t.people.size(); ++i) {
                const QColor hue = t.people[i];
                QTest::addRow("%sname %zu on base", name.data(), i) << hue << t.base;
                QTest::addRow("%sname %zu on mention", name.data(), i) << hue << t.mention;
                QTest::addRow("%sletter %zu in avatar", name.data(), i)
                    << hue << mixed(t.base, hue, t.dark ? 0.22 : 0.16);
            }
        }
    }

    void textsAreReadable()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, surface);

        QVERIFY2(contrastRatio(text, surface) >= 4.5,
            qPrintable(QString::number(contrastRatio(text, surface))));
    }

    void edgesCanBeSeen()
    {
        for (const Theme &t : {Theme::day(), Theme::night()}) {
            QVERIFY(contrastRatio(t.controlEdge, t.base) >= 3.0);
            QVERIFY(contrastRatio(t.controlEdge, t.window) >= 3.0);
            QVERIFY(contrastRatio(t.accent, t.base) >= 3.0);
            QVERIFY(contrastRatio(t.mentionBar, t.mention) >= 3.0);
        }
    }

    void zoomScalesMeasuresAndType()
    {
        Theme theme = Theme::day();
        theme.zoom = 1.5;

        QCOMPARE(theme.px(20), 30);
        QCOMPARE(theme.lineHeight(TypeStep::Message), 30);
        QCOMPARE(theme.font(TypeStep::Message).pixelSize(), 21);
    }

    void thePaletteCarriesTheTokens()
    {
        const Theme theme = Theme::night();
        const QPalette palette = paletteOf(theme);

        QCOMPARE(palette.color(QPalette::Window), theme.window);
        QCOMPARE(palette.color(QPalette::Base), theme.base);
        QCOMPARE(palette.color(QPalette::PlaceholderText), theme.meta);
        QCOMPARE(palette.color(QPalette::Link), theme.link);
    }

    void selectedTextInFieldsKeepsItsColour()
    {
        const QPalette palette = fieldPaletteOf(Theme::day());

        QCOMPARE(palette.color(QPalette::HighlightedText), Theme::day().text);
        QVERIFY(contrastRatio(
                    palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight))
            >= 4.5);
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
