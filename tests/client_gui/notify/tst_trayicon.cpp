// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/notify/systemdesktop.h"
#include "client_gui/notify/trayicon.h"
#include "shared/ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Teahouse;

class TestTrayIcon final : public QObject
{
    Q_OBJECT

    static QColor corner(int unread, int forMe)
    {
        const QImage picture = trayPicture(unread, forMe).pixmap(32, 32).toImage();
        return picture.pixelColor(24, 24);
    }

private slots:
    void thePictureTellsWhatWaits()
    {
        const QColor nothing = corner(0, 0);
        const QColor something = corner(3, 0);
        const QColor forMe = corner(3, 1);

        QVERIFY(nothing != something);
        QCOMPARE(something, Theme::day().base);
        QCOMPARE(forMe, Theme::day().mentionBar);
    }

    void theMenuAsksForWhatItSays()
    {
        TrayIcon icon;
        const QSignalSpy opened(&icon, &DesktopFace::windowRequested);
        const QSignalSpy quiet(&icon, &DesktopFace::quietRequested);
        const QSignalSpy quit(&icon, &DesktopFace::quitRequested);

        for (QAction *action : icon.menu()->actions())
            action->trigger();

        QCOMPARE(opened.size(), 1);
        QCOMPARE(quit.size(), 1);
        QCOMPARE(quiet.value(0).value(0).toBool(), true);
    }

    void theToolTipCounts()
    {
        TrayIcon icon;
        icon.setUnread(3, 1);
        QVERIFY2(icon.toolTip().contains(u'3'), qPrintable(icon.toolTip()));
        icon.setUnread(0, 0);
        QVERIFY(!icon.toolTip().contains(u'3'));
    }

    void anIconWithoutATrayWaitsForOne()
    {
        if (QSystemTrayIcon::isSystemTrayAvailable())
            QSKIP("there is a tray");
        SystemDesktop desktop;
        desktop.setUnread(3, 1);
        desktop.show({{}, QStringLiteral("bob"), QStringLiteral("hello")});

        const auto *icon = desktop.findChild<TrayIcon *>();
        QVERIFY(icon);
        QVERIFY2(icon->toolTip().contains(u'3'), qPrintable(icon->toolTip()));
        QVERIFY(QApplication::topLevelWidgets().size() <= 1); // its menu, and no balloon
    }
};

QTEST_MAIN(TestTrayIcon)
#include "tst_trayicon.moc"
