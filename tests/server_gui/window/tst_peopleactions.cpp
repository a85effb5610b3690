// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/peopletable.h"
#include "tests/server_gui/window/windowedroom.h"

#include <QClipboard>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// What can be done with the people of the table: by its bar, its menu and its row.
class PeopleActionsTest final : public QObject
{
    Q_OBJECT

    static QStringList wordsOf(const QMenu &menu)
    {
        QStringList words;
        for (const QAction *action : menu.actions())
            words += action->isSeparator() ? u"-"_s : action->text().section(u'\t', 0, 0);
        return words;
    }

    /// The menu of those who are selected, which is gone with `room`.
    static QMenu *menuOf(const WindowedRoom &room)
    {
        auto *table = room.part<PeopleTable>("people");
        emit table->menuRequested(table->mapToGlobal(QPoint(20, 20)));
        QMenu *shown = nullptr;
        for (QMenu *menu : room.window->findChildren<QMenu *>())
            shown = menu->isVisible() ? menu : shown;
        return shown;
    }

    static bool hasShown(const WindowedRoom &room, const char *verb)
    {
        const auto buttons = room.window->findChildren<QPushButton *>(QString::fromLatin1(verb));
        return std::any_of(buttons.begin(), buttons.end(),
            [](const QPushButton *button) { return button->isVisible(); });
    }

private slots:
    void theMenuOffersWhatIsNotSoYet()
    {
        const WindowedRoom room;
        QTRY_VERIFY(room.isOpen());
        const auto alice = room.join("alice");
        const auto bob = room.join("bob");
        QTRY_COMPARE(room.peopleShown(), 2);

        room.select({u"alice"_s, u"bob"_s});
        QMenu *menu = menuOf(room);

        QVERIFY(menu);
        QCOMPARE(wordsOf(*menu),
            (QStringList {u"Message 2 people"_s, u"Mute"_s, u"-"_s, u"Make a moderator"_s,
                u"Protect the name…"_s, u"Copy addresses"_s, u"-"_s, u"Disconnect"_s, u"Ban…"_s}));
        menu->close();
    }

    void theBarMutesAndLetsWriteAgain()
    {
        const WindowedRoom room;
        QTRY_VERIFY(room.isOpen());
        const auto alice = room.join("alice");
        QTRY_COMPARE(room.peopleShown(), 1);

        room.select({u"alice"_s});
        QVERIFY(hasShown(room, "mute") && !hasShown(room, "unmute"));
        room.part<QPushButton>("mute")->click();

        QTRY_VERIFY(hasShown(room, "unmute") && !hasShown(room, "mute"));
        room.part<QPushButton>("unmute")->click();
        QTRY_VERIFY(hasShown(room, "mute"));
        QVERIFY(hasShown(room, "kick") && hasShown(room, "ban"));
    }

    void copiesTheAddressesOfTheSelected()
    {
        const WindowedRoom room;
        QTRY_VERIFY(room.isOpen());
        const auto alice = room.join("alice");
        QTRY_COMPARE(room.peopleShown(), 1);
        room.select({u"alice"_s});
        QApplication::clipboard()->setText(u"before"_s);

        QMenu *menu = menuOf(room);
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Copy addresses")
                action->trigger();
        }

        QVERIFY(QApplication::clipboard()->text().startsWith(u"127.0.0.1:"_s));
        menu->close();
    }

    void saysWhoComesWithoutEncryption()
    {
        const WindowedRoom room;
        QTRY_VERIFY(room.isOpen());

        const auto alice = room.join("alice");

        QTRY_VERIFY(room.feedHas(u"alice joined from 127.0.0.1, not encrypted"_s));
    }
};

QTEST_MAIN(PeopleActionsTest)
#include "tst_peopleactions.moc"
