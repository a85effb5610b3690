// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/roomstate.h"
#include "client_gui/view/messagelayout.h"
#include "client_gui/window/closedcomposer.h"
#include "client_gui/window/emojipicker.h"
#include "client_gui/window/replystrip.h"
#include "tests/client_gui/window/windowfixture.h"

#include <QMessageBox>
#include <QPointer>
#include <QSignalSpy>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// Edits, deletions and reactions through the window, in a real room.
class TestChanges final : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealRoom> m_server;
    std::unique_ptr<WindowFixture> m_alice;
    std::unique_ptr<Visitor> m_bob;

    /// Alice says it and has it confirmed; its row.
    int says(const QString &text)
    {
        m_alice->edit()->setFocus();
        m_alice->write(text);
        const bool stored = QTest::qWaitFor(
            [&] {
                const MessageEntry last = m_alice->last();
                return last.text == text && last.id != EventId {};
            },
            patience);
        return stored ? m_alice->view().rowCount() - 1 : -1;
    }

    /// The host mutes Alice, or lets her write again, and she knows.
    void mute(bool on)
    {
        m_server->type(on ? u"mute alice"_s : u"unmute alice"_s);
        const QString told = m_bob->await(u"notice"_s, "text");
        QTRY_COMPARE_WITH_TIMEOUT(m_alice->last().text, told, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_alice->room().mayWrite({}), !on, patience);
    }

    /// The window goes and comes again in Chinese.
    void speakChinese()
    {
        const QPointer<ChatWindow> before = &m_alice->window();
        Preferences chinese;
        chinese.language = u"zh_CN"_s;
        emit m_alice->window().preferencesChosen(chinese);
        QTRY_VERIFY(!before);
    }

    MessageEntry entry(int row) { return m_alice->view().entryAt(row); }

