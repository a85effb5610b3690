// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/typingline.h"
#include "client_gui/window/peoplepane.h"
#include "client_gui/window/renamedialog.h"
#include "client_gui/window/waitingline.h"
#include "tests/client_gui/window/windowfixture.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QToolButton>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// The window of somebody in a real room, among others.
class TestChatWindow final : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealRoom> m_server;
    std::unique_ptr<WindowFixture> m_client;
    std::unique_ptr<Visitor> m_bob;

    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    QListView *people() { return m_client->find<QListView>("people"); }

    void selectPerson(const QString &name)
    {
        for (int row = 0; row < people()->model()->rowCount(); ++row)
            if (people()->model()->index(row, 0).data().toString() == name)
                people()->setCurrentIndex(people()->model()->index(row, 0));
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
        m_client.reset();
        m_bob.reset();
        m_server.reset();
    }

    void wordsGoBothWays()
    {
        m_client->write(u"hello all"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().delivery, Delivery::Stored, patience);
        QCOMPARE(m_bob->hear(), u"hello all"_s);

        m_bob->say(u"hello alice"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().text, u"hello alice"_s, patience);
        QCOMPARE(m_client->last().from.name, u"bob"_s);
    }

    void whoIsFirstIsToldHowOthersCome()
    {
        RealRoom room;
        WindowFixture first;
        QVERIFY(first.enter(WindowFixture::startAs(u"alice"_s, room)));
        QVERIFY(first.view().accessibleDescription().contains(room.address()));
        auto *copy = first.find<QPushButton>("emptyAction");
        QTRY_VERIFY(copy->isVisible());
        QGuiApplication::clipboard()->clear();

        copy->click();

        QCOMPARE(QGuiApplication::clipboard()->text(), room.address());
        Visitor second(room, u"bob"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            !first.view().accessibleDescription().contains(room.address()), patience);
        QTRY_VERIFY(!copy->isVisible());
    }

    void linesOfOneMessageStayTogether()
    {
        QTest::keyClicks(m_client->edit(), u"one"_s);
        key(Qt::Key_Return, Qt::ShiftModifier);
        m_client->write(u"two"_s);

        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().delivery, Delivery::Stored, patience);
        QCOMPARE(m_bob->hear(), u"one\ntwo"_s);
    }

    void aPrivateConversationBeginsInTheListOfPeople()
    {
        selectPerson(u"bob"_s);
        people()->setFocus();
        key(Qt::Key_Return);

        QCOMPARE(m_client->find<QLabel>("title")->text(), u"bob"_s);
        QCOMPARE(QApplication::focusWidget(), m_client->edit());
        m_client->write(u"just you"_s);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_client->last(m_client->with(*m_bob)).delivery, Delivery::Stored, patience);
        QCOMPARE(m_bob->hear(), u"just you"_s);
    }

    void aDoubleClickDoesTheSameAndNobodyTalksToThemselves()
    {
        selectPerson(u"alice"_s);
        people()->setFocus();
        key(Qt::Key_Return);
        QVERIFY(m_client->window().current().isRoom());

        selectPerson(u"bob"_s);
        const QPoint place = people()->visualRect(people()->currentIndex()).center();
        QTest::mouseClick(people()->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(people()->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(m_client->window().current(), m_client->with(*m_bob));
    }

    void privateWordsAreCountedUntilTheyAreSeen()
    {
        m_bob->sayTo(u"alice"_s, u"psst"_s);
        ConversationModel *chats = m_client->room().conversations();
        QTRY_COMPARE_WITH_TIMEOUT(chats->unreadTotal(), 1, patience);

        key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);

        QCOMPARE(m_client->window().current(), m_client->with(*m_bob));
        QTRY_COMPARE(chats->unreadTotal(), 0);
        key(Qt::Key_Up, Qt::AltModifier);
        QVERIFY(m_client->window().current().isRoom());
    }

    void draftsStayWithTheirConversation()
    {
        m_bob->sayTo(u"alice"_s, u"psst"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->room().conversations()->rowCount(), 2, patience);
        QTest::keyClicks(m_client->edit(), u"to all"_s);

        key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_client->edit()->toPlainText(), QString());
        QTest::keyClicks(m_client->edit(), u"to bob"_s);
        key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_client->edit()->toPlainText(), u"to all"_s);
        key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_client->edit()->toPlainText(), u"to bob"_s);
    }

    void whatIsTypedAfterAClickOnAMessageIsWritten()
    {
        m_bob->say(u"tea?"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().text, u"tea?"_s, patience);
        ConversationView &view = m_client->view();
        view.grab();
        const QPoint message = view.rowRect(view.rowCount() - 1).center();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, message);
        QVERIFY(view.hasFocus());

        for (const char letter : QByteArray("rehe, co"))
            QTest::keyClick(QApplication::focusWidget(), letter);

        QCOMPARE(m_client->edit()->toPlainText(), u"rehe, co"_s);
        QVERIFY(m_client->edit()->hasFocus());
    }

    void typingIsToldBothWays()
    {
        auto *line = m_client->window().findChild<TypingLine *>();
        m_bob->type(u"room"_s, true);
        QTRY_COMPARE_WITH_TIMEOUT(line->text(), u"bob is typing"_s, patience);
        m_bob->type(u"room"_s, false);
        QTRY_COMPARE_WITH_TIMEOUT(line->text(), QString(), patience);

        QTest::keyClicks(m_client->edit(), u"h"_s);
        QTest::qWait(1);
        QCOMPARE(m_bob->await(u"typing"_s, "from.name"), u"alice"_s);
    }

    void aNewNameIsTakenAndATakenOneExplained()
    {
        RenameDialog dialog(m_client->program->client(), &m_client->window());
        dialog.show();
        auto *name = dialog.findChild<QLineEdit *>(u"newName"_s);
        auto *change = dialog.findChild<QPushButton *>(u"change"_s);

        name->setText(u"bob"_s);
        QTest::mouseClick(change, Qt::LeftButton);
        auto *suggestion = dialog.findChild<QPushButton *>(u"suggestion"_s);
        QTRY_VERIFY_WITH_TIMEOUT(suggestion->isVisible(), patience);
        QTest::mouseClick(suggestion, Qt::LeftButton);

        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isVisible(), patience);
        QCOMPARE(m_client->room().you().name, u"bob2"_s);
        QCOMPARE(m_client->find<QLabel>("myName")->text(), u"bob2"_s);
        QCOMPARE(m_bob->await(u"renamed"_s, "person.name"), u"bob2"_s);
    }

    void whatIsTypedWithoutAConnectionGoesOutLater()
    {
        m_bob.reset();
        m_server->stop();
        auto *banner = m_client->find<QWidget>("connection");
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), patience);

        m_client->write(u"kept for later"_s);
        QCOMPARE(m_client->last().delivery, Delivery::Waiting);
        QTRY_COMPARE(m_client->window().findChild<WaitingLine *>()->text(),
            u"1 message will be sent when you're back"_s);

        m_server->start();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_client->program->client().isLive() || banner->findChild<QPushButton *>()->isVisible(),
            patience);
        m_client->program->client().session().tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(m_client->program->client().isLive(), patience);

        QVERIFY(!banner->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(m_client->program->client().session().unconfirmed(), 0, patience);
        const MessageModel *rows = m_client->room().messages({});
        int stored = 0;
        for (int row = 0; row < rows->rowCount(); ++row)
            if (rows->entry(row).text == u"kept for later"_s)
                stored += rows->entry(row).delivery == Delivery::Stored ? 1 : 100;
        QCOMPARE(stored, 1);
    }

    void whatWaitsWhenOneLeavesGoesOutWhenOneIsBack()
    {
        ChatClient &client = m_client->program->client();
        m_bob.reset();
        m_server->stop();
        QTRY_COMPARE_WITH_TIMEOUT(client.session().state(), ConnectionState::Waiting, patience);
        m_client->write(u"later"_s);
        client.session().leave();
        QCOMPARE(client.session().state(), ConnectionState::Offline);
        QCOMPARE(m_client->last().delivery, Delivery::Waiting);

        m_server->start();
        client.session().open(client.session().options());

        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().delivery, Delivery::Stored, patience);
        QCOMPARE(m_client->last().text, u"later"_s);
    }

    void whatIsMeantForSomebodyUnknownIsNotSaidToEveryone()
    {
        ChatClient &client = m_client->program->client();

        client.say(m_client->with(*m_bob), u"for you alone"_s);
        client.say({}, u"for everyone"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().delivery, Delivery::Stored, patience);

        QCOMPARE(m_bob->hear(), u"for everyone"_s);
    }

    void whatFailedCanBeSentAgainOrDeleted()
    {
        ChatClient &client = m_client->program->client();
        const ConversationId bob =
            m_client->room().conversationWith({{m_bob->id().toLatin1()}, u"bob"_s});
        m_bob.reset(); // without a key, so nobody keeps messages for them
        QTRY_COMPARE_WITH_TIMEOUT(m_client->room().peopleTotal(), 2, patience);
        client.say(bob, u"try me twice"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last(bob).delivery, Delivery::Failed, patience);
        QVERIFY(!m_client->last(bob).failure.isEmpty());
        m_client->window().open(bob);
        const QString ref = m_client->last(bob).ref;

        emit m_client->view().retryRequested(ref);
        QCOMPARE(m_client->last(bob).delivery, Delivery::Waiting);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last(bob).delivery, Delivery::Failed, patience);
        QCOMPARE(m_client->last(bob).ref, ref);
        emit m_client->view().deleteRequested(ref);

        QCOMPARE(client.session().unconfirmed(), 0);
        QVERIFY(m_client->last(bob).text.isEmpty());
        QVERIFY(client.session().book().messages().empty());
    }

    void whatFailedIsWrittenAnewByKeyboard()
    {
        ChatClient &client = m_client->program->client();
        const ConversationId bob =
            m_client->room().conversationWith({{m_bob->id().toLatin1()}, u"bob"_s});
        m_bob.reset();
        QTRY_COMPARE_WITH_TIMEOUT(m_client->room().peopleTotal(), 2, patience);
        client.say(bob, u"far too much"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last(bob).delivery, Delivery::Failed, patience);
        m_client->window().open(bob);

        QTest::keyClick(m_client->edit(), Qt::Key_Up);

        QCOMPARE(m_client->edit()->toPlainText(), u"far too much"_s);
        QCOMPARE(client.session().unconfirmed(), 0);
        QVERIFY(m_client->last(bob).text.isEmpty());
    }

    void theKeyboardReachesEveryPane()
    {
        QCOMPARE(QApplication::focusWidget(), m_client->edit());
        m_client->window().setAttribute(Qt::WA_KeyboardFocusChange, false); // as after a click
        key(Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), people());
        key(Qt::Key_F6);
        QVERIFY(QApplication::focusWidget()->inherits("Teahouse::ConversationList"));
        QVERIFY(m_client->window().testAttribute(Qt::WA_KeyboardFocusChange)); // which rings show
        key(Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), &m_client->view());
        key(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(QApplication::focusWidget()->inherits("Teahouse::ConversationList"));

        key(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!people()->isVisible());
        key(Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), m_client->edit());
    }

    void arrowsWalkThroughTheChatsAndEnterWrites()
    {
        m_bob->sayTo(u"alice"_s, u"psst"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->room().conversations()->rowCount(), 2, patience);
        key(Qt::Key_F6, Qt::ShiftModifier);
        key(Qt::Key_F6, Qt::ShiftModifier);

        key(Qt::Key_Down);
        key(Qt::Key_Return);

        QCOMPARE(m_client->window().current(), m_client->with(*m_bob));
        QCOMPARE(QApplication::focusWidget(), m_client->edit());
    }

    void escapeClosesTheDrawer()
    {
        m_client->window().resize(900, 700);
        QVERIFY(!people()->isVisible());
        QTest::mouseClick(m_client->find<QToolButton>("newPrivate"), Qt::LeftButton);
        QVERIFY(people()->isVisible());
        QCOMPARE(QApplication::focusWidget(), people());

        key(Qt::Key_Escape);

        QVERIFY(!people()->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_client->edit());
    }

    void inANarrowWindowBackLeadsToTheList()
    {
        m_client->window().resize(400, 700);
        m_bob->sayTo(u"alice"_s, u"psst"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->room().conversations()->unreadTotal(), 1, patience);
        auto *back = m_client->find<QToolButton>("back");
        QVERIFY(back->isVisible());

        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(m_client->window().deck().isListShown());
        key(Qt::Key_Down);
        key(Qt::Key_Return);

        QVERIFY(!m_client->window().deck().isListShown());
        QCOMPARE(m_client->window().current(), m_client->with(*m_bob));
        QCOMPARE(m_client->window().windowTitle(), u"bob — Teahouse"_s);
        QCOMPARE(m_client->room().conversations()->unreadTotal(), 0);
    }

    void aNarrowPrivateChatHasThePeopleInItsMenu()
    {
        auto *button = m_client->find<QToolButton>("togglePeople");
        m_client->window().resize(400, 700);
        QTRY_VERIFY(button->isVisible());

        Person bob;
        bob.id.text = m_bob->id().toLatin1();
        bob.name = u"bob"_s;
        m_client->window().open(m_client->room().conversationWith(bob));
        QVERIFY(!button->isVisible());
        auto *people = m_client->find<QAction>("people");
        QVERIFY(people->isVisible());
        people->trigger();
        QTRY_VERIFY(m_client->window().findChild<PeoplePane *>()->isVisible());

        m_client->window().open({});
        QVERIFY(button->isVisible());
        QVERIFY(!people->isVisible());
    }

    void highContrastTakesTheSystemsColours()
    {
        m_client->appearance.highContrast = true;
        emit m_client->appearance.changed();

        QVERIFY(applicationTheme().highContrast);
        QVERIFY(!m_client->window().grab().isNull());
    }
};

QTEST_MAIN(TestChatWindow)
#include "tst_chatwindow.moc"
