// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/joindialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class TestJoinDialog final : public QObject
{
    Q_OBJECT

    std::unique_ptr<JoinDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_asked;

    template<typename Widget>
    Widget *find(const QString &name)
    {
        return m_dialog->findChild<Widget *>(name);
    }

    SessionOptions asked() { return m_asked->back().front().value<SessionOptions>(); }

private slots:
    void init()
    {
        qRegisterMetaType<SessionOptions>();
        m_dialog = std::make_unique<JoinDialog>(std::vector<KnownServer> {
            {u"lab3:7700"_s, ProtocolChoice::Auto}, {u"old:1234"_s, ProtocolChoice::Text}});
        m_dialog->setWish({u"alice"_s, u"lab3:7700"_s, ProtocolChoice::Auto});
        m_asked = std::make_unique<QSignalSpy>(m_dialog.get(), &JoinDialog::joinRequested);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    void enterIsEnough()
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

        QCOMPARE(m_asked->size(), 1);
        QCOMPARE(asked().name, u"alice"_s);
        QCOMPARE(asked().server, ServerAddress::parse(u"lab3:7700"));
        QVERIFY(m_dialog->isJoining());
    }

    void aNameAndAnAddressAreNeeded()
    {
        find<QLineEdit>(u"name"_s)->setText(u"  "_s);
        m_dialog->join();
        QVERIFY(!m_dialog->refusalText().isEmpty());

        find<QLineEdit>(u"name"_s)->setText(u"alice"_s);
        find<QComboBox>(u"address"_s)->setEditText(u"no address:x"_s);
        m_dialog->join();
        QVERIFY(m_dialog->refusalText().contains(u"no address:x"_s));
        QCOMPARE(m_asked->size(), 0);
    }

    void aTakenNameIsOneKeyFromTheNext()
    {
        m_dialog->join();
        m_dialog->showRefusal({ErrorCode::NameTaken, u"alice"_s, u"alice2"_s, {}});

        QCOMPARE(m_dialog->refusalText(), u"“alice” is taken here."_s);
        QCOMPARE(find<QPushButton>(u"suggestion"_s)->text(), u"Try “alice2”"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

        QCOMPARE(m_asked->size(), 2);
        QCOMPARE(asked().name, u"alice2"_s);
    }

    void aNameThatIsNotAllowedSuggestsNothing()
    {
        m_dialog->showRefusal({ErrorCode::NameNotAllowed, u"系统"_s, u"系统2"_s, {}});

        QVERIFY(m_dialog->refusalText().contains(u"系统"_s));
        QVERIFY(!find<QPushButton>(u"suggestion"_s)->isVisible());
        QCOMPARE(QApplication::focusWidget(), find<QLineEdit>(u"name"_s));
    }

    void aKnownServerBringsItsProtocol()
    {
        auto *address = find<QComboBox>(u"address"_s);
        QVERIFY(!find<QComboBox>(u"protocol"_s)->isVisible());

        address->setCurrentIndex(1);
        emit address->activated(1);

        QVERIFY(find<QComboBox>(u"protocol"_s)->isVisible());
        QCOMPARE(m_dialog->wish().protocol, ProtocolChoice::Text);
    }

    void theOlderServersAreTuckedAway()
    {
        QTest::mouseClick(find<QToolButton>(u"older"_s), Qt::LeftButton);
        auto *protocol = find<QComboBox>(u"protocol"_s);
        QVERIFY(protocol->isVisible());

        protocol->setCurrentIndex(2);

        QCOMPARE(m_dialog->wish().protocol, ProtocolChoice::Plain);
    }

    void aPasswordIsAskedForOnceTheServerWantsIt()
    {
        auto *field = find<QLineEdit>(u"roomPassword"_s);
        QVERIFY(!field->isVisible());
        m_dialog->join();
        m_dialog->showRefusal({ErrorCode::PasswordNeeded, {}, {}, {}});
        QVERIFY(field->isVisible());
        QVERIFY(!find<QLineEdit>(u"namePassword"_s)->isVisible());
        QCOMPARE(QApplication::focusWidget(), field);
        QCOMPARE(field->echoMode(), QLineEdit::Password);

        QTest::keyClicks(field, u"green tea"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(asked().roomPassword, u"green tea"_s);

        m_dialog->showRefusal({ErrorCode::WrongPassword, {}, {}, {}});
        QCOMPARE(m_dialog->refusalText(), u"That password does not open this room."_s);
        QVERIFY(field->text().isEmpty());
    }

    void aProtectedNameAsksForItsPassword()
    {
        m_dialog->showRefusal({ErrorCode::NameProtected, u"alice"_s, {}, {}});
        auto *field = find<QLineEdit>(u"namePassword"_s);
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, u"green tea"_s);

        // Another name has another one.
        QTest::keyClicks(find<QLineEdit>(u"name"_s), u"2"_s);

        QVERIFY(!field->isVisible());
        m_dialog->join();
        QVERIFY(asked().namePassword.isEmpty());
    }

    void onlyWhereAKeychainAnswersAPasswordCanBeRemembered()
    {
        auto *box = find<QCheckBox>(u"remember"_s);
        m_dialog->showRefusal({ErrorCode::PasswordNeeded, {}, {}, {}});
        box->setChecked(true);
        QVERIFY(!box->isVisible());
        QVERIFY(!m_dialog->remembers());

        m_dialog->setMayRemember(true);
        QVERIFY(box->isVisible());
        QVERIFY(m_dialog->remembers());

        // Another room has asked for nothing yet.
        find<QComboBox>(u"address"_s)->setEditText(u"elsewhere:7700"_s);
        QVERIFY(!box->isVisible());
        QVERIFY(!m_dialog->remembers());
    }

    void aPasswordIsForgottenWithItsAddress()
    {
        m_dialog->showRefusal({ErrorCode::PasswordNeeded, {}, {}, {}});
        QTest::keyClicks(find<QLineEdit>(u"roomPassword"_s), u"green tea"_s);

        find<QComboBox>(u"address"_s)->setEditText(u"elsewhere:7700"_s);
        m_dialog->join();

        QVERIFY(asked().roomPassword.isEmpty());
    }

    void escapeGivesUpTheAttemptAndThenTheDialog()
    {
        const QSignalSpy cancelled(m_dialog.get(), &JoinDialog::joinCancelled);
        const QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
        m_dialog->join();

        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QCOMPARE(rejected.size(), 0);
        QVERIFY(!m_dialog->isJoining());

        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(rejected.size(), 1);
    }
};

QTEST_MAIN(TestJoinDialog)
#include "tst_joindialog.moc"