private slots:
    void init()
    {
        m_server = std::make_unique<RealRoom>(QStringList {u"--message-rate"_s, u"off"_s});
        m_bob = std::make_unique<Visitor>(*m_server, u"bob"_s);
        m_alice = std::make_unique<WindowFixture>();
        QVERIFY(m_alice->enter(WindowFixture::startAs(u"alice"_s, *m_server)));
    }

    void cleanup()
    {
        m_alice.reset();
        m_bob.reset();
        m_server.reset();
    }

    void upEditsMyLastMessageAndKeepsWhatWasHalfWritten()
    {
        const int row = says(u"helo"_s);
        QVERIFY(row >= 0);

        QTest::keyClick(m_alice->edit(), Qt::Key_Up);
        QCOMPARE(m_alice->edit()->toPlainText(), u"helo"_s);
        auto *strip = m_alice->window().findChild<ReplyStrip *>();
        QVERIFY(strip->isVisible());
        QVERIFY(strip->accessibleName().contains(u"helo"_s));
        m_alice->edit()->setPlainText(u"hello"_s);
        QTest::keyClick(m_alice->edit(), Qt::Key_Return);

        QTRY_COMPARE_WITH_TIMEOUT(entry(row).text, u"hello"_s, patience);
        QVERIFY(entry(row).edited);
        QVERIFY(!strip->isVisible());
        QCOMPARE(m_bob->await(u"edited"_s, "text"), u"hello"_s);
        QCOMPARE(m_alice->edit()->toPlainText(), QString());
    }

    void escapeLeavesTheEditAsItWas()
    {
        const int row = says(u"tea"_s);
        QVERIFY(row >= 0);
        m_alice->edit()->setPlainText(u"half written"_s);

        m_alice->view().editRow(row);
        QCOMPARE(m_alice->edit()->toPlainText(), u"tea"_s);
        QTest::keyClick(m_alice->edit(), Qt::Key_Escape);

        QCOMPARE(m_alice->edit()->toPlainText(), u"half written"_s);
        QVERIFY(!entry(row).edited);
    }

    void anUnfinishedEditSurvivesAChangeOfLanguage()
    {
        const int row = says(u"helo"_s);
        QVERIFY(row >= 0);
        m_alice->view().editRow(row);
        m_alice->edit()->setPlainText(u"hello"_s);

        speakChinese();

        QCOMPARE(m_alice->edit()->toPlainText(), u"hello"_s);
        QVERIFY(m_alice->window().findChild<ReplyStrip *>()->isVisible());
        QTest::keyClick(m_alice->edit(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(entry(row).text, u"hello"_s, patience);
        QVERIFY(entry(row).edited);
    }

    void whatIsAnsweredSurvivesAChangeOfLanguage()
    {
        const int row = says(u"tea?"_s);
        QVERIFY(row >= 0);
        const EventId asked = entry(row).id;
        emit m_alice->view().replyRequested(asked);

        speakChinese();

        QVERIFY(m_alice->window().findChild<ReplyStrip *>()->isVisible());
        m_alice->edit()->setPlainText(u"yes"_s);
        QTest::keyClick(m_alice->edit(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_alice->last().text, u"yes"_s, patience);
        QVERIFY(m_alice->last().quote);
        QCOMPARE(m_alice->last().quote->id, asked);
    }

    void deletesAfterAQuestion()
    {
        const int row = says(u"a secret"_s);
        QVERIFY(row >= 0);
        m_alice->view().setFocus();
        QTest::keyClick(&m_alice->view(), Qt::Key_End);

        QTest::keyClick(&m_alice->view(), Qt::Key_Delete);
        auto *question = m_alice->window().findChild<QMessageBox *>();
        QVERIFY(question);
        QCOMPARE(question->icon(), QMessageBox::NoIcon); // as the other questions
        for (QAbstractButton *button : question->buttons()) {
            if (question->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }

        QTRY_VERIFY_WITH_TIMEOUT(entry(row).deleted, patience);
        QCOMPARE(entry(row).text, QString());
        QVERIFY(!m_bob->await(u"deleted"_s, "target").isNull());
    }

    void aClickOnAReactionTogglesMine()
    {
        m_bob->say(u"tea?"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_alice->last().text, u"tea?"_s, patience);
        const int row = m_alice->view().rowCount() - 1;
        const EventId id = entry(row).id;
        m_alice->program->client().changes().react({}, id, u"👍"_s, true);
        QTRY_COMPARE_WITH_TIMEOUT(entry(row).reactions.size(), size_t(1), patience);
        QVERIFY(entry(row).reactions[0].mine);
        QCOMPARE(m_bob->await(u"reacted"_s, "emoji"), u"👍"_s);

        const LayoutStyle style = layoutStyle(
            applicationTheme(), m_alice->view().viewport()->width(), QDate::currentDate());
        const auto pill = layoutMessage(entry(row), style).reactions.at(0).rect.center();
        QTest::mouseClick(m_alice->view().viewport(), Qt::LeftButton, {},
            m_alice->view().rowRect(row).topLeft() + pill.toPoint());

        QTRY_VERIFY_WITH_TIMEOUT(entry(row).reactions.empty(), patience);
    }

    void theSameEmojiOnceMoreTakesItBack()
    {
        m_bob->say(u"tea?"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_alice->last().text, u"tea?"_s, patience);
        ConversationView &view = m_alice->view();
        const int row = view.rowCount() - 1;
        const auto choose = [&] {
            view.reactToRow(row);
            auto *picker = view.findChild<EmojiPicker *>();
            emit picker->picked(u"👍"_s);
            delete picker;
        };

        choose();
        QTRY_COMPARE_WITH_TIMEOUT(entry(row).reactions.size(), size_t(1), patience);
        choose();

        QTRY_VERIFY_WITH_TIMEOUT(entry(row).reactions.empty(), patience);
    }

    void theKeyboardAsksForAnEmojiAndOffersOnlyWhatIsAllowed()
    {
        m_bob->say(u"tea?"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_alice->last().text, u"tea?"_s, patience);
        ConversationView &view = m_alice->view();
        const int row = view.rowCount() - 1;
        const QSignalSpy emoji(&view, &ConversationView::emojiRequested);
        const QSignalSpy edit(&view, &ConversationView::editRequested);
        const QSignalSpy removal(&view, &ConversationView::removalRequested);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.focusedRow(), row);

        QTest::keyClick(&view, Qt::Key_F2);
        QTest::keyClick(&view, Qt::Key_Delete);
        QTest::keyClick(&view, Qt::Key_E);

        QCOMPARE(emoji.size(), 1);
        QVERIFY(edit.isEmpty() && removal.isEmpty());
        for (QWidget *popup : QApplication::topLevelWidgets()) {
            if (popup->windowType() == Qt::Popup)
                popup->close();
        }
    }

    void whoMayNotWriteSeesThatInTheComposersPlace()
    {
        Composer &composer = m_alice->window().conversation().composer();
        auto *closed = m_alice->window().findChild<ClosedComposer *>();
        QVERIFY(closed->isHidden());
        QTest::keyClicks(m_alice->edit(), u"half written"_s);

        mute(true);
        QTRY_VERIFY(closed->isVisible() && composer.isHidden());
        QVERIFY(closed->hasFocus());
        QCOMPARE(closed->accessibleName(), u"You may read but not write now. Ask the host."_s);
        QTest::keyClicks(&m_alice->view(), u"nothing"_s);
        QVERIFY(composer.isHidden());

        // The host may still be asked.
        const PeopleModel &people = *m_alice->room().people();
        for (int row = 0; row < people.rowCount(); ++row) {
            if (people.person(row).role == Role::Host)
                m_alice->window().openPrivate(people.person(row));
        }
        QVERIFY(composer.isVisible() && closed->isHidden());
        m_alice->window().open({});
        QVERIFY(composer.isHidden());

        mute(false);
        QTRY_VERIFY(composer.isVisible() && closed->isHidden());
        QCOMPARE(composer.text(), u"half written"_s);
    }

    void staysClosedForWhoComesBackMuted()
    {
        mute(true);
        m_server->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!m_alice->program->client().isLive(), patience);
        m_server->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_alice->program->client().isLive(), patience);
        QVERIFY(m_alice->window().conversation().composer().isHidden());
    }

    void aRefusedEditComesBackToBeTriedAgain()
    {
        const int row = says(u"helo"_s);
        QVERIFY(row >= 0);
        QTest::keyClick(m_alice->edit(), Qt::Key_Up);
        m_alice->edit()->setPlainText(u"hello"_s);
        mute(true);

        // As if it had been sent just before she heard that she may not.
        QTest::keyClick(m_alice->edit(), Qt::Key_Return);

        QTRY_COMPARE_WITH_TIMEOUT(m_alice->edit()->toPlainText(), u"hello"_s, patience);
        QCOMPARE(entry(row).text, u"helo"_s);
        mute(false);
        QVERIFY(m_alice->window().findChild<ReplyStrip *>()->isVisible());
        QTest::keyClick(m_alice->edit(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(entry(row).text, u"hello"_s, patience);
        QCOMPARE(m_alice->edit()->toPlainText(), QString());
    }

    void aRefusedEditWaitsForWhatIsBeingWritten()
    {
        const int row = says(u"helo"_s);
        QVERIFY(row >= 0);
        m_alice->view().editRow(row);
        m_alice->edit()->setPlainText(u"hello"_s);
        mute(true);
        QTest::keyClick(m_alice->edit(), Qt::Key_Return);
        m_alice->edit()->setPlainText(u"meanwhile"_s);

        QTRY_VERIFY_WITH_TIMEOUT(m_alice->last().text.contains(u"Your words are kept"_s), patience);

        QCOMPARE(m_alice->edit()->toPlainText(), u"meanwhile"_s);
        mute(false);
        m_alice->view().editRow(row);
        QCOMPARE(m_alice->edit()->toPlainText(), u"hello"_s);
        QTest::keyClick(m_alice->edit(), Qt::Key_Escape);
        QCOMPARE(m_alice->edit()->toPlainText(), u"meanwhile"_s);
    }

    void theWordsOfAnEditOutliveItsMessage()
    {
        const int row = says(u"helo"_s);
        QVERIFY(row >= 0);
        m_alice->view().editRow(row);
        m_alice->edit()->setPlainText(u"hello"_s);
        m_server->type(u"delete %1"_s.arg(qint64(entry(row).id)));
        QTRY_VERIFY_WITH_TIMEOUT(entry(row).deleted, patience);

        QTest::keyClick(m_alice->edit(), Qt::Key_Return);

        QTRY_COMPARE_WITH_TIMEOUT(m_alice->edit()->toPlainText(), u"hello"_s, patience);
        QVERIFY(!m_alice->window().findChild<ReplyStrip *>()->isVisible());
    }

    void anEditWaitsWhereItWasLeft()
    {
        const int row = says(u"helo"_s);
        QVERIFY(row >= 0);
        m_alice->view().editRow(row);
        m_alice->edit()->setPlainText(u"hello"_s);
        ConversationPane &pane = m_alice->window().conversation();
        Person bob;
        bob.id.text = m_bob->id().toLatin1();
        bob.name = u"bob"_s;

        pane.open(m_alice->room().conversationWith(bob));
        QCOMPARE(m_alice->edit()->toPlainText(), QString());
        pane.open({});

        QCOMPARE(m_alice->edit()->toPlainText(), u"hello"_s);
        QTest::keyClick(m_alice->edit(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(entry(row).text, u"hello"_s, patience);
    }

    void offlineNothingIsOfferedAndAnEditWaitsInTheComposer()
    {
        const int row = says(u"tea"_s);
        QVERIFY(row >= 0);
        m_alice->view().editRow(row);
        m_alice->edit()->setPlainText(u"coffee"_s);
        m_server->kill();
        QTRY_VERIFY_WITH_TIMEOUT(!m_alice->program->client().isLive(), patience);

        QTest::keyClick(m_alice->edit(), Qt::Key_Return);

        QCOMPARE(m_alice->edit()->toPlainText(), u"coffee"_s);
        QVERIFY(!entry(row).edited);
        const QSignalSpy removal(&m_alice->view(), &ConversationView::removalRequested);
        m_alice->view().removeRow(row);
        QVERIFY(removal.isEmpty());
        m_bob.reset();
    }
};

QTEST_MAIN(TestChanges)
#include "tst_changes.moc"
