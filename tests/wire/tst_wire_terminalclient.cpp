// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Teahouse::Wire;
using namespace Qt::StringLiterals;

namespace {

/// `teahouse --no-gui` joined to a server, in a home of its own.
class TerminalClient final : public QProcess
{
public:
    /// `home`: one that outlives it; one of its own without.
    TerminalClient(quint16 port, const QString &name, const QString &protocol = u"auto"_s,
        const QString &home = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, home.isEmpty() ? m_home.path() : home);
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

/// Whether any file under the folder holds these words.
bool isKeptIn(const QString &folder, const QByteArray &words)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
            return true;
    }
    return false;
}

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

    void losesNothingAndSaysNothingTwiceWhenItIsKilled_data()
    {
        QTest::addColumn<bool>("serverDies");
        QTest::newRow("the server has not answered") << false;
        QTest::newRow("the server dies too") << true;
    }

    void losesNothingAndSaysNothingTwiceWhenItIsKilled()
    {
        QFETCH(bool, serverDies);
        constexpr int lines = 60;
        const QTemporaryDir data;
        const QTemporaryDir home;
        const QStringList options {
            u"--lang"_s, u"en"_s, u"--tls"_s, u"off"_s, u"--message-rate"_s, u"off"_s};
        auto server = std::make_unique<ServerProcess>(options, Input::Null, data.path());
        const quint16 port = server->port();
        auto bob = std::make_unique<JsonPeer>(port);
        bob->join("bob");
        QStringList said;
        const auto hear = [&](const QString &last) {
            while (said.isEmpty() || said.last() != last) {
                const QJsonObject event = bob->event(u"message"_s);
                if (at(event, "event") != "message"_L1)
                    return false;
                said << at(event, "text");
            }
            return true;
        };
        {
            TerminalClient alice(port, u"alice"_s, u"auto"_s, home.path());
            QVERIFY(alice.shows(u"/help"_s));
            alice.type(u"hello"_s);
            QVERIFY(hear(u"hello"_s));
            server->signalWith(SIGSTOP);
            for (int i = 1; i <= lines; ++i)
                alice.type(u"line %1;"_s.arg(i));
            QTRY_VERIFY_WITH_TIMEOUT(
                isKeptIn(home.path(), "line " + QByteArray::number(lines) + ';'), patienceMs);
        } // kill -9
        if (serverDies) {
            server->crash();
            const QStringList samePort {u"--listen"_s, u"127.0.0.1:%1"_s.arg(port)};
            server = std::make_unique<ServerProcess>(options + samePort, Input::Null, data.path());
            bob = std::make_unique<JsonPeer>(port);
            bob->join("bob");
            said = QStringList {u"hello"_s};
        } else {
            server->signalWith(SIGCONT);
        }

        TerminalClient again(port, u"alice"_s, u"auto"_s, home.path());
        QVERIFY(again.shows(u"/help"_s));
        again.type(u"the end"_s);

        QVERIFY(hear(u"the end"_s));
        QStringList expected {u"hello"_s};
        for (int i = 1; i <= lines; ++i)
            expected << u"line %1;"_s.arg(i);
        expected << u"the end"_s;
        QCOMPARE(said, expected);
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
