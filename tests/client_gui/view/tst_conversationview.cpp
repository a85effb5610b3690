// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/conversationview.h"

#include "client_gui/view/hoverbar.h"
#include "client_gui/view/typingline.h"
#include "shared/ui/pill.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTranslator>

#include <memory>

using namespace Teahouse;

namespace {

class Rows final : public QAbstractListModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(entries.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == MessageEntryRole ? QVariant::fromValue(entries[index.row()]) : QVariant();
    }

    void append(const QList<MessageEntry> &more) { insert(int(entries.size()), more); }

    void insert(int row, const QList<MessageEntry> &more)
    {
        beginInsertRows({}, row, row + int(more.size()) - 1);
        for (int i = 0; i < more.size(); ++i)
            entries.insert(row + i, more[i]);
        endInsertRows();
    }

    void remove(int row, int rows)
    {
        beginRemoveRows({}, row, row + rows - 1);
        entries.remove(row, rows);
        endRemoveRows();
    }

    void change(int row, const MessageEntry &entry)
    {
        entries[row] = entry;
        emit dataChanged(index(row), index(row));
    }

    QList<MessageEntry> entries;
};

MessageEntry message(const QString &text)
{
    MessageEntry e;
    e.from = {{"abcdefghijklmnopqrstuv"}, QStringLiteral("Ann"), Role::Member, {}};
    e.text = text;
    e.at = QDateTime(QDate(2026, 11, 20), QTime(9, 5)).toUTC();
    return e;
}

QList<MessageEntry> messages(int count, const QString &text = QStringLiteral("message %1"))
{
    QList<MessageEntry> list;
    for (int i = 0; i < count; ++i)
        list << message(text.contains(QLatin1String("%1")) ? text.arg(i) : text);
    return list;
}

/// Counts how often the viewport is painted.
class PaintCounter final : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            ++paints;
        return false;
    }
    int paints = 0;
};

} // namespace

class ConversationViewTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Rows> m_rows;
    std::unique_ptr<ConversationView> m_view;

    ConversationView &view() { return *m_view; }
    Pill *pill() { return m_view->findChild<Pill *>(); }
    QScrollBar *bar() { return m_view->verticalScrollBar(); }

    /// A point inside the first letters of a row's text.
    QPoint inText(int row, int x = 3) { return view().rowRect(row).topLeft() + QPoint(64 + x, 38); }

    void drag(QPoint from, QPoint to)
    {
        QWidget *viewport = view().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton,
            Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &move);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    }

