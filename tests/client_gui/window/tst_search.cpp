// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/foundmodel.h"
#include "client_gui/window/searchpane.h"
#include "shared/ui/pill.h"
#include "tests/client_gui/window/windowfixture.h"

#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// Finding what was said, in the window of a real room.
class TestSearch final : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealRoom> m_server;
    std::unique_ptr<WindowFixture> m_client;
    std::unique_ptr<Visitor> m_bob;

    bool enter() { return m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)); }
    ConversationPane &pane() { return m_client->window().conversation(); }
    QListView *list() { return m_client->find<QListView>("found"); }
    QComboBox *filter(const char *name) { return m_client->find<QComboBox>(name); }

    void bobSays(const QStringList &texts)
    {
        for (const QString &text : texts)
            m_bob->say(text);
        for (qsizetype i = 0; i < texts.size(); ++i)
            QVERIFY(!m_bob->await(u"ack"_s, "id").isNull());
    }

    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    void type(const QString &words)
    {
        auto *field = m_client->find<QLineEdit>("searchWords");
        QCOMPARE(QApplication::focusWidget(), field);
        field->selectAll();
        QInputMethodEvent typed; // takes any language
        typed.setCommitString(words);
        QApplication::sendEvent(field, &typed);
    }

    QStringList found()
    {
        QStringList texts;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            texts.append(list()->model()->index(row, 0).data().toString());
        return texts;
    }

