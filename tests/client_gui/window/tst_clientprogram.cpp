// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/settingsdialog.h"
#include "shared/ui/segments.h"
#include "tests/client_gui/window/windowfixture.h"

#include <QLabel>
#include <QPointer>
#include <QSignalSpy>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// From the start of the program to its end.
class TestClientProgram final : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealRoom> m_server;
    std::unique_ptr<WindowFixture> m_client;

    bool comesIn()
    {
        return QTest::qWaitFor([this] { return m_client->program->window() != nullptr; }, patience);
    }

    SettingsDialog *settings() { return m_client->window().findChild<SettingsDialog *>(); }

    void choose(const QString &what, int choice)
    {
        QTest::keyClick(&m_client->window(), Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(settings());
        settings()->findChild<Segments *>(what)->setCurrent(choice);
    }

private slots:
    void init()
    {
        m_server = std::make_unique<RealRoom>();
        m_client = std::make_unique<WindowFixture>();
    }

    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void enterThenTypeThenEnterIsAllItTakes()
    {
        Visitor bob(*m_server, u"bob"_s);
        ClientStart start;
        start.loginName = u"alice"_s;
        start.language = u"en"_s;
        start.wish.address = m_server->address();
        m_client->start(start);
        JoinDialog *dialog = m_client->program->joinDialog();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog));

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(comesIn());
        m_client->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_client->window()));
        m_client->write(u"first words"_s);

        QTRY_COMPARE_WITH_TIMEOUT(m_client->last().delivery, Delivery::Stored, patience);
        QCOMPARE(bob.hear(), u"first words"_s);
        QVERIFY(!dialog->isVisible());
    }

    void nameAndServerOnTheCommandLineJoinAtOnce()
    {
        m_client->start(WindowFixture::startAs(u"alice"_s, *m_server));

        QVERIFY(m_client->program->joinDialog()->isJoining());
        QVERIFY(comesIn());
        QCOMPARE(m_client->room().you().name, u"alice"_s);
    }

    void aTakenNameIsExplainedAndTheNextIsOneClickAway()
    {
        const Visitor other(*m_server, u"alice"_s);
        m_client->start(WindowFixture::startAs(u"alice"_s, *m_server));
        JoinDialog *dialog = m_client->program->joinDialog();

        QTRY_COMPARE_WITH_TIMEOUT(dialog->refusalText(), u"“alice” is taken here."_s, patience);
        QVERIFY(!m_client->program->window());
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"suggestion"_s), Qt::LeftButton);

        QVERIFY(comesIn());
        QCOMPARE(m_client->room().you().name, u"alice2"_s);
    }

    void aServerThatIsNotThereIsExplained()
    {
        ClientStart start = WindowFixture::startAs(u"alice"_s, *m_server);
        m_server->stop();
        m_client->start(start);
        JoinDialog *dialog = m_client->program->joinDialog();

        QTRY_VERIFY_WITH_TIMEOUT(dialog->refusalText().contains(start.wish.address), patience);
        QVERIFY(!dialog->isJoining());
    }

    void nameAndServerAreRemembered()
    {
        m_client->start(WindowFixture::startAs(u"alice"_s, *m_server));
        QVERIFY(comesIn());
        m_client->program.reset();

        ClientStart start;
        start.loginName = u"somebody"_s;
        m_client->start(start);

        const JoinWish wish = m_client->program->joinDialog()->wish();
        QCOMPARE(wish.name, u"alice"_s);
        QCOMPARE(wish.address, m_server->address());
        QVERIFY(!m_client->program->joinDialog()->isJoining());
    }

    void closingTheWindowSaysExit()
    {
        Visitor bob(*m_server, u"bob"_s);
        QVERIFY(m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)));
        QSignalSpy finished(m_client->program.get(), &ClientProgram::finished);

        m_client->window().close();

        QVERIFY(!finished.isEmpty() || finished.wait(patience));
        QCOMPARE(bob.await(u"left"_s, "reason"), u"exit"_s);
    }

    void leavingComesBackToTheJoinDialog()
    {
        Visitor bob(*m_server, u"bob"_s);
        QVERIFY(m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)));

        emit m_client->window().leaveRequested();

        QTRY_VERIFY_WITH_TIMEOUT(!m_client->program->window(), patience);
        QVERIFY(m_client->program->joinDialog()->isVisible());
        QCOMPARE(m_client->program->joinDialog()->wish().name, u"alice"_s);
        QCOMPARE(bob.await(u"left"_s, "reason"), u"exit"_s);
        m_client->program->joinDialog()->join();
        QVERIFY(comesIn());
    }

    void whoIsPutOutIsToldWhyAndMayComeBack()
    {
        QVERIFY(m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)));

        m_server->type(u"kick alice"_s);
        auto *banner = m_client->window().findChild<QWidget *>(u"connection"_s);
        QTRY_VERIFY_WITH_TIMEOUT(banner->accessibleName().contains(u"removed you"_s), patience);
        QTest::mouseClick(banner->findChild<QPushButton *>(), Qt::LeftButton);

        QTRY_VERIFY_WITH_TIMEOUT(m_client->program->client().isLive(), patience);
        QVERIFY(!banner->isVisible());
    }

    void theLanguageChangesWhileItRuns()
    {
        QVERIFY(m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)));
        m_client->edit()->setText(u"half written"_s);
        QCOMPARE(m_client->find<QLabel>("title")->text(), u"Everyone"_s);
        const QPointer<ChatWindow> before = &m_client->window();

        choose(u"language"_s, 2);

        QTRY_VERIFY(!before);
        QCOMPARE(m_client->find<QLabel>("title")->text(), u"大厅"_s);
        QVERIFY(m_client->window().windowTitle().endsWith(u"茶馆"_s));
        QCOMPARE(m_client->edit()->toPlainText(), u"half written"_s);
        QVERIFY(m_client->program->client().isLive());
        // The dialog goes on in the other language.
        QVERIFY(settings());
        QCOMPARE(settings()->windowTitle(), u"设置"_s);
    }

    void theJoinDialogSpeaksChinese()
    {
        ClientStart start;
        start.language = u"zh_CN"_s;
        m_client->start(start);

        QCOMPARE(m_client->program->joinDialog()->windowTitle(), u"加入房间"_s);
        QCOMPARE(m_client->program->joinDialog()->findChild<QPushButton *>(u"join"_s)->text(),
            u"加入"_s);
    }

    void lightAndDarkAreChosenAndRemembered()
    {
        QVERIFY(m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)));
        QCOMPARE(applicationTheme(), Theme::day());

        choose(u"theme"_s, 2);
        QCOMPARE(applicationTheme(), Theme::night());
        const auto lightness = [this] {
            const QImage image = m_client->window().grab().toImage();
            return image.pixelColor(image.width() / 2, image.height() / 4).lightness();
        };
        QTRY_VERIFY(lightness() < 60);

        m_client->program.reset();
        m_client->start({});
        QCOMPARE(applicationTheme(), Theme::night());
    }

    void theCommandLineIsStrongerThanWhatIsRemembered()
    {
        QVERIFY(m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)));
        choose(u"theme"_s, 2);
        m_client->program.reset();

        ClientStart start;
        start.theme = u"light"_s;
        start.wish.name = u"bob"_s;
        m_client->start(start);

        QCOMPARE(applicationTheme(), Theme::day());
        QCOMPARE(m_client->program->joinDialog()->wish().name, u"bob"_s);
    }

    void placesAreRemembered()
    {
        QVERIFY(m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)));
        m_client->window().resize(1100, 700);
        m_client->window().deck().setListWidth(300);
        m_client->window().deck().showPeople(false);
        QSignalSpy finished(m_client->program.get(), &ClientProgram::finished);
        m_client->window().close();
        QVERIFY(!finished.isEmpty() || finished.wait(patience));

        m_client->start(WindowFixture::startAs(u"alice"_s, *m_server));
        QVERIFY(comesIn());

        QCOMPARE(m_client->window().deck().listWidth(), 300);
        QVERIFY(!m_client->window().deck().arePeopleWanted());
        QVERIFY(m_client->window().height() < 768);
    }
};

QTEST_MAIN(TestClientProgram)
#include "tst_clientprogram.moc"
