// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/callpopup.h"

#include "client_gui/model/peoplemodel.h"
#include "client_gui/window/callcandidates.h"
#include "client_gui/window/composer.h"
#include "client_gui/window/messageedit.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class TestCallPopup final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<PeopleModel> m_people;
    Composer *m_composer = nullptr;
    CallPopup *m_popup = nullptr;

    MessageEdit *edit() { return m_composer->edit(); }
    void key(Qt::Key which) { QTest::keyClick(edit(), which); }

    QStringList offered() const
    {
        QStringList names;
        if (m_popup->isVisible())
            for (const Person &person : m_popup->offered())
                names << person.name;
        return names;
    }

private slots:
    void init()
    {
        m_people = std::make_unique<PeopleModel>();
        std::vector<Person> all;
        for (const QString &name : {u"Diego Ruiz"_s, u"Hannah Diaz"_s, u"me"_s, u"王浩"_s})
            all.push_back({{name.toUtf8().toHex()}, name});
        m_people->setPeople(all, all[2].id);
        m_window = std::make_unique<QWidget>();
        m_window->resize(500, 400);
        m_composer = new Composer(m_window.get());
        m_composer->setGeometry(10, 340, 480, 42);
        m_popup = new CallPopup(*edit(), *m_composer, *m_people, m_window.get());
        m_window->show();
        m_window->activateWindow();
        m_composer->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void findsWhatIsBeingWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cursor");
        QTest::addColumn<int>("start");
        QTest::newRow("at the beginning") << u"@di"_s << 3 << 0;
        QTest::newRow("behind a word") << u"hi @di"_s << 6 << 3;
        QTest::newRow("behind Chinese") << u"看@di"_s << 4 << 1;
        QTest::newRow("in a mail address") << u"a@di"_s << 4 << -1;
        QTest::newRow("on another line") << u"@a\nb"_s << 4 << -1;
        QTest::newRow("nothing yet") << u"@"_s << 1 << 0;
        QTest::newRow("before it") << u"x @di"_s << 1 << -1;
        QTest::newRow("far behind") << u"@"_s + QString(100, u'x') << 101 << -1;
    }

    void findsWhatIsBeingWritten()
    {
        QFETCH(QString, text);
        QFETCH(int, cursor);
        QFETCH(int, start);

        const auto call = callAt(text, cursor);

        QCOMPARE(call ? call->start : -1, start);
    }

    void offersThoseWhoMayBeMeant()
    {
        QTest::keyClicks(edit(), u"thanks @di"_s);
        QCOMPARE(offered(), (QStringList {u"Diego Ruiz"_s, u"Hannah Diaz"_s}));
        QCOMPARE(m_popup->geometry().left(), 12); // the seen edge of the field
        QVERIFY(m_popup->geometry().bottom() < 340);

        QTest::keyClicks(edit(), u"x"_s);
        QCOMPARE(offered(), QStringList());
    }

    void findsChineseNamesByHowTheyAreRead_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("first syllable") << u"@wang"_s;
        QTest::newRow("initials") << u"@wh"_s;
        QTest::newRow("all of it") << u"@wanghao"_s;
    }

    void findsChineseNamesByHowTheyAreRead()
    {
        QFETCH(QString, typed);

        QTest::keyClicks(edit(), typed);

        QCOMPARE(offered(), QStringList {u"王浩"_s});
        key(Qt::Key_Tab);
        QCOMPARE(m_composer->text(), u"@王浩 "_s);
        QVERIFY(!m_popup->isVisible());
    }

    void saysOnWhomTheKeyboardIs()
    {
        const QSignalSpy said(m_popup, &CallPopup::stepped);
        QTest::keyClicks(edit(), u"@di"_s);
        key(Qt::Key_Down);

        QCOMPARE(said.last().first().toString(), u"Hannah Diaz, 2 of 2"_s);
    }

    void theKeyboardChooses()
    {
        const QSignalSpy sent(m_composer, &Composer::sendRequested);
        QTest::keyClicks(edit(), u"hi @di"_s);

        key(Qt::Key_Down);
        key(Qt::Key_Return);

        QCOMPARE(m_composer->text(), u"hi @Hannah Diaz "_s);
        QCOMPARE(sent.size(), 0);
        QVERIFY(!m_popup->isVisible());
        key(Qt::Key_Return);
        QCOMPARE(sent.size(), 1);
    }

    void tabChoosesTheFirst()
    {
        QTest::keyClicks(edit(), u"@"_s);
        key(Qt::Key_Tab);

        QCOMPARE(m_composer->text(), u"@Diego Ruiz "_s);
    }

    void aClickChooses()
    {
        QTest::keyClicks(edit(), u"@di"_s);
        const QPoint second(100, m_popup->height() - 15);

        QTest::mouseClick(m_popup, Qt::LeftButton, {}, second);

        QCOMPARE(m_composer->text(), u"@Hannah Diaz "_s);
    }

    void escapeLeavesTheCallAlone()
    {
        QTest::keyClicks(edit(), u"@di"_s);
        key(Qt::Key_Escape);
        QVERIFY(!m_popup->isVisible());

        QTest::keyClicks(edit(), u"e"_s);
        QVERIFY(!m_popup->isVisible());
        QTest::keyClicks(edit(), u" and @h"_s);
        QVERIFY(m_popup->isVisible());
    }

    void theInputMethodKeepsItsKeys()
    {
        QTest::keyClicks(edit(), u"@"_s);
        QVERIFY(m_popup->isVisible());
        QInputMethodEvent composing(u"wang"_s, {});
        QApplication::sendEvent(edit(), &composing);

        QVERIFY(edit()->isComposing());

        key(Qt::Key_Down);
        QCOMPARE(m_popup->current(), 0);

        QInputMethodEvent committed;
        committed.setCommitString(u"王"_s);
        QApplication::sendEvent(edit(), &committed);
        QCOMPARE(offered(), QStringList {u"王浩"_s});
    }
};

QTEST_MAIN(TestCallPopup)
#include "tst_callpopup.moc"
