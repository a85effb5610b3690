// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
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
    /// `home`: one that outlives it; one of its own without. `output`: a file for its lines.
    TerminalClient(quint16 port, const QString &name, const QString &protocol = u"auto"_s,
        const QString &home = {}, const QString &output = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_DATA_HOME"_s, home.isEmpty() ? m_home.path() : home);
        setProcessEnvironment(environment);
        if (output.isEmpty()) {
            setProcessChannelMode(QProcess::MergedChannels);
        } else {
            setStandardOutputFile(output);
            setReadChannel(StandardError);
        }
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
        return QTest::qWaitFor([&] { return shown().contains(text); }, patienceMs);
    }
    /// All that it has shown up to now.
    const QString &shown()
    {
        m_shown += QString::fromUtf8(readAll());
        return m_shown;
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

    void goesOnWhereItEnded_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("left") << false;
        QTest::newRow("killed") << true;
    }

    void goesOnWhereItEnded()
    {
        QFETCH(bool, isKilled);
        constexpr int lines = 120; // more than a newcomer is told
        const QTemporaryDir home;
        ServerProcess server(
            {u"--lang"_s, u"en"_s, u"--tls"_s, u"off"_s, u"--message-rate"_s, u"off"_s});
        JsonPeer bob(server.port());
        bob.join("bob");
        const auto say = [&](const QByteArray &text) {
            bob.send(R"({"cmd":"ta","text":")" + text + R"(","ref":")" + text + R"("})");
            QCOMPARE(at(bob.event(u"ack"_s), "ref"), QString::fromLatin1(text));
        };
        {
            TerminalClient alice(server.port(), u"alice"_s, u"auto"_s, home.path());
            QVERIFY(alice.shows(u"/help"_s));
            say("seen before;");
            QVERIFY(alice.shows(u"bob:seen before;"_s));
            alice.type(u"me too"_s); // what it has shown is kept before it hears more
            QVERIFY(alice.shows(u"alice:me too"_s));
            if (!isKilled) {
                alice.type(u"/quit"_s);
                QCOMPARE(alice.awaitExit(), 0);
            }
        }
        for (int i = 1; i <= lines; ++i)
            say("line " + QByteArray::number(i) + ';');
        bob.send(R"({"cmd":"to","to":"alice","text":"psst","ref":"p"})");
        QCOMPARE(at(bob.event(u"ack"_s), "ref"), u"p"_s);

        TerminalClient again(server.port(), u"alice"_s, u"auto"_s, home.path());
        QVERIFY(again.shows(u"Private:bob:psst"_s));
        say("now;");
        QVERIFY(again.shows(u"bob:now;"_s));

        const QStringList shown = again.shown().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(shown.filter(u"seen before;"_s).size(), 0);
        for (int i = 1; i <= lines; ++i) {
            const QStringList line = shown.filter(u"bob:line %1;"_s.arg(i));
            QCOMPARE(line.size(), 1);
            QVERIFY2(line.first().startsWith(u"(missed) ["_s), qPrintable(line.first()));
        }
        QVERIFY(shown.filter(u"psst"_s).first().startsWith(u"(missed) ["_s));
        QVERIFY(shown.filter(u"bob:now;"_s).first().startsWith(u"["_s));

        again.type(u"/history 3"_s);
        QVERIFY(again.shows(u"bob:seen before;"_s));
        const QStringList older = again.shown().split(u'\n').filter(u"seen before;"_s);
        QVERIFY2(older.first().startsWith(u"(earlier) ["_s), qPrintable(older.first()));
    }

    void whatCannotBePrintedComesTheNextTime()
    {
        const QTemporaryDir home;
        ServerProcess server(
            {u"--lang"_s, u"en"_s, u"--tls"_s, u"off"_s, u"--message-rate"_s, u"off"_s});
        {
            TerminalClient alice(server.port(), u"alice"_s, u"auto"_s, home.path());
            QVERIFY(alice.shows(u"/help"_s));
            alice.type(u"/quit"_s);
            QCOMPARE(alice.awaitExit(), 0);
        }
        JsonPeer bob(server.port());
        bob.join("bob");
        bob.send(R"({"cmd":"ta","text":"missed","ref":"m"})");
        QCOMPARE(at(bob.event(u"ack"_s), "ref"), u"m"_s);
        {
            TerminalClient full(server.port(), u"alice"_s, u"auto"_s, home.path(), u"/dev/full"_s);
            QVERIFY(full.shows(u"cannot be written"_s));
            QCOMPARE(full.awaitExit(), 1);
        }
        TerminalClient again(server.port(), u"alice"_s, u"auto"_s, home.path());

        QVERIFY(again.shows(u"bob:missed"_s));
    }

    void sendsWhatWasPipedWhileTheServerWasDown()
    {
        const QTemporaryDir data;
        const QStringList options {u"--lang"_s, u"en"_s, u"--tls"_s, u"off"_s};
        auto server = std::make_unique<ServerProcess>(options, Input::Null, data.path());
        const quint16 port = server->port();
        server->crash();
        TerminalClient alice(port, u"alice"_s);
        alice.write("one\ntwo\n");
        alice.closeWriteChannel();
        QVERIFY(alice.shows(u"Nobody answers"_s));

        const QStringList samePort {u"--listen"_s, u"127.0.0.1:%1"_s.arg(port)};
        server = std::make_unique<ServerProcess>(options + samePort, Input::Null, data.path());

        QCOMPARE(alice.awaitExit(), 0);
        JsonPeer bob(port);
        bob.join("bob");
        bob.send(R"({"cmd":"history","conversation":"room"})");
        const QJsonArray said = bob.event(u"history"_s).value("events"_L1).toArray();
        QCOMPARE(said.size(), 2);
        QCOMPARE(at(said.first().toObject(), "text"), u"one"_s);
        QCOMPARE(at(said.last().toObject(), "text"), u"two"_s);
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
