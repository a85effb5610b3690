// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/switcher.h"
#include "tests/client_gui/window/windowfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// Ctrl+K in a real room, by the keyboard alone.
class TestSwitcher final : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealRoom> m_server;
    std::unique_ptr<WindowFixture> m_client;
    std::unique_ptr<Visitor> m_bob;
    std::unique_ptr<Visitor> m_wang;

    Switcher *switcher() { return m_client->window().findChild<Switcher *>(); }
    QLineEdit *field() { return switcher()->findChild<QLineEdit *>(); }

    void open()
    {
        // A popup that closes leaves no window active where there is no window manager.
        m_client->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_client->window()));
        QTest::keyClick(m_client->edit(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(switcher());
        QTRY_VERIFY(switcher()->isVisible());
    }

    QStringList shown()
    {
        QStringList titles;
        const QAbstractItemModel *rows = switcher()->findChild<QListView *>()->model();
        for (int row = 0; row < rows->rowCount(); ++row)
            titles << rows->index(row, 0).data().toString();
        return titles;
    }

    void press(int key) { QTest::keyClick(field(), Qt::Key(key)); }

    void start(const QString &language, const QString &theme)
    {
        ClientStart how = WindowFixture::startAs(u"alice"_s, *m_server);
        how.language = language;
        how.theme = theme;
        QVERIFY(m_client->enter(how));
        QTRY_COMPARE_WITH_TIMEOUT(m_client->room().people()->rowCount(), 4, patience);
    }

private slots:
    void init()
    {
        m_server = std::make_unique<RealRoom>();
        m_bob = std::make_unique<Visitor>(*m_server, u"Bob Okafor"_s);
        m_wang = std::make_unique<Visitor>(*m_server, u"王浩"_s);
        m_client = std::make_unique<WindowFixture>();
    }

    void cleanup()
    {
        m_client.reset();
        m_wang.reset();
        m_bob.reset();
        m_server.reset();
    }

    void nothingTypedShowsTheChats()
    {
        start(u"en"_s, u"light"_s);
        open();
        QCOMPARE(shown(), QStringList {u"Everyone"_s});
        press(Qt::Key_Escape);
        QTRY_VERIFY(!switcher());
    }

    void isAsHighAsItsRows()
    {
        start(u"en"_s, u"light"_s);
        open();
        auto *list = switcher()->findChild<QListView *>();
        const int one = list->height();
        QTest::keyClicks(field(), u"o"_s);
        const int rows = int(shown().size());
        QVERIFY(rows > 1 && rows < 8);
        QCOMPARE(list->height(), rows * one);
        QTRY_COMPARE(switcher()->rect().bottom() - list->geometry().bottom(), 8);
        QVERIFY(!switcher()->mask().contains(QPoint(0, 0)));
        QVERIFY(switcher()->mask().contains(switcher()->rect().center()));
        press(Qt::Key_Escape);
    }

    void aFewLettersLeadToAPerson_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("Latin, light") << u"en"_s << u"light"_s << u"oka"_s << u"Bob Okafor"_s;
        QTest::newRow("pinyin, dark") << u"zh_CN"_s << u"dark"_s << u"wh"_s << u"王浩"_s;
    }

    void aFewLettersLeadToAPerson()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, name);
        QFETCH(const QString, language);
        QFETCH(const QString, theme);
        start(language, theme);
        open();

        QTest::keyClicks(field(), typed);
        QCOMPARE(shown().value(0), name);
        press(Qt::Key_Return);

        QTRY_VERIFY(!switcher());
        QCOMPARE(m_client->find<QLabel>("title")->text(), name);
        QCOMPARE(m_client->window().focusWidget(), static_cast<QWidget *>(m_client->edit()));
        // From now on it is a chat, and there is no second row for the person.
        open();
        QCOMPARE(shown().size(), 2);
        press(Qt::Key_Down);
        press(Qt::Key_Up);
        press(Qt::Key_Return);
        QTRY_VERIFY(m_client->window().current().isRoom());
    }

    void theLastRowSearchesForTheWords()
    {
        start(u"en"_s, u"light"_s);
        open();
        QTest::keyClicks(field(), u"probe"_s);
        QCOMPARE(shown(), QStringList {u"Find “probe” in all chats"_s});
        press(Qt::Key_Return);

        QTRY_VERIFY(m_client->window().conversation().isSearching());
        auto *words = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(words);
        QCOMPARE(words->text(), u"probe"_s);
    }

    void theFieldInTheSidebarOpensItToo()
    {
        start(u"en"_s, u"light"_s);
        auto *jump = m_client->find<QWidget>("jump");
        jump->setFocus();
        QTest::keyClick(jump, Qt::Key_Space);
        QVERIFY(switcher());
    }
};

QTEST_MAIN(TestSwitcher)
#include "tst_switcher.moc"
