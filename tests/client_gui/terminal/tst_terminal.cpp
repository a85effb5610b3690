// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/client_gui/session/fakeserver.h"
#include "tests/client_gui/session/oldservers.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// The client program, in a home of its own.
class Client final : public QProcess
{
public:
    Client(const QStringList &arguments, const QString &home)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, home);
        setProcessEnvironment(environment);
        setProcessChannelMode(QProcess::MergedChannels);
        start(QStringLiteral(TEAHOUSE_PROGRAM), arguments + QStringList {u"--lang"_s, u"en"_s});
    }
    ~Client() override
    {
        kill();
        waitForFinished();
    }

    QString shown()
    {
        m_shown += QString::fromUtf8(readAll());
        return m_shown;
    }

private:
    QString m_shown;
};

QStringList joining(quint16 port)
{
    return {u"--no-gui"_s, u"--name"_s, u"alice"_s, u"--server"_s, u"127.0.0.1:%1"_s.arg(port),
        u"--tls"_s, u"off"_s};
}

} // namespace

/// `teahouse --no-gui` as a process.
class TestTerminal final : public QObject
{
    Q_OBJECT
private slots:
    void leavesAtTheEndOfItsInputOnceAllHasArrived()
    {
        FakeJsonServer server;
        Client client(joining(server.port()), m_home.path());
        client.write("one\ntwo\nthree without a line end");
        client.closeWriteChannel();

        QTRY_COMPARE(client.state(), QProcess::NotRunning);
        QCOMPARE(client.exitCode(), 0);
        QCOMPARE(server.said(), QStringList({u"one"_s, u"two"_s, u"three without a line end"_s}));
        QCOMPARE(server.exits, 1);
    }

    void leavesByExitWhenInterrupted()
    {
        FakeJsonServer server;
        Client client(joining(server.port()), m_home.path());
        QTRY_VERIFY(client.shown().contains(u"You are here as alice"_s));

        ::kill(pid_t(client.processId()), SIGINT);

        QTRY_COMPARE(client.state(), QProcess::NotRunning);
        QCOMPARE(client.exitCode(), 0);
        QCOMPARE(server.exits, 1);
    }

    void saysWhyItWasRefused()
    {
        FakeJsonServer server;
        server.refusal = Refused {};
        server.refusal->code = ErrorCode::NameTaken;
        Client client(joining(server.port()), m_home.path());

        QTRY_COMPARE(client.state(), QProcess::NotRunning);
        QCOMPARE(client.exitCode(), 1);
        QVERIFY(client.shown().contains(u"Try \"alice2\""_s));
    }

    void talksToAnOldServerByItself()
    {
        OldTextServer server;
        Client client(joining(server.port()), m_home.path());
        client.write("one\ntwo\n");
        client.closeWriteChannel();

        QTRY_COMPARE_WITH_TIMEOUT(client.state(), QProcess::NotRunning, 15'000);
        QCOMPARE(
            server.reads.mid(1), QList<QByteArray>({"alice -n", "one -ta", "two -ta", "exit"}));
        QVERIFY(client.shown().contains(u"alice:two"_s));
    }

    void refusesAnUnknownOption()
    {
        Client client({u"--servre"_s, u"x"_s}, m_home.path());

        QTRY_COMPARE(client.state(), QProcess::NotRunning);
        QCOMPARE(client.exitCode(), 2);
        QVERIFY(client.shown().contains(u"--server"_s));
    }

private:
    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
