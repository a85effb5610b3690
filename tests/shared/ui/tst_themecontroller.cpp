// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/themecontroller.h"

#include "shared/ui/plainlabel.h"
#include "shared/ui/systemappearance.h"

#include <QApplication>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QToolButton>

using namespace Teahouse;

namespace {

class FakeAppearance final : public SystemAppearance
{
public:
    bool isDark() const override { return dark; }
    bool isHighContrast() const override { return highContrast; }

    bool dark = false;
    bool highContrast = false;
};

} // namespace

class ThemeControllerTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QApplication::setPalette(QPalette());
        QApplication::setFont(QFont());
    }

    void followsTheDesktopUntilThePersonChooses()
    {
        FakeAppearance desktop;
        ThemeController controller(desktop);
        QVERIFY(!controller.theme().dark);

        desktop.dark = true;
        emit desktop.changed();
        QVERIFY(controller.theme().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::night().base);

        controller.setChoice(ThemeChoice::Light);
        QVERIFY(!controller.theme().dark);
        QCOMPARE(applicationTheme().base, Theme::day().base);
    }

    void leavesTheSystemsColoursInHighContrast()
    {
        FakeAppearance desktop;
        const QPalette before = QApplication::palette();
        ThemeController controller(desktop);

        desktop.highContrast = true;
        emit desktop.changed();

        QVERIFY(controller.theme().highContrast);
        QCOMPARE(QApplication::palette().color(QPalette::Window), before.color(QPalette::Window));
    }

    void zoomStaysWithinItsBounds()
    {
        FakeAppearance desktop;
        ThemeController controller(desktop);

        controller.setZoom(9);
        QCOMPARE(controller.zoom(), MaximumZoom);
        QCOMPARE(QApplication::font().pixelSize(), 20);
        QCOMPARE(applicationTheme().zoom, MaximumZoom);

        controller.setZoom(0.1);
        QCOMPARE(controller.zoom(), MinimumZoom);
    }

    void zoomScalesIconsAndIndicators()
    {
        FakeAppearance desktop;
        ThemeController controller(desktop);
        const QToolButton button;
        const auto metric = [](QStyle::PixelMetric of) {
            return QApplication::style()->pixelMetric(of);
        };
        QCOMPARE(button.iconSize(), QSize(16, 16));

        controller.setZoom(1.5);

        QCOMPARE(button.iconSize(), QSize(24, 24));
        QCOMPARE(metric(QStyle::PM_SmallIconSize), 24);
        QCOMPARE(metric(QStyle::PM_IndicatorWidth), 24);
        QCOMPARE(metric(QStyle::PM_SliderThickness), 24);
    }

    void tellsOnlyOfRealChanges()
    {
        FakeAppearance desktop;
        ThemeController controller(desktop);
        QSignalSpy spy(&controller, &ThemeController::themeChanged);

        controller.setChoice(ThemeChoice::Light); // as the desktop wants it anyway
        QCOMPARE(spy.count(), 0);

        controller.setChoice(ThemeChoice::Dark);
        QCOMPARE(spy.count(), 1);
    }

    void labelsChangeTheirColourAndSizeWithTheTheme()
    {
        FakeAppearance desktop;
        ThemeController controller(desktop);
        PlainLabel label(
            QStringLiteral("x"), TypeStep::Header, QFont::DemiBold, PlainLabel::Tone::Secondary);
        QCOMPARE(label.palette().color(QPalette::WindowText), Theme::day().secondary);

        controller.setChoice(ThemeChoice::Dark);
        controller.setZoom(1.5);

        QTRY_COMPARE(label.palette().color(QPalette::WindowText), Theme::night().secondary);
        QTRY_COMPARE(label.font().pixelSize(), 23);
    }
};

QTEST_MAIN(ThemeControllerTest)
#include "tst_themecontroller.moc"
