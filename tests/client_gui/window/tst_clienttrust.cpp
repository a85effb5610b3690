// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/trustdialog.h"
#include "tests/client_gui/window/windowfixture.h"

#include <QLabel>
#include <QLineEdit>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// The program and a server with encryption, from the question to the lock.
class TestClientTrust final : public QObject
{
    Q_OBJECT

    static QStringList encrypted() { return {u"--tls"_s, u"offered"_s}; }

    static ClientStart startAs(
        const QString &name, const RealRoom &server, const WindowFixture &client)
    {
        ClientStart start = WindowFixture::startAs(name, server);
        start.trustFolder = client.folder.path();
        return start;
    }

    /// The question that is on the screen; null while there is none.
    static TrustDialog *question(const WindowFixture &client)
    {
        const JoinDialog *dialog = client.program->joinDialog();
        auto *asked = dialog ? dialog->findChild<TrustDialog *>() : nullptr;
        return asked && asked->isVisible() ? asked : nullptr;
    }

    static void press(const TrustDialog *dialog, const char *button)
    {
        dialog->findChild<QPushButton *>(QString::fromLatin1(button))->click();
    }

    static bool comesIn(const WindowFixture &client)
    {
        return QTest::qWaitFor([&client] { return client.program->window() != nullptr; }, patience);
    }

private slots:
    void asksOnceAndShowsTheLock()
    {
        const RealRoom server(encrypted());
        WindowFixture client;
        client.start(startAs(u"alice"_s, server, client));
        QTRY_VERIFY_WITH_TIMEOUT(question(client), patience);
        QVERIFY(!client.program->window());

        press(question(client), "match");

        QVERIFY(comesIn(client));
        const auto *lock = client.find<QLabel>("lock");
        QTRY_VERIFY(lock->accessibleName().startsWith(u"Encrypted"_s));
        client.start(startAs(u"alice"_s, server, client));
        QVERIFY(comesIn(client));
        QVERIFY(!question(client));
    }

    void staysOutsideWhereTheyDiffer()
    {
        const RealRoom server(encrypted());
        WindowFixture client;
        client.start(startAs(u"alice"_s, server, client));
        QTRY_VERIFY_WITH_TIMEOUT(question(client), patience);

        press(question(client), "differ");

        QVERIFY(client.program->joinDialog()->isVisible());
        QVERIFY(!client.program->joinDialog()->isJoining());
        QCOMPARE(client.program->client().session().state(), ConnectionState::Offline);
    }

    void saysThatNothingIsEncryptedWhereNothingIs()
    {
        const RealRoom server;
        WindowFixture client;
        client.start(startAs(u"alice"_s, server, client));

        QVERIFY(comesIn(client));
        QVERIFY(client.find<QLabel>("lock")->accessibleName().startsWith(u"Not encrypted"_s));
    }
};

QTEST_MAIN(TestClientTrust)
#include "tst_clienttrust.moc"
