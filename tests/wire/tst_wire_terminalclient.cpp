// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QTest>

#include <csignal>

using namespace Teahouse::Wire;
using namespace Qt::StringLiterals;

namespace {

/// `teahouse --no-gui` joined to a server, in a home of its own.
class TerminalClient final : public QProcess
{
public:
    TerminalClient(quint16 port, const QString &name, const QString &protocol = u"auto"_s)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, m_home.path());
        setProcessEnvironment(environment);
        setProcessChannelMode(QProcess::MergedChannels);
        start(QStringLiteral(TEAHOUSE_CLIENT),
            {u"--no-gui"_s, u"--lang"_s, u"en"_s, u"--name"_s, name, u"--protocol"_s, protocol,
                u"--server"_s, u"127.0.0.1:%1"_s.arg(port)});
    }
    ~TerminalClient() override
    {
        kill();
        waitForFinished();
    }

    bool shows(const QString &text)
    {
        return QTest::qWaitFor(
            [&] {
                m_shown += QString::fromUtf8(readAll());
                return m_shown.contains(text);
            },
            patienceMs);
    }
    void type(const QString &line)
    {
        write(line.toUtf8() + '\n');
        waitForBytesWritten(patienceMs); // the peers of this test wait without an event loop
    }
    /// The exit code, -1 if it does not end.
    int awaitExit()
    {
        const bool ended = QTest::qWaitFor([&] { return state() == NotRunning; }, patienceMs);
        return ended ? exitCode() : -1;
    }

private:
    QTemporaryDir m_home;
    QString m_shown;
};

} // namespace

/// Our own client without a window, with our own server.
class TestWireTerminalClient final : public QObject
{
    Q_OBJECT
private slots:
    void talksWithNetcat_data()
    {
        QTest::addColumn<QString>("protocol");
        QTest::newRow("json") << u"auto"_s;
        QTest::newRow("text") << u"text"_s;
    }

    void talksWithNetcat()
    {
        QFETCH(QString, protocol);
        ServerProcess server({u"--lang"_s, u"en"_s, u"--tls"_s, u"off"_s});
        WirePeer bob(server.port());
        QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

        TerminalClient alice(server.port(), u"alice"_s, protocol);
        QCOMPARE(bob.line(), u"[T] System:alice joined the chat"_s);
        QVERIFY(alice.shows(u"/help"_s));
        alice.type(u"hello bob"_s);
        QCOMPARE(bob.line(), u"[T] alice:hello bob"_s);
        bob.sendLine(u"hello alice -ta"_s);
        QVERIFY(alice.shows(u"bob:hello alice"_s));
        alice.type(u"/to bob between us"_s);
        QCOMPARE(bob.line(), u"[T] bob:hello alice"_s);
        QCOMPARE(bob.line(), u"[T] Private:alice:between us"_s);
        alice.type(u"/nick alba"_s);
        QCOMPARE(bob.line(), u"[T] System:alice is now called alba"_s);

        alice.type(u"last words"_s);
        alice.closeWriteChannel();

        QCOMPARE(bob.line(), u"[T] alba:last words"_s);
        QCOMPARE(bob.line(), u"[T] System:alba left the chat"_s);
        QCOMPARE(alice.awaitExit(), 0);
    }

    void saysWhichNameIsFree()
    {
        ServerProcess server({u"--lang"_s, u"en"_s, u"--tls"_s, u"off"_s});
        WirePeer alice(server.port());
        QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);

        TerminalClient other(server.port(), u"alice"_s);

        QVERIFY(other.shows(u"Try \"alice2\""_s));
        QCOMPARE(other.awaitExit(), 1);
    }

    void leavesByExitWhenInterrupted()
    {
        ServerProcess server({u"--lang"_s, u"en"_s, u"--tls"_s, u"off"_s});
        WirePeer bob(server.port());
        QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
        TerminalClient alice(server.port(), u"alice"_s);
        QCOMPARE(bob.line(), u"[T] System:alice joined the chat"_s);
        QVERIFY(alice.shows(u"/help"_s));

        ::kill(pid_t(alice.processId()), SIGINT);

        QCOMPARE(bob.line(), u"[T] System:alice left the chat"_s);
        QCOMPARE(alice.awaitExit(), 0);
    }
};

QTEST_GUILESS_MAIN(TestWireTerminalClient)
#include "tst_wire_terminalclient.moc"