private slots:
    void initTestCase()
    {
        QApplication::setPalette(paletteOf(Theme::day()));
        QApplication::setFont(Theme::day().font(TypeStep::Ui));
    }

    void init()
    {
        m_rows = std::make_unique<Rows>();
        m_view = std::make_unique<ConversationView>();
        m_view->resize(784, 500);
        m_view->setModel(m_rows.get());
        m_view->show();
        m_view->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }

    void cleanup()
    {
        m_view.reset();
        m_rows.reset();
    }

    void followsTheEnd()
    {
        m_rows->append(messages(100));
        QTRY_COMPARE(bar()->value(), bar()->maximum());
        QTRY_COMPARE(view().rowRect(99).bottom() + 1, 500 - 4);

        m_rows->append(messages(5));
        QTRY_COMPARE(view().rowRect(104).bottom() + 1, 500 - 4);
        QVERIFY(view().isAtEnd());
        QVERIFY(!pill()->isVisible());
    }

    void staysPutWhenScrolledUpAndCountsWhatComes()
    {
        m_rows->append(messages(100));
        QTRY_VERIFY(bar()->maximum() > 0);
        bar()->setValue(bar()->maximum() - 300);
        const int row = view().rowAt({100, 250});
        const QRect before = view().rowRect(row);

        m_rows->append(messages(2));
        MessageEntry mention = message(QStringLiteral("@me"));
        mention.mentionsMe = true;
        m_rows->append({mention});

        QTRY_VERIFY(pill()->isVisible());
        QCOMPARE(view().rowRect(row), before);
        QTRY_COMPARE(pill()->text(), QStringLiteral("3 new"));

        QTest::mouseClick(pill(), Qt::LeftButton);
        QTRY_VERIFY(view().isAtEnd());
        QVERIFY(!pill()->isVisible());
    }

    void holdsTheRowReadWhenOlderOnesCome()
    {
        m_rows->append(messages(100));
        QTRY_VERIFY(bar()->maximum() > 0);
        bar()->setValue(bar()->maximum() / 2);
        const int row = view().rowAt({100, 250});
        const QRect before = view().rowRect(row);

        m_rows->insert(0, messages(200));
        QTRY_COMPARE(view().rowAt({100, 250}), row + 200);
        QCOMPARE(view().rowRect(row + 200), before);

        m_rows->remove(0, 200);
        QTRY_COMPARE(view().rowAt({100, 250}), row);
        QCOMPARE(view().rowRect(row), before);
    }

    void saysThatTheTopIsNearBeforeItIsReached()
    {
        m_rows->append(messages(100));
        QTRY_VERIFY(bar()->maximum() > 1000);
        QSignalSpy near(m_view.get(), &ConversationView::topNear);
        bar()->setValue(bar()->maximum() / 2);
        QCOMPARE(near.size(), 0);

        bar()->setValue(300);
        QVERIFY(near.size() > 0);
    }

    void holdsWhatIsReadWhenOlderRowsTakeItsDayLineAndItsHeader()
    {
        MessageEntry day = message({});
        day.kind = EntryKind::Day;
        m_rows->append({day});
        m_rows->append(messages(100));
        QTRY_VERIFY(bar()->maximum() > 0);
        bar()->setValue(0);
        QCoreApplication::processEvents();
        const int below = view().rowRect(2).top();

        // As the model does it: older rows, the day that they share, and a follow-up at the seam.
        m_rows->insert(0, QList<MessageEntry> {day} + messages(50));
        m_rows->remove(51, 1);
        MessageEntry followUp = m_rows->entries[51];
        followUp.firstOfGroup = false;
        m_rows->change(51, followUp);

        QTRY_VERIFY(bar()->value() > 0);
        QCOMPARE(view().rowRect(52).top(), below);
    }

    void holdsTheFirstRowWhenTheWidthChanges()
    {
        m_rows->append(messages(100, QStringLiteral("word %1 ").repeated(60).arg(0)));
        QTRY_VERIFY(bar()->maximum() > 0);
        bar()->setValue(bar()->maximum() / 2);
        const int row = view().rowAt({100, 0});
        const int top = view().rowRect(row).top();

        view().resize(420, 500);

        QCOMPARE(view().rowAt({100, 0}), row);
        QCOMPARE(view().rowRect(row).top(), top);
    }

    void aBurstCostsNoLayoutOfWhatIsNotSeen()
    {
        m_rows->append(messages(50));
        QTRY_COMPARE(bar()->value(), bar()->maximum());
        QCoreApplication::processEvents();
        const int before = view().layoutsMade();
        PaintCounter counter;
        view().viewport()->installEventFilter(&counter);

        for (int i = 0; i < 10000; ++i)
            m_rows->append(messages(1));
        QCOMPARE(view().layoutsMade(), before);
        QTRY_COMPARE(view().rowRect(10049).bottom() + 1, 500 - 4);
        QTRY_VERIFY(counter.paints > 0);

        QVERIFY(view().layoutsMade() - before < 30);
        QVERIFY(counter.paints <= 2);
    }

    void theEndOfAFloodIsShown()
    {
        for (int i = 0; i < 6; ++i) {
            m_rows->append(messages(100));
            QCoreApplication::processEvents();
        }

        QTRY_COMPARE(view().rowRect(599).bottom() + 1, 500 - 4);
    }

    void rowsMayGoWhileTheRestOfAFloodWaits()
    {
        m_rows->append(messages(100));
        QTRY_COMPARE(view().rowRect(99).bottom() + 1, 500 - 4);

        m_rows->append(messages(100));
        m_rows->append(messages(100));
        m_rows->remove(50, 240);
        view().grab();

        QCOMPARE(view().rowRect(59).bottom() + 1, 500 - 4);
    }

    void aChangedRowIsShownAnew()
    {
        m_rows->append(messages(3));
        QTRY_VERIFY(view().layoutsMade() > 0);
        const int height = view().rowRect(1).height();

        m_rows->change(1, message(QStringLiteral("a\nb\nc")));

        QTRY_COMPARE(view().rowRect(1).height(), height + 40);
    }

    void choosesTextAcrossMessagesWithTheMouse()
    {
        m_rows->append({message(QStringLiteral("alpha")), message(QStringLiteral("beta"))});
        QTRY_VERIFY(view().layoutsMade() > 0);

        drag(inText(0, -20), inText(0, 300));
        QCOMPARE(view().selectedText(), QStringLiteral("alpha"));

        drag(inText(0, -20), inText(1, 300));
        QCOMPARE(view().selectedText(), QStringLiteral("Ann: alpha\nAnn: beta"));

        QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Ann: alpha\nAnn: beta"));
    }

    void aDoubleClickChoosesAWord()
    {
        m_rows->append({message(QStringLiteral("alpha beta"))});
        QTRY_VERIFY(view().layoutsMade() > 0);

        QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, inText(0));

        QCOMPARE(view().selectedText(), QStringLiteral("alpha"));
    }

    void theKeyboardWalksChoosesAndCopies()
    {
        m_rows->append(messages(40));
        QTRY_VERIFY(view().layoutsMade() > 0);
        view().clearFocus();
        view().setFocus(Qt::TabFocusReason);
        QCOMPARE(view().focusedRow(), 39);

        QTest::keyClick(&view(), Qt::Key_Up);
        QCOMPARE(view().focusedRow(), 38);
        QTest::keyClick(&view(), Qt::Key_C);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("message 38"));

        QTest::keyClick(&view(), Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(view().selectedText(), QStringLiteral("Ann: message 37\nAnn: message 38"));

        QTest::keyClick(&view(), Qt::Key_Escape);
        QVERIFY(view().selectedText().isEmpty());
        QTest::keyClick(&view(), Qt::Key_Home);
        QCOMPARE(view().focusedRow(), 0);
        QVERIFY(!view().isAtEnd());
        QTest::keyClick(&view(), Qt::Key_Escape);
        QVERIFY(view().isAtEnd());
    }

    void aClickOnALinkAsksToOpenIt()
    {
        m_rows->append({message(QStringLiteral("http://a.example/x"))});
        QTRY_VERIFY(view().layoutsMade() > 0);
        QSignalSpy spy(&view(), &ConversationView::linkActivated);

        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, inText(0, 20));

        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].toUrl(), QUrl(QStringLiteral("http://a.example/x")));
    }

    void choosingTheTextOfALinkOpensNothing()
    {
        m_rows->append({message(QStringLiteral("http://a.example/x"))});
        QTRY_VERIFY(view().layoutsMade() > 0);
        QSignalSpy spy(&view(), &ConversationView::linkActivated);

        drag(inText(0, 2), inText(0, 60));

        QCOMPARE(spy.count(), 0);
        QVERIFY(!view().selectedText().isEmpty());
    }

    void aFailedMessageCanBeSentAgainOrDeleted()
    {
        MessageEntry failed = message(QStringLiteral("x"));
        failed.kind = EntryKind::OwnMessage;
        failed.delivery = Delivery::Failed;
        failed.failure = QStringLiteral("No answer.");
        failed.ref = QStringLiteral("r1");
        m_rows->append({failed});
        QTRY_VERIFY(view().layoutsMade() > 0);
        QSignalSpy retry(&view(), &ConversationView::retryRequested);
        QSignalSpy discard(&view(), &ConversationView::deleteRequested);
        const MessageLayout layout =
            layoutMessage(failed, layoutStyle(Theme::day(), view().viewport()->width(), {}));
        const QPoint top = view().rowRect(0).topLeft();

        QTest::mouseClick(
            view().viewport(), Qt::LeftButton, {}, top + layout.retry.rect.center().toPoint());
        QTest::mouseClick(
            view().viewport(), Qt::LeftButton, {}, top + layout.discard.rect.center().toPoint());

        QCOMPARE(retry.count(), 1);
        QCOMPARE(retry[0][0].toString(), QStringLiteral("r1"));
        QCOMPARE(discard.count(), 1);
    }

    void thoseWhoListenWalkThroughSentences()
    {
        m_rows->append(messages(3));
        QTRY_VERIFY(view().layoutsMade() > 0);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view());

        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 3);
        QAccessibleInterface *row = list->child(1);
        QCOMPARE(row->role(), QAccessible::ListItem);
        QCOMPARE(row->text(QAccessible::Name), QStringLiteral("Ann, 09:05, message 1"));
        QCOMPARE(list->indexOfChild(row), 1);
        QCOMPARE(row->parent(), list);

        m_rows->remove(0, 3);
        QVERIFY(!row->isValid());
        QCOMPARE(list->childCount(), 0);
    }

    void saysSomethingWhileItIsEmpty()
    {
        const QImage blank = view().grab().toImage();

        view().setEmptyState(
            {QStringLiteral("You are the first"), QStringLiteral("Others can join")});
        QVERIFY(view().grab().toImage() != blank);

        m_rows->append(messages(1));
        QTRY_COMPARE(view().rowCount(), 1);
        QVERIFY(view().accessibleDescription().contains(QStringLiteral("first")));
    }

    MessageEntry numbered(int id, const QString &text)
    {
        MessageEntry e = message(text);
        e.id = EventId {id};
        return e;
    }

    void aMessageUnderThePointerHasABar()
    {
        m_rows->append({numbered(1, QStringLiteral("one")), numbered(2, QStringLiteral("two"))});
        QTRY_COMPARE(view().rowCount(), 2);
        view().grab();
        auto *bar = m_view->findChild<HoverBar *>();
        QVERIFY(!bar->isVisible());

        QTest::mouseMove(view().viewport(), inText(1));
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(bar->height(), 30);
        QCOMPARE(bar->geometry().right() + 1, 764);
        QVERIFY(std::abs(bar->geometry().center().y() - view().rowRect(1).top()) < 20);

        const QSignalSpy replied(m_view.get(), &ConversationView::replyRequested);
        QTest::mouseClick(
            bar->findChild<QAbstractButton *>(QStringLiteral("reply")), Qt::LeftButton);
        QCOMPARE(replied.size(), 1);
        QCOMPARE(replied.front().front().value<EventId>(), EventId {2});
        QTest::mouseClick(
            bar->findChild<QAbstractButton *>(QStringLiteral("copy")), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("two"));
    }

    void linesOfTheRoomHaveNoBar()
    {
        MessageEntry system = message(QStringLiteral("Ann joined"));
        system.kind = EntryKind::System;
        m_rows->append({system});
        QTRY_COMPARE(view().rowCount(), 1);
        view().grab();

        QTest::mouseMove(view().viewport(), view().rowRect(0).center());

        QVERIFY(!m_view->findChild<HoverBar *>()->isVisible());
    }

    void theKeyROffersToReply()
    {
        m_rows->append({numbered(5, QStringLiteral("one")), message(QStringLiteral("unstored"))});
        QTRY_COMPARE(view().rowCount(), 2);
        const QSignalSpy replied(m_view.get(), &ConversationView::replyRequested);
        QTest::keyClick(m_view.get(), Qt::Key_Home);

        QTest::keyClick(m_view.get(), Qt::Key_R);
        QCOMPARE(replied.size(), 1);

        QTest::keyClick(m_view.get(), Qt::Key_Down); // what the server does not have
        QTest::keyClick(m_view.get(), Qt::Key_R);
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        view().setReplyOffered(false);
        QTest::keyClick(m_view.get(), Qt::Key_R);
        QCOMPARE(replied.size(), 1);
    }

    void theMenuCopiesItsMessageWhateverComesMeanwhile()
    {
        m_rows->append({message(QStringLiteral("one")), message(QStringLiteral("two"))});
        QTRY_VERIFY(view().layoutsMade() > 0);
        QTimer::singleShot(0, this, [this] {
            m_rows->insert(0, messages(3));
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            menu->actions().front()->trigger();
            menu->close();
        });

        const QPoint at = inText(1);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view().viewport()->mapToGlobal(at));
        QApplication::sendEvent(view().viewport(), &event);

        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("two"));
    }

    void enterGoesToWhatIsQuoted()
    {
        MessageEntry reply = numbered(7, QStringLiteral("yes"));
        reply.quote = Quote {EventId {3}, {{"x"}, QStringLiteral("Bo")}, QStringLiteral("so?")};
        m_rows->append({reply});
        QTRY_COMPARE(view().rowCount(), 1);
        const QSignalSpy asked(m_view.get(), &ConversationView::quotedRequested);
        view().setFocusedRow(0);

        QTest::keyClick(m_view.get(), Qt::Key_Return);

        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().value<EventId>(), EventId {3});
    }

    void enterOffersAllThatAMessageLeadsTo()
    {
        MessageEntry reply = numbered(7, QStringLiteral("http://a.example/x?a&b http://b.example"));
        reply.quote = Quote {EventId {3}, {{"x"}, QStringLiteral("Bo")}, QStringLiteral("so?")};
        m_rows->append({reply});
        QTRY_COMPARE(view().rowCount(), 1);
        const QSignalSpy asked(m_view.get(), &ConversationView::quotedRequested);
        const QSignalSpy opened(m_view.get(), &ConversationView::linkActivated);
        view().setFocusedRow(0);
        QTimer::singleShot(0, this, [] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction *action : menu->actions())
                action->trigger();
            menu->close();
        });

        QTest::keyClick(m_view.get(), Qt::Key_Return);

        QCOMPARE(asked.size(), 1);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened[0][0].toUrl(), QUrl(QStringLiteral("http://a.example/x?a&b")));
        QCOMPARE(opened[1][0].toUrl().host(), QStringLiteral("b.example"));
    }

    void codeScrollsAsideAndStaysThere()
    {
        const QString code =
            QStringLiteral("```\n") + QString(300, QLatin1Char('x')) + QStringLiteral("\n```");
        m_rows->append({numbered(1, code)});
        QTRY_COMPARE(view().rowCount(), 1);
        const QImage before = view().viewport()->grab().toImage();
        view().setFocusedRow(0);

        QTest::keyClick(m_view.get(), Qt::Key_Right);
        const QImage after = view().viewport()->grab().toImage();
        QVERIFY(after != before);

        view().resize(700, 500); // laid out anew
        view().resize(784, 500);
        QCOMPARE(view().viewport()->grab().toImage(), after);

        QWheelEvent turn(inText(0, 20) + QPointF(0, 30), {}, {}, {1200, 0}, Qt::NoButton,
            Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view().viewport(), &turn);
        QCOMPARE(view().viewport()->grab().toImage(), before);
    }

    void aFocusedMessageIsCopiedAsItWasWritten()
    {
        const QString text = QStringLiteral("**a**\n```c\n\tint  b;\n```\n> c");
        m_rows->append({message(text)});
        QTRY_COMPARE(view().rowCount(), 1);
        view().setFocusedRow(0);

        view().copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
        view().selectAll();
        view().copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    }

    void livesWithoutAModel()
    {
        m_rows->append(messages(3));
        m_rows.reset();
        QCoreApplication::processEvents();

        QCOMPARE(view().rowCount(), 0);
        view().setModel(nullptr);
        view().grab();
    }

    void speaksChinese()
    {
        QTranslator view;
        QTranslator ui;
        QVERIFY(view.load(QStringLiteral(":/i18n/teahouse_view_zh_CN.qm")));
        QVERIFY(ui.load(QStringLiteral(":/i18n/teahouse_ui_zh_CN.qm")));
        QCoreApplication::installTranslator(&view);
        QCoreApplication::installTranslator(&ui);

        TypingLine line;
        line.setPeople({{{"a"}, QStringLiteral("王浩"), Role::Member, {}}});
        QCOMPARE(line.text(), QStringLiteral("王浩正在输入"));
        Pill few;
        few.setCounts(3, 0);
        QCOMPARE(few.text(), QStringLiteral("3 条新消息"));
    }

    void theTypingLineKeepsItsRoom()
    {
        TypingLine line;
        const QSize empty = line.sizeHint();
        const Person ann {{"a"}, QStringLiteral("Ann"), Role::Member, {}};
        const Person bo {{"b"}, QStringLiteral("<b>Bo"), Role::Member, {}};

        line.setPeople({ann});
        QCOMPARE(line.text(), QStringLiteral("Ann is typing"));
        line.setPeople({ann, bo});
        QCOMPARE(line.text(), QStringLiteral("Ann and <b>Bo are typing"));
        QCOMPARE(line.sizeHint(), empty);
        QCOMPARE(empty.height(), 22);
        line.setPeople({});
        QVERIFY(line.text().isEmpty());
    }

    void aRowThatIsJumpedToHasOthersAroundIt()
    {
        m_rows->append(messages(200));
        for (const int row : {50, 150}) { // above and below what is in sight
            view().jumpToRow(row);
            QVERIFY(view().rowRect(row - 3).top() >= 0);
            QVERIFY(view().rowRect(row + 3).bottom() < view().viewport()->height());
        }
    }
};

QTEST_MAIN(ConversationViewTest)
#include "tst_conversationview.moc"
