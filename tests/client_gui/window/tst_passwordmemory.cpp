// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/client_gui/window/windowfixture.h"

#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// The program, a room with a password, and a keychain or none.
class TestPasswordMemory final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file() const { return m_folder.filePath(u"password"_s); }
    void setPassword(const QByteArray &password) const
    {
        QFile out(file());
        QVERIFY(out.open(QFile::WriteOnly | QFile::Truncate));
        out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        out.write(password);
    }
    QStringList locked() const { return {u"--room-password-file"_s, file()}; }

    static QLineEdit *field(const WindowFixture &client)
    {
        return client.program->joinDialog()->findChild<QLineEdit *>(u"roomPassword"_s);
    }
    static QCheckBox *box(const WindowFixture &client)
    {
        return client.program->joinDialog()->findChild<QCheckBox *>(u"remember"_s);
    }
    static bool isAsked(const WindowFixture &client)
    {
        return QTest::qWaitFor([&client] { return field(client)->isVisible(); }, patience);
    }
    static bool comesIn(const WindowFixture &client)
    {
        return QTest::qWaitFor([&client] { return client.program->window() != nullptr; }, patience);
    }
    static void type(const WindowFixture &client, const QString &password)
    {
        field(client)->setText(password);
        client.program->joinDialog()->join();
    }

private slots:
    void init() { setPassword("green tea\n"); }

    void asksOnceWhereAKeychainRemembers()
    {
        RealRoom room(locked());
        WindowFixture client;
        client.keychain.open = true;
        client.start(WindowFixture::startAs(u"alice"_s, room));
        QVERIFY(isAsked(client));
        QVERIFY(box(client)->isVisible());
        box(client)->setChecked(true);
        type(client, u"green tea"_s);
        QVERIFY(comesIn(client));
        QCOMPARE(client.keychain.kept.values(), QStringList {u"green tea"_s});

        // The server knows its guests again for as long as it runs.
        room.stop();
        room.start();
        client.start(WindowFixture::startAs(u"alice"_s, room));

        QVERIFY(comesIn(client));
        QCOMPARE(client.keychain.asked.size(), 2);
    }

    void forgetsAPasswordThatIsNoLongerRight()
    {
        RealRoom room(locked());
        WindowFixture client;
        client.keychain.open = true;
        client.start(WindowFixture::startAs(u"alice"_s, room));
        QVERIFY(isAsked(client));
        box(client)->setChecked(true);
        type(client, u"green tea"_s);
        QVERIFY(comesIn(client));

        client.program.reset();
        setPassword("black tea\n");
        room.stop();
        room.start();
        client.start(WindowFixture::startAs(u"alice"_s, room));

        QVERIFY(isAsked(client));
        QVERIFY(!client.program->joinDialog()->refusalText().isEmpty());
        QVERIFY(client.keychain.kept.isEmpty());
    }

    void offersNothingWithoutAKeychain()
    {
        const RealRoom room(locked());
        WindowFixture client;
        client.start(WindowFixture::startAs(u"alice"_s, room));

        QVERIFY(isAsked(client));
        QVERIFY(!box(client)->isVisible());
        type(client, u"green tea"_s);

        QVERIFY(comesIn(client));
        QVERIFY(client.keychain.kept.isEmpty());
    }
};

QTEST_MAIN(TestPasswordMemory)
#include "tst_passwordmemory.moc"
