// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/client_gui/window/windowfixture.h"

#include <QSignalSpy>
#include <QToolButton>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// What the desktop is told of a real room.
class TestNotices final : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealRoom> m_server;
    std::unique_ptr<Visitor> m_bob;
    std::unique_ptr<WindowFixture> m_client;
    std::unique_ptr<QWidget> m_other;

    NotedDesktop &desktop() { return m_client->desktop; }

    /// Somebody works in another window.
    void lookAway()
    {
        m_other = std::make_unique<QWidget>();
        m_other->show();
        m_other->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_other.get()));
    }

private slots:
    void init()
    {
        m_server = std::make_unique<RealRoom>(QStringList {u"--message-rate"_s, u"off"_s});
        m_bob = std::make_unique<Visitor>(*m_server, u"bob"_s);
        m_client = std::make_unique<WindowFixture>();
        QVERIFY(m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)));
    }

    void cleanup()
    {
        m_other.reset();
        m_client.reset();
        m_bob.reset();
        m_server.reset();
    }

    void mentionsAndPrivateWordsAreTold()
    {
        lookAway();
        m_bob->say(u"just talking"_s);
        m_bob->say(u"@alice are you there"_s);

        QTRY_COMPARE_WITH_TIMEOUT(desktop().shown.size(), 1, patience);
        QCOMPARE(desktop().shown[0].text, u"@alice are you there"_s);
        QVERIFY(desktop().shown[0].title.startsWith(u"bob"_s));
        QCOMPARE(desktop().unread, 2);
        QCOMPARE(desktop().forMe, 1);
    }

    void whatIsInSightIsNotTold()
    {
        m_bob->say(u"@alice hello"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().text, u"@alice hello"_s, patience);

        QCOMPARE(desktop().shown.size(), 0);
        QCOMPARE(desktop().unread, 0);
    }

    void clickingOpensTheConversationAndReadingTakesItBack()
    {
        lookAway();
        m_bob->sayTo(u"alice"_s, u"psst"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desktop().shown.size(), 1, patience);
        QVERIFY(m_client->window().current().isRoom());

        emit desktop().activated(desktop().shown[0].conversation);

        QCOMPARE(m_client->window().current(), m_client->with(*m_bob));
        QTRY_VERIFY_WITH_TIMEOUT(desktop().withdrawn.contains(m_client->with(*m_bob)), patience);
        QCOMPARE(desktop().unread, 0);
        QCOMPARE(QApplication::focusWidget(), m_client->edit());
    }

    void doNotDisturbIsOneKeyAwayFromTheFooter()
    {
        auto *bell = m_client->find<QToolButton>("quiet");
        bell->setFocus();
        QTest::keyClick(bell, Qt::Key_Space);
        QVERIFY(desktop().quiet);
        QVERIFY(bell->isChecked());
        lookAway();
        m_bob->sayTo(u"alice"_s, u"psst"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desktop().unread, 1, patience);
        QCOMPARE(desktop().shown.size(), 0);

        emit desktop().quietRequested(false);

        QVERIFY(!bell->isChecked());
        m_bob->sayTo(u"alice"_s, u"psst again"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desktop().shown.size(), 1, patience);
    }

    void manyMessagesAreFewNotices()
    {
        lookAway();
        for (int i = 0; i < 50; ++i)
            m_bob->sayTo(u"alice"_s, u"psst"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desktop().unread, 50, patience);
        QTRY_VERIFY_WITH_TIMEOUT(desktop().shown.last().title.contains(u"(50)"_s), patience);
        QVERIFY2(desktop().shown.size() < 25, "each message was told by itself");
    }

    void nothingStaysWhenTheRoomIsLeft()
    {
        lookAway();
        m_bob->sayTo(u"alice"_s, u"psst"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desktop().shown.size(), 1, patience);
        const ConversationId bob = m_client->with(*m_bob);

        emit m_client->window().leaveRequested();

        QTRY_VERIFY_WITH_TIMEOUT(desktop().withdrawn.contains(bob), patience);
        QCOMPARE(desktop().unread, 0);
    }
};

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
