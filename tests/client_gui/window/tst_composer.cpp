// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/composer.h"

#include "client_gui/window/emojipicker.h"
#include "client_gui/window/emojitable.h"
#include "client_gui/window/messageedit.h"
#include "client_gui/window/messagelength.h"
#include "client_gui/window/sendbutton.h"
#include "shared/ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class TestComposer final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Composer> m_composer;

    MessageEdit *edit() { return m_composer->edit(); }

private slots:
    void initTestCase() { QApplication::setFont(Theme::day().font(TypeStep::Ui)); }

    void init()
    {
        m_composer = std::make_unique<Composer>();
        m_composer->resize(400, 42);
        m_composer->show();
        m_composer->activateWindow();
        m_composer->setFocus();
    }

    void enterSendsAndEmptiesTheField()
    {
        const QSignalSpy sent(m_composer.get(), &Composer::sendRequested);

        QTest::keyClicks(edit(), u"hello"_s);
        QTest::keyClick(edit(), Qt::Key_Return);

        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.front().front().toString(), u"hello"_s);
        QCOMPARE(m_composer->text(), QString());
    }

    void upEditsTheLastMessageWhereNothingIsWritten()
    {
        const QSignalSpy wanted(m_composer.get(), &Composer::editLastRequested);

        QTest::keyClick(edit(), Qt::Key_Up);
        QTest::keyClicks(edit(), u"x"_s);
        QTest::keyClick(edit(), Qt::Key_Up);

        QCOMPARE(wanted.size(), 1);
    }

    void shiftEnterBeginsALine()
    {
        const QSignalSpy sent(m_composer.get(), &Composer::sendRequested);

        QTest::keyClicks(edit(), u"one"_s);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(edit(), u"two"_s);
        QTest::keyClick(edit(), Qt::Key_Enter, Qt::KeypadModifier);

        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.front().front().toString(), u"one\ntwo"_s);
    }

    void enterBelongsToTheInputMethodWhileItComposes()
    {
        const QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
        QInputMethodEvent composing(u"ni hao"_s, {});
        QApplication::sendEvent(edit(), &composing);
        QVERIFY(edit()->isComposing());

        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(sent.size(), 0);

        QInputMethodEvent done;
        done.setCommitString(u"你好"_s);
        QApplication::sendEvent(edit(), &done);
        edit()->setText(u"你好"_s);
        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.front().front().toString(), u"你好"_s);
    }

    void nothingIsSentOfBlanks()
    {
        const QSignalSpy sent(m_composer.get(), &Composer::sendRequested);

        QTest::keyClicks(edit(), u"   "_s);
        QTest::keyClick(edit(), Qt::Key_Return);

        QCOMPARE(sent.size(), 0);
        QVERIFY(!m_composer->findChild<SendButton *>()->isEnabled());
    }

    void growsToEightLinesAndNoFurther()
    {
        QCOMPARE(m_composer->height(), 46); // 42, the edge and the ring of the focus

        m_composer->setText(u"1\n2\n3"_s);
        const int three = m_composer->height();
        m_composer->setText(QString(u"line\n"_s).repeated(8));
        const int eight = m_composer->height();
        m_composer->setText(QString(u"line\n"_s).repeated(40));

        QVERIFY(three > 46);
        QVERIFY(eight > three);
        QCOMPARE(m_composer->height(), eight);
        m_composer->setMostHeight(three);
        QCOMPARE(m_composer->height(), three);
    }

    void whatIsTooLongIsSaidAndKept()
    {
        const QSignalSpy sent(m_composer.get(), &Composer::sendRequested);
        Limits limits;
        limits.messageCharacters = 300;
        m_composer->setLimits(limits);

        m_composer->setText(QString(301, u'x'));
        QTest::keyClick(edit(), Qt::Key_Return);

        QCOMPARE(sent.size(), 0);
        QCOMPARE(m_composer->text().size(), 301);
        QVERIFY(m_composer->findChild<QWidget *>(u"lengthHint"_s)->isVisible());
    }

    void theHintLeavesTheTextItsWidth()
    {
        m_composer->resize(340, m_composer->height());
        m_composer->setText(u"short"_s);
        const QSize before = edit()->size();
        const int low = m_composer->height();

        m_composer->setText(QString(u"word "_s).repeated(1000));
        m_composer->setMostHeight(1000);

        const auto *hint = m_composer->findChild<QWidget *>(u"lengthHint"_s);
        QVERIFY(hint->isVisible());
        QCoreApplication::processEvents();
        QCOMPARE(edit()->width(), before.width());
        QVERIFY(hint->y() >= edit()->geometry().bottom());
        QVERIFY(hint->height() >= hint->heightForWidth(hint->width()));
        m_composer->setText(u"short"_s);
        QCOMPARE(m_composer->height(), low);
    }

    void lengthIsCountedAsTheRoomCounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::addColumn<bool>("hinted");
        QTest::newRow("short") << u"hi"_s << true << false;
        QTest::newRow("near the end") << QString(3900, u'x') << true << true;
        QTest::newRow("just fits") << QString(4000, u'x') << true << true;
        QTest::newRow("one too many") << QString(4001, u'x') << false << true;
        QTest::newRow("emoji count once") << QString(u"😀"_s).repeated(3000) << true << true;
        QTest::newRow("bytes") << QString(u"😀"_s).repeated(3001) << false << true;
        QTest::newRow("lines") << QString(100, u'\n') << false << true;
    }

    void lengthIsCountedAsTheRoomCounts()
    {
        QFETCH(QString, text);
        QFETCH(bool, fits);
        QFETCH(bool, hinted);

        const MessageLength length = messageLength(text, {});

        QCOMPARE(length.fits, fits);
        QCOMPARE(!length.hint.isEmpty(), hinted);
    }

    void pastedTextIsPlainAndAnEndlessWordDoesNotBlock()
    {
        auto *rich = new QMimeData;
        rich->setHtml(u"<b>bold</b><img src='file:///dev/zero'>"_s);
        rich->setText(u"<b>\tplain</b>"_s);
        QApplication::clipboard()->setMimeData(rich);
        edit()->paste();
        QCOMPARE(m_composer->text(), u"<b>\tplain</b>"_s);

        QApplication::clipboard()->setText(QString(2'000'000, u'x'));
        QElapsedTimer timer;
        timer.start();
        edit()->paste();
        QVERIFY(!m_composer->grab().isNull());
        QCOMPARE(m_composer->text(), u"<b>\tplain</b>"_s); // all of it or nothing
        QVERIFY(m_composer->findChild<QWidget *>(u"lengthHint"_s)->isVisible());
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
    }

    void whatTheRoomAllowsIsKeptWhole()
    {
        Limits limits;
        limits.messageCharacters = 20'000;
        limits.messageBytes = 100'000;
        m_composer->setLimits(limits);
        const QString text = QString(u"word "_s).repeated(3'999);

        m_composer->setText(text);
        QCOMPARE(m_composer->text(), text);

        m_composer->setText({});
        QApplication::clipboard()->setText(text);
        edit()->paste();
        QCOMPARE(m_composer->text(), text);
    }

    void linesBreakAnywhereInAnEndlessWordOnly()
    {
        Limits limits;
        limits.messageCharacters = 100'000;
        limits.messageBytes = 300'000;
        m_composer->setLimits(limits);

        QApplication::clipboard()->setText(QString(6'000, u'W'));
        edit()->paste();
        QCOMPARE(edit()->wordWrapMode(), QTextOption::WrapAnywhere);
        m_composer->setText(u"word "_s.repeated(2'000));
        QCOMPARE(edit()->wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);

        // One that is put together bit by bit.
        m_composer->setText(QString(4'000, u'W'));
        QApplication::clipboard()->setText(QString(4'000, u'W'));
        edit()->paste();
        QCOMPARE(edit()->wordWrapMode(), QTextOption::WrapAnywhere);
        QCOMPARE(m_composer->text(), QString(8'000, u'W'));
    }

    void aReplyStandsAboveTheTextUntilEscape()
    {
        const int alone = m_composer->height();
        const QSignalSpy cancelled(m_composer.get(), &Composer::replyCancelled);

        m_composer->setReply(Quote {EventId {1}, {{"a"}, u"Ann"_s}, u"so?"_s});
        QCOMPARE(m_composer->height(), alone + 36);

        QTest::keyClick(edit(), Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        m_composer->setReply(std::nullopt);
        QCOMPARE(m_composer->height(), alone);
    }

    void emojiAreFoundAndChosenByTheKeyboard()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
        QTest::keyClicks(edit(), u"tea: "_s);
        QTest::keyClick(edit(), Qt::Key_E, Qt::ControlModifier);
        auto *picker = m_composer->findChild<EmojiPicker *>();
        QVERIFY(picker && picker->isVisible());
        auto *search = picker->findChild<QLineEdit *>();

        QTest::keyClicks(search, u"teacup"_s);
        QTest::keyClick(search, Qt::Key_Return);

        QCOMPARE(m_composer->text(), u"tea: \U0001F375"_s);
        QTRY_VERIFY(!m_composer->findChild<EmojiPicker *>());
    }

    void theArrowsChooseAnEmoji()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_composer.get()));
        QTest::keyClick(edit(), Qt::Key_E, Qt::ControlModifier);
        auto *picker = m_composer->findChild<EmojiPicker *>();
        QVERIFY(picker);
        auto *list = picker->findChild<QListView *>();

        QTest::keyClick(picker->findChild<QLineEdit *>(), Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Right);
        QTest::keyClick(list, Qt::Key_Return);

        QCOMPARE(m_composer->text(), commonEmoji().at(1).sign);
    }

    void theChosenEmojiIsSeen()
    {
        EmojiPicker picker(nullptr, {});
        picker.openAbove(QRect(400, 600, 32, 32), QRect(0, 0, 800, 700));
        auto *list = picker.findChild<QListView *>();
        const QRect cell = list->visualRect(list->currentIndex());
        QVERIFY(!cell.isEmpty());

        const QImage shown = list->viewport()->grab(cell.adjusted(6, 6, -6, -6)).toImage();

        QImage ground = shown;
        ground.fill(shown.pixelColor(0, 0));
        QVERIFY(shown != ground);
    }

    void emojiAreFoundInBothLanguages()
    {
        QCOMPARE(findEmoji(u"饺子"_s).front().sign, u"\U0001F95F"_s);
        QCOMPARE(findEmoji(u" DUMP "_s).front().sign, u"\U0001F95F"_s);
        QVERIFY(findEmoji(u"nothing such"_s).empty());
        QCOMPARE(findEmoji({}).size(), commonEmoji().size());
    }
};

QTEST_MAIN(TestComposer)
#include "tst_composer.moc"
