// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/conversationlist.h"
#include "tests/client_gui/window/windowfixture.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// The sidebar of a window in a real room.
class TestSidebar final : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealRoom> m_server;
    std::unique_ptr<WindowFixture> m_client;
    std::unique_ptr<Visitor> m_bob;

    ConversationList *list(int which)
    {
        return m_client->window().findChildren<ConversationList *>().at(which);
    }

    const Conversation &chat(const ConversationId &id = {})
    {
        return *m_client->room().conversations()->find(id);
    }

    /// As the room tells it.
    PresenceState myPresence()
    {
        RoomState &room = m_client->room();
        return room.people()->presenceOf(room.you().id).value_or(PresenceState::Online);
    }

private slots:
    void init()
    {
        m_server = std::make_unique<RealRoom>();
        m_bob = std::make_unique<Visitor>(*m_server, u"bob"_s);
        m_client = std::make_unique<WindowFixture>();
        QVERIFY(m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)));
        m_bob->sayTo(u"alice"_s, u"psst"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->room().conversations()->rowCount(), 2, patience);
    }

    void cleanup()
    {
        m_client.reset();
        m_bob.reset();
        m_server.reset();
    }

    void theKeyboardFollowsToTheChatThatIsOpened()
    {
        m_client->window().open({});
        list(0)->setFocus();

        QTest::keyClick(list(0), Qt::Key_Down, Qt::AltModifier);

        QCOMPARE(m_client->window().current(), m_client->with(*m_bob));
        QVERIFY(list(1)->hasFocus());
        QTest::keyClick(list(1), Qt::Key_Up, Qt::AltModifier);
        QVERIFY(list(0)->hasFocus());
    }

    void mKeyMutesTheChosenChatAndItIsKept()
    {
        const ConversationId bob = m_client->with(*m_bob);
        QCOMPARE(m_client->desktop.unread, 1);
        list(1)->setFocus();
        QTest::keyClick(list(1), Qt::Key_M);

        QVERIFY(chat(bob).muted);
        QVERIFY(!chat().muted);
        QCOMPARE(m_client->desktop.unread, 0);
        m_bob->sayTo(u"alice"_s, u"psst again"_s);
        QTRY_COMPARE_WITH_TIMEOUT(chat(bob).unread, 2, patience);
        const qsizetype told = m_client->desktop.shown.size();

        m_client->start(WindowFixture::startAs(u"alice"_s, *m_server));
        QTRY_VERIFY_WITH_TIMEOUT(m_client->program->window(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_client->room().conversations()->find(bob), patience);
        QTRY_VERIFY_WITH_TIMEOUT(chat(bob).muted, patience);
        QCOMPARE(m_client->desktop.shown.size(), told);
    }

    void theMenuMutesToo()
    {
        list(1)->setFocus();
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(list(1), &asked);
        auto *menu = list(1)->findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().at(0)->text(), u"Mute"_s);
        menu->actions().at(0)->trigger();
        QVERIFY(chat(m_client->with(*m_bob)).muted);
    }

    void theChatThatIsOpenIsMutedFromItsHeader()
    {
        auto *mute = m_client->find<QAction>("mute");
        mute->trigger();
        QVERIFY(chat().muted);
        QVERIFY(mute->isChecked());
        m_client->window().open(m_client->with(*m_bob));
        QVERIFY(!mute->isChecked());
    }

    void mentionsAreCountedApart()
    {
        m_client->window().open(m_client->with(*m_bob));
        m_bob->say(u"hello"_s);
        m_bob->say(u"@alice hello"_s);

        QTRY_COMPARE_WITH_TIMEOUT(chat().unread, 2, patience);
        QCOMPARE(chat().mentions, 1);
        const QModelIndex row = list(0)->model()->index(0, 0);
        const QString spoken = row.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"2 unread, 1 mentions you"_s), qPrintable(spoken));
        // In amber, beside the count.
        const QImage picture = list(0)->grab().toImage();
        const QColor amber = applicationTheme().warnBackground;
        int found = 0;
        for (int x = 0; x < picture.width(); ++x) {
            for (int y = 0; y < picture.height(); ++y)
                found += picture.pixelColor(x, y) == amber ? 1 : 0;
        }
        QVERIFY2(found > 100, qPrintable(QString::number(found)));
    }

    void awayIsSaidByHandAndSeenInTheFooter()
    {
        auto *away = m_client->find<QAction>("away");
        auto *state = m_client->find<QLabel>("myState");
        QCOMPARE(state->text(), u"Online"_s);

        away->trigger();

        QCOMPARE(state->text(), u"Away"_s);
        QTRY_COMPARE_WITH_TIMEOUT(myPresence(), PresenceState::Away, patience);
        QCOMPARE(m_bob->await(u"presence"_s, "state"), u"away"_s);
        // The room thinks that whoever comes back is there: it is told again.
        m_server->stop();
        QTRY_COMPARE_WITH_TIMEOUT(state->text(), u"Not connected"_s, patience);
        m_server->start();
        Visitor carol(*m_server, u"carol"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_client->room().people()->find({carol.id().toLatin1()}), patience);
        QTRY_COMPARE_WITH_TIMEOUT(myPresence(), PresenceState::Away, patience);
        QCOMPARE(carol.await(u"presence"_s, "person.name"), u"alice"_s);
        QCOMPARE(state->text(), u"Away"_s);

        away->trigger();
        QCOMPARE(state->text(), u"Online"_s);
        QTRY_COMPARE_WITH_TIMEOUT(myPresence(), PresenceState::Online, patience);
        QCOMPARE(carol.await(u"presence"_s, "state"), u"online"_s);
    }
};

QTEST_MAIN(TestSidebar)
#include "tst_sidebar.moc"