private slots:
    void init()
    {
        m_server = std::make_unique<RealRoom>(QStringList {u"--message-rate"_s, u"off"_s});
        m_bob = std::make_unique<Visitor>(*m_server, u"bob"_s);
        m_client = std::make_unique<WindowFixture>();
    }

    void cleanup()
    {
        m_client.reset();
        m_bob.reset();
        m_server.reset();
    }

    void findsHereAndEverywhereAndCloses()
    {
        QVERIFY(enter());
        bobSays({u"a cup of tea"_s, u"coffee"_s, u"下午的会议有茶"_s, u"Tea again"_s});
        m_bob->sayTo(u"alice"_s, u"tea for two"_s);
        QVERIFY(!m_bob->await(u"ack"_s, "id").isNull());

        key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(pane().isSearching());
        type(u"tea"_s);
        QTRY_COMPARE_WITH_TIMEOUT(
            found(), QStringList({u"Tea again"_s, u"a cup of tea"_s}), patience);
        QCOMPARE(m_client->find<QLabel>("foundCount")->text(), u"2 found"_s);

        key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(
            found(), QStringList({u"tea for two"_s, u"Tea again"_s, u"a cup of tea"_s}), patience);
        type(u"议"_s);
        QTRY_COMPARE_WITH_TIMEOUT(found(), QStringList(u"下午的会议有茶"_s), patience);

        key(Qt::Key_Escape);
        QVERIFY(!pane().isSearching());
        QCOMPARE(QApplication::focusWidget(), m_client->edit());
    }

    void whatWasFoundFollowsWhatBecomesOfIt()
    {
        QVERIFY(enter());
        m_bob->say(u"green tea"_s);
        const QString green = m_bob->await(u"ack"_s, "id");
        m_bob->say(u"black tea"_s);
        const QString black = m_bob->await(u"ack"_s, "id");
        key(Qt::Key_F, Qt::ControlModifier);
        type(u"tea"_s);
        QTRY_COMPARE_WITH_TIMEOUT(found(), QStringList({u"black tea"_s, u"green tea"_s}), patience);

        m_bob->edit(green, u"white tea"_s);
        m_bob->remove(black);

        QTRY_COMPARE_WITH_TIMEOUT(found(), QStringList(u"white tea"_s), patience);
        QCOMPARE(m_client->find<QLabel>("foundCount")->text(), u"1 found"_s);
        m_bob->remove(green);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->find<QLabel>("searchNote")->text(),
            u"Nothing found for “tea” in this chat."_s, patience);
    }

    void filtersByPersonAndChat()
    {
        QVERIFY(enter());
        bobSays({u"tea of bob"_s});
        m_client->write(u"tea of alice"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().delivery, Delivery::Stored, patience);
        key(Qt::Key_F, Qt::ControlModifier);
        type(u"tea"_s);
        QTRY_COMPARE_WITH_TIMEOUT(found().size(), 2, patience);

        QComboBox *people = filter("searchPerson");
        people->setCurrentIndex(people->findText(u"bob"_s));
        QTRY_COMPARE_WITH_TIMEOUT(found(), QStringList(u"tea of bob"_s), patience);
        people->setCurrentIndex(0);
        filter("searchTime")->setCurrentIndex(1);
        QTRY_COMPARE_WITH_TIMEOUT(found().size(), 2, patience);
    }

    void saysWhenNothingIsFoundAndOffersAllChats()
    {
        QVERIFY(enter());
        m_bob->sayTo(u"alice"_s, u"tea for two"_s);
        QVERIFY(!m_bob->await(u"ack"_s, "id").isNull());
        key(Qt::Key_F, Qt::ControlModifier);
        type(u"two"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->find<QLabel>("searchNote")->text(),
            u"Nothing found for “two” in this chat."_s, patience);

        const auto buttons = pane().findChildren<QPushButton *>();
        const auto all = std::find_if(buttons.begin(), buttons.end(),
            [](QPushButton *button) { return button->text() == u"Search all chats"_s; });
        QVERIFY(all != buttons.end());
        QTest::mouseClick(*all, Qt::LeftButton);

        QTRY_COMPARE_WITH_TIMEOUT(found(), QStringList(u"tea for two"_s), patience);
        m_client->find<QLineEdit>("searchWords")->setFocus();
        key(Qt::Key_Return);
        QTRY_VERIFY(!pane().isSearching());
        QCOMPARE(pane().current(), m_client->with(*m_bob));
        QCOMPARE(m_client->view().entryAt(m_client->view().focusedRow()).text, u"tea for two"_s);
    }

    void enterShowsAFarMessageAndTheWayBackIsKept()
    {
        QStringList texts {u"the needle"_s};
        for (int i = 1; i <= 250; ++i)
            texts.append(u"straw %1"_s.arg(i));
        bobSays(texts);
        QVERIFY(enter());
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().text, u"straw 250"_s, patience);
        key(Qt::Key_F, Qt::ControlModifier);
        type(u"needle"_s);
        QTRY_COMPARE_WITH_TIMEOUT(found(), QStringList(u"the needle"_s), patience);

        key(Qt::Key_Return);

        ConversationView &view = m_client->view();
        QTRY_VERIFY_WITH_TIMEOUT(
            view.focusedRow() >= 0 && view.entryAt(view.focusedRow()).text == u"the needle"_s,
            patience);
        QVERIFY(view.viewport()->rect().contains(view.rowRect(view.focusedRow()).center()));
        QVERIFY(!view.isAtEnd());
        QVERIFY(view.findChild<Pill *>()->isVisible());
        // What comes meanwhile waits at the end.
        bobSays({u"news"_s});
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().text, u"news"_s, patience);
        QCOMPARE(m_client->room().conversations()->at(0).unread, 1);

        key(Qt::Key_Escape);

        QTRY_VERIFY(view.isAtEnd());
        QCOMPARE(view.entryAt(view.rowCount() - 1).text, u"news"_s);
        QTRY_COMPARE(m_client->room().conversations()->at(0).unread, 0);
    }

    void oneMayReadOnFromAFarMessage()
    {
        QStringList texts {u"the needle"_s};
        for (int i = 1; i <= 250; ++i)
            texts.append(u"straw %1"_s.arg(i));
        bobSays(texts);
        QVERIFY(enter());
        key(Qt::Key_F, Qt::ControlModifier);
        type(u"needle"_s);
        QTRY_COMPARE_WITH_TIMEOUT(found().size(), 1, patience);
        key(Qt::Key_Return);
        ConversationView &view = m_client->view();
        QTRY_VERIFY_WITH_TIMEOUT(view.focusedRow() >= 0, patience);

        const auto last = [&] { return view.entryAt(view.rowCount() - 1).text; };
        QTRY_VERIFY_WITH_TIMEOUT(
            (QTest::keyClick(&view, Qt::Key_PageDown), last() == u"straw 250"_s), patience);
    }

    void whatWasFoundBeforeIsNotShownForOtherWords()
    {
        QVERIFY(enter());
        bobSays({u"a cup of tea"_s, u"coffee"_s});
        key(Qt::Key_F, Qt::ControlModifier);
        type(u"tea"_s);
        QTRY_COMPARE_WITH_TIMEOUT(found(), QStringList(u"a cup of tea"_s), patience);
        key(Qt::Key_Escape);

        key(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(found(), QStringList());
        QCOMPARE(m_client->find<QLabel>("searchNote")->text(), u"Searching…"_s);
        QTRY_COMPARE_WITH_TIMEOUT(found(), QStringList(u"a cup of tea"_s), patience);
        type(u"coffee"_s);
        QCOMPARE(found(), QStringList());
        QCOMPARE(m_client->find<QLabel>("foundCount")->text(), QString());
        for (int i = 0; i < 2; ++i)
            key(Qt::Key_Return);
        QVERIFY(pane().isSearching());

        QTRY_COMPARE_WITH_TIMEOUT(found(), QStringList(u"coffee"_s), patience);
        key(Qt::Key_Return);
        QVERIFY(!pane().isSearching());
    }

    void theKeyboardDoesNotGoBeneathIt()
    {
        QVERIFY(enter());
        key(Qt::Key_F, Qt::ControlModifier);
        const auto beneath = [&] {
            return QApplication::focusWidget() == &m_client->view()
                || QApplication::focusWidget() == m_client->edit();
        };

        for (int i = 0; i < 8; ++i) {
            key(Qt::Key_F6);
            QVERIFY(!beneath());
        }
        m_client->find<QLineEdit>("searchWords")->setFocus();
        for (int i = 0; i < 8; ++i) {
            key(Qt::Key_Tab);
            QVERIFY(!beneath());
        }

        QVERIFY(pane().isSearching());
        m_client->find<QLineEdit>("searchWords")->setFocus();
        key(Qt::Key_F6);
        key(Qt::Key_Escape);
        QVERIFY(!pane().isSearching());
        QCOMPARE(QApplication::focusWidget(), m_client->edit());
    }

    void isAbsentWhereTheServerSpeaksOnlyText()
    {
        ClientStart start = WindowFixture::startAs(u"alice"_s, *m_server);
        start.wish.protocol = ProtocolChoice::Text;
        QVERIFY(m_client->enter(start));

        key(Qt::Key_F, Qt::ControlModifier);

        QVERIFY(!pane().isSearching());
        QVERIFY(!m_client->find<QWidget>("search")->isVisible());
    }
};

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
