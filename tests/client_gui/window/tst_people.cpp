// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/peoplepane.h"
#include "client_gui/window/personrow.h"
#include "shared/ui/fielddialog.h"
#include "tests/client_gui/window/windowfixture.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QToolButton>

#include <utility>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// The people pane of a window in a real room.
class TestPeople final : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealRoom> m_server;
    std::unique_ptr<WindowFixture> m_client;
    std::unique_ptr<Visitor> m_bob;
    std::unique_ptr<Visitor> m_wang;

    QListView *people() { return m_client->find<QListView>("people"); }
    QLineEdit *filter() { return m_client->find<QLineEdit>("peopleFilter"); }

    QStringList names()
    {
        QStringList names;
        for (int row = 0; row < people()->model()->rowCount(); ++row)
            names << people()->model()->index(row, 0).data().toString();
        return names;
    }

    QModelIndex rowOf(const QString &name)
    {
        return people()->model()->index(int(names().indexOf(name)), 0);
    }

private slots:
    void init()
    {
        m_server = std::make_unique<RealRoom>();
        m_bob = std::make_unique<Visitor>(*m_server, u"bob"_s);
        m_wang = std::make_unique<Visitor>(*m_server, u"王浩"_s);
        m_wang->setAway(true);
        m_client = std::make_unique<WindowFixture>();
        QVERIFY(m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)));
        QTRY_COMPARE_WITH_TIMEOUT(m_client->room().people()->rowCount(), 4, patience);
    }

    void cleanup()
    {
        m_client.reset();
        m_wang.reset();
        m_bob.reset();
        m_server.reset();
    }

    void whatAModeratorCannotDoIsSaid()
    {
        auto *pane = m_client->window().findChild<PeoplePane *>();
        const Person bob {{m_bob->id().toLatin1()}, u"bob"_s};

        emit pane->moderationRequested(u"mute"_s, bob);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_client->last().text, u"You may not do that to bob."_s, patience);

        m_server->type(u"moderator alice"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->room().you().role, Role::Moderator, patience);
        emit pane->moderationRequested(
            u"kick"_s, Person {{QByteArrayLiteral("nobodywhoisinhere00000")}, u"carol"_s});
        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().text, u"carol is no longer here."_s, patience);
    }

    void aBanIsAskedForOnceMore()
    {
        const Person bob {{m_bob->id().toLatin1()}, u"bob"_s};
        m_server->type(u"moderator alice"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->room().you().role, Role::Moderator, patience);

        emit m_client->window().findChild<PeoplePane *>()->moderationRequested(u"ban"_s, bob);
        const auto *question = m_client->window().findChild<QMessageBox *>();
        QVERIFY(question && question->isVisible());
        QVERIFY(question->text().startsWith(u"Ban bob?"_s));
        QVERIFY(names().contains(u"bob"_s));

        question->findChild<QPushButton *>(u"ban"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!names().contains(u"bob"_s), patience);
    }

    void aModeratorLetsSomebodyInAgain()
    {
        auto *action = m_client->window().findChild<QAction *>(u"letIn"_s);
        QVERIFY(action && !action->isVisible());
        m_server->type(u"ban bob"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!names().contains(u"bob"_s), patience);
        m_server->type(u"moderator alice"_s);
        QTRY_VERIFY_WITH_TIMEOUT(action->isVisible(), patience);

        for (const auto &[whom, answer] :
            {std::pair(u"carol"_s, u"Nobody called carol is banned."_s),
                std::pair(u"bob"_s, u"bob may come in again."_s)}) {
            action->trigger();
            auto *dialog = m_client->window().findChild<FieldDialog *>(u"letIn"_s);
            QVERIFY(dialog);
            auto *field = dialog->findChild<QLineEdit *>(u"field"_s);
            field->setText(whom);
            QTest::keyClick(field, Qt::Key_Return);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QTRY_COMPARE_WITH_TIMEOUT(m_client->last().text, answer, patience);
        }
    }

    void whoIsAwayStandsApartAlsoForWhoCameLater()
    {
        QTRY_COMPARE_WITH_TIMEOUT(names().last(), u"王浩"_s, patience);
        QCOMPARE(rowOf(u"王浩"_s).data(PeopleModel::SectionRole).toInt(), int(PeopleSection::Away));
        // Nobody told since when.
        QVERIFY(!rowOf(u"王浩"_s).data(PeopleModel::AwaySinceRole).toDateTime().isValid());

        m_bob->setAway(true);
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(u"bob"_s).data(PeopleModel::SectionRole).toInt(),
            int(PeopleSection::Away), patience);
        QVERIFY(rowOf(u"bob"_s).data(PeopleModel::AwaySinceRole).toDateTime().isValid());
        m_wang->setAway(false);
        QTRY_COMPARE_WITH_TIMEOUT(rowOf(u"王浩"_s).data(PeopleModel::SectionRole).toInt(),
            int(PeopleSection::Online), patience);
    }

    void theTimeIsSaidShortly()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(awayTime({}, now), QString());
        QCOMPARE(awayTime(now.addSecs(-59), now), QString());
        QCOMPARE(awayTime(now.addSecs(-12 * 60), now), u"12 min"_s);
        QCOMPARE(awayTime(now.addSecs(-3 * 3'600), now), u"3 h"_s);
        QCOMPARE(awayTime(now.addDays(-2), now), u"2 d"_s);
    }

    void aFilterIsOneButtonAwayAndEscapeEndsIt()
    {
        auto *button = m_client->find<QToolButton>("filterPeople");
        QVERIFY(!filter()->isVisible());
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(filter()->hasFocus());

        QTest::keyClicks(filter(), u"wh"_s);
        QCOMPARE(names(), QStringList {u"王浩"_s});
        QTest::keyClick(filter(), Qt::Key_Down);
        QVERIFY(people()->hasFocus());
        QTest::keyClick(people(), Qt::Key_Return);
        QCOMPARE(m_client->window().current(), m_client->with(*m_wang));

        filter()->setFocus();
        QTest::keyClick(filter(), Qt::Key_Escape);
        QCOMPARE(names().size(), 4);
        QVERIFY(!filter()->isVisible());
    }

    void aRowSaysWhoAndWhat()
    {
        QCOMPARE(rowOf(u"王浩"_s).data(Qt::AccessibleTextRole).toString(), u"王浩, away"_s);
        QCOMPARE(rowOf(u"alice"_s).data(Qt::ToolTipRole).toString(), u"Teahouse test"_s);
        for (const QString &name : names())
            QVERIFY(!rowOf(name).data(Qt::ToolTipRole).toString().contains(u'<'));
    }
};

QTEST_MAIN(TestPeople)
#include "tst_people.moc"
