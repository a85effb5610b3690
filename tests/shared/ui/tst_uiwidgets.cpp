// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/avatar.h"
#include "shared/ui/badge.h"
#include "shared/ui/banner.h"
#include "shared/ui/chip.h"
#include "shared/ui/icons.h"
#include "shared/ui/pill.h"
#include "shared/ui/plainlabel.h"
#include "shared/ui/teahousestyle.h"
#include "shared/ui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStyleOptionSlider>
#include <QTest>

using namespace Teahouse;

namespace {

QImage painted(PresenceMark mark)
{
    QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPresence(painter, QRectF(5, 5, 10, 10), mark, Qt::white, Theme::day());
    return image;
}

} // namespace

class UiWidgetsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyIconDrawsSomething()
    {
        QVERIFY(iconNames().size() > 40);
        for (const QString &name : iconNames()) {
            const QImage image = iconPixmap(name, Qt::red, 16, 2).toImage();
            QCOMPARE(image.size(), QSize(32, 32));
            bool drawn = false;
            for (int y = 0; y < 32 && !drawn; ++y)
                for (int x = 0; x < 32 && !drawn; ++x)
                    drawn =
                        image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).red() > 200;
            QVERIFY2(drawn, qPrintable(name));
        }
    }

    void theApplicationIconHasSmallAndLargeSizes()
    {
        QVERIFY(applicationIcon().availableSizes().contains(QSize(16, 16)));
        QVERIFY(applicationIcon().availableSizes().contains(QSize(256, 256)));
    }

    void aSliderIsFilledUpToItsHandle()
    {
        TeahouseStyle style;
        QSlider slider(Qt::Horizontal);
        slider.setStyle(&style);
        slider.setRange(0, 100);
        slider.setValue(50);
        slider.resize(200, 24);

        const QImage image = slider.grab().toImage();

        const Theme theme = applicationTheme();
        QCOMPARE(image.pixelColor(40, 12), theme.accent);
        QCOMPARE(image.pixelColor(100, 12), theme.raised);
        QCOMPARE(image.pixelColor(160, 12), theme.buttonEdge);
        QStyleOptionSlider option;
        option.rect = QRect(0, 0, 200, slider.sizeHint().height());
        option.maximum = 100;
        const QRect handle =
            style.subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, &slider);
        QVERIFY(option.rect.contains(handle));
    }

    void aPersonKeepsTheirHue()
    {
        const PersonId alice {"abcdefghijklmnopqrstuv"};

        QCOMPARE(hueIndex(alice), hueIndex(alice));
        QSet<int> seen;
        for (int i = 0; i < 200; ++i)
            seen << hueIndex({QByteArray::number(i)});
        QCOMPARE(seen.size(), 8);
    }

    void anInitialIsOneLetter_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("letter");
        QTest::newRow("Latin") << QStringLiteral("Priya Nair") << QStringLiteral("P");
        QTest::newRow("Chinese") << QStringLiteral("\u6797\u5C0F\u96E8")
                                 << QStringLiteral("\u6797");
        QTest::newRow("accent") << QStringLiteral("E\u0301a") << QStringLiteral("E\u0301");
        QTest::newRow("none") << QString() << QString();
    }

    void anInitialIsOneLetter()
    {
        QFETCH(QString, name);
        QFETCH(QString, letter);

        QCOMPARE(initial(name), letter);
    }

    void presenceDiffersInShape()
    {
        const QImage online = painted(PresenceMark::Online);
        const QImage away = painted(PresenceMark::Away);

        QCOMPARE(online.pixelColor(10, 10), Theme::day().accent);
        QCOMPARE(away.pixelColor(10, 10), QColor(Qt::white));
        QVERIFY(away != painted(PresenceMark::Offline));
        QCOMPARE(painted(PresenceMark::None).pixelColor(10, 5), QColor(Qt::white));
    }

    void labelsShowMarkupAsText()
    {
        PlainLabel label(QStringLiteral("<b>bold</b><img src=/dev/zero>"));

        QCOMPARE(label.textFormat(), Qt::PlainText);
        QVERIFY(label.sizeHint().width()
            > QFontMetrics(label.font()).horizontalAdvance(QStringLiteral("<b>bold</b>")));
        QVERIFY(label.minimumSizeHint().width() < 30);
    }

    void aBadgeShowsOnlyWhatIsThere()
    {
        QWidget window;
        Badge badge(&window);
        window.show();

        QVERIFY(!badge.isVisible());
        badge.setCount(2);
        QVERIFY(badge.isVisible());
        QCOMPARE(badge.sizeHint(), QSize(18, 18));
        badge.setCount(0);
        QVERIFY(!badge.isVisible());
    }

    void aPillGrowsWithWhatItTells()
    {
        Pill pill;
        QCOMPARE(pill.sizeHint(), QSize(34, 34));

        pill.setCounts(3, 0);
        const int plain = pill.sizeHint().width();
        pill.setCounts(3, 1);

        QVERIFY(pill.sizeHint().width() > plain);
        QVERIFY(pill.text().contains(QLatin1Char('3')));
        QVERIFY(!pill.accessibleName().isEmpty());
    }

    void aBannerOffersOneThingToDo()
    {
        Banner banner;
        QSignalSpy spy(&banner, &Banner::actionRequested);

        banner.tell(
            QStringLiteral("offline"), QStringLiteral("Reconnecting"), QStringLiteral("Try now"));

        QCOMPARE(banner.height(), 36);
        QVERIFY(banner.isVisible());
        banner.findChild<QPushButton *>()->click();
        QCOMPARE(spy.count(), 1);
        banner.tell(QStringLiteral("offline"), QStringLiteral("Not connected"));
        QVERIFY(!banner.findChild<QPushButton *>()->isVisible());
    }

    void controlsAreAsHighAsDrawn()
    {
        QApplication::setStyle(new TeahouseStyle);
        QApplication::setPalette(paletteOf(Theme::day()));
        QApplication::setFont(Theme::day().font(TypeStep::Ui));
        QPushButton button(QStringLiteral("Join"));

        QCOMPARE(button.sizeHint().height(), 32);
    }

    void onlyTheKeyboardBringsOutTheFocusRing()
    {
        QApplication::setStyle(new TeahouseStyle);
        QApplication::setPalette(paletteOf(Theme::day()));
        QWidget window;
        QPushButton button(QStringLiteral("Join"), &window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button.setFocus(Qt::MouseFocusReason);
        window.setAttribute(Qt::WA_KeyboardFocusChange, false);
        const QImage byMouse = button.grab().toImage();

        window.setAttribute(Qt::WA_KeyboardFocusChange, true);

        QVERIFY(button.grab().toImage() != byMouse);
    }

    void aButtonsIconHasTheColourOfItsWords()
    {
        QPushButton button(icon(QStringLiteral("stop")), QStringLiteral("Stop"));
        setButtonRole(&button, ButtonRole::Danger);
        const QPushButton bare(QStringLiteral("Stop"));
        QVERIFY(button.sizeHint().width() >= bare.sizeHint().width() + 16 + 8);
        button.resize(button.sizeHint());

        const QImage image = button.grab().toImage();
        bool red = false;
        for (int y = 8; y < image.height() - 8; ++y)
            for (int x = 12; x < 30; ++x) // where the icon stands
                red = red || image.pixelColor(x, y).red() > image.pixelColor(x, y).green() + 60;
        QVERIFY(red);
    }

    void aLabelChangesItsTone()
    {
        PlainLabel label(
            QStringLiteral("text"), TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Meta);

        label.setTone(PlainLabel::Tone::Danger);

        QCOMPARE(label.palette().color(QPalette::WindowText), applicationTheme().danger);
    }

    void theListOfAChipHasRoomAroundItsWords()
    {
        Chip chip;
        chip.addItems({QStringLiteral("Anyone"), QStringLiteral("alice")});

        const QAbstractItemView *list = chip.view();
        QCOMPARE(list->sizeHintForRow(1), applicationTheme().px(28));
        const int words = list->fontMetrics().horizontalAdvance(QStringLiteral("Anyone"));
        QVERIFY(list->sizeHintForColumn(0) >= words + applicationTheme().px(24));
    }
};

QTEST_MAIN(UiWidgetsTest)
#include "tst_uiwidgets.moc"
