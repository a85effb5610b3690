// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/fielddialog.h"
#include "tests/server_gui/window/windowedroom.h"

#include <QLineEdit>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// Passwords of names, set in the host's window.
class NamePasswordTest final : public QObject
{
    Q_OBJECT

    /// Protects a name from the people menu, with this password.
    static void protect(const WindowedRoom &room, const QString &name, const QString &password)
    {
        QTRY_VERIFY(room.rowOf(name) >= 0);
        room.select({name});
        room.action(Verb::Protect).trigger();
        auto *dialog = room.window->findChild<FieldDialog *>(u"name-password"_s);
        QVERIFY(dialog);
        auto *field = dialog->findChild<QLineEdit *>(u"field"_s);
        QCOMPARE(field->echoMode(), QLineEdit::Password);
        QVERIFY(field->accessibleDescription().startsWith(name + u" has no key"_s));
        field->setText(password);
        QTest::keyClick(field, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

private slots:
    void protectsTheNameOfSomebodyWithoutAKey()
    {
        const WindowedRoom room;
        QTRY_VERIFY(room.isOpen());
        const auto alice = room.join("alice");

        protect(room, u"alice"_s, u"green tea"_s);
        alice->leave();
        QTRY_COMPARE(room.rowOf(u"alice"_s), -1);
        const auto other = room.join("alice");
        QTRY_VERIFY(other->heard().contains("This name is protected."));
        other->write("green tea -auth");
        QTRY_VERIFY(other->heard().contains("OK"));
        other->write("alice -n");

        QTRY_COMPARE(other->heard().count("OK"), 2);
    }

    void saysThatWithoutAKeyItTakesAPassword()
    {
        const WindowedRoom room;
        QTRY_VERIFY(room.isOpen());
        const auto alice = room.join("alice");

        protect(room, u"alice"_s, {});

        const auto *dialog = room.window->findChild<FieldDialog *>(u"name-password"_s);
        QVERIFY2(dialog && dialog->isVisible(), "it went as if there were an answer");
        QVERIFY(dialog->findChild<QLabel *>(u"problem"_s)->isVisible());
    }
};

QTEST_MAIN(NamePasswordTest)
#include "tst_namepassword.moc"
