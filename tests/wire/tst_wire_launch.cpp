// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// How the server starts, what it says of its options, and how it ends.
class WireLaunchTest final : public QObject
{
    Q_OBJECT
private slots:
    void theFirstLineTellsWhereItListens();
    void aTakenPortIsNamed();
    void thePortIsFreeAgainAtOnce();
    void aSignalStopsItCleanly_data();
    void aSignalStopsItCleanly();
    void theEndOfInputDoesNotStopIt();
    void noInputCostsNoTime_data();
    void noInputCostsNoTime();
    void outputThatNobodyReadsHoldsNobodyUp();
    void aClosedOutputDoesNotStopIt();
    void aQuestionIsAnsweredAnywhere_data();
    void aQuestionIsAnsweredAnywhere();
    void checkPrintsTheOptionsInEffect();
    void aWrongOptionIsNamed_data();
    void aWrongOptionIsNamed();
    void aWrongLineOfTheFileIsNamed();
};

void WireLaunchTest::theFirstLineTellsWhereItListens()
{
    ServerProcess server;

    static const QRegularExpression line(u"^listening on 127\\.0\\.0\\.1:\\d+$"_s);
    QVERIFY2(line.match(server.firstLine()).hasMatch(), qPrintable(server.firstLine()));
    QVERIFY(server.port() > 0);
    QVERIFY(WirePeer(server.port()).isConnected());
}

void WireLaunchTest::aTakenPortIsNamed()
{
    ServerProcess server;
    QTemporaryDir folder;
    const QString address = u"127.0.0.1:%1"_s.arg(server.port());

    const ServerProcess::Run second = ServerProcess::run(
        {u"--no-gui"_s, u"--listen"_s, address, u"--data"_s, folder.filePath(u"data"_s)});

    QVERIFY2(second.exitCode > 0, qPrintable(second.output + second.errors));
    QVERIFY2(second.errors.contains(QString::number(server.port())), qPrintable(second.errors));
}

void WireLaunchTest::thePortIsFreeAgainAtOnce()
{
    ServerProcess first;
    WirePeer alice(first.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    first.signalWith(SIGTERM);
    QCOMPARE(first.awaitExit(), 0);

    // The last --listen is the one that counts.
    ServerProcess second({u"--listen"_s, u"127.0.0.1:%1"_s.arg(first.port())});

    QCOMPARE(second.port(), first.port());
    WirePeer bob(second.port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
}

void WireLaunchTest::aSignalStopsItCleanly_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void WireLaunchTest::aSignalStopsItCleanly()
{
    QFETCH(int, signal);
    ServerProcess server({u"--lang"_s, u"zh_CN"_s});
    JsonPeer bot(server.port());
    WirePeer alice(server.port());
    bot.join("bot");
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    bot.event(u"joined"_s);

    server.signalWith(signal);

    QCOMPARE(at(bot.event(), "reason"), u"stopping"_s);
    QVERIFY(alice.line().startsWith(u"[T] 系统:"_s));
    QCOMPARE(alice.rest(), QByteArray());
    QCOMPARE(server.awaitExit(), 0);
}

void WireLaunchTest::theEndOfInputDoesNotStopIt()
{
    ServerProcess server;
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);

    server.type(u"say hello"_s);
    server.closeInput();

    QVERIFY(alice.line().endsWith(u":hello"_s));
    QCOMPARE(alice.ask(u"hi -ta"_s), u"[T] alice:hi"_s);
    QVERIFY(server.isRunning());
}

void WireLaunchTest::noInputCostsNoTime_data()
{
    QTest::addColumn<int>("input");
    QTest::newRow("/dev/null") << int(Input::Null);
    QTest::newRow("closed") << int(Input::Closed);
    QTest::newRow("at its end") << int(Input::Console);
}

void WireLaunchTest::noInputCostsNoTime()
{
    QFETCH(int, input);
    ServerProcess server({}, Input(input));
    if (Input(input) == Input::Console)
        server.closeInput();
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);

    // A server that spins on its input uses all of this second.
    const qint64 before = server.cpuMs();
    QTest::qSleep(1000);
    const qint64 used = server.cpuMs() - before;

    QVERIFY(before >= 0);
    QVERIFY2(used < 300, qPrintable(u"%1 ms of CPU in a second of silence"_s.arg(used)));
    QCOMPARE(alice.ask(u"hi -ta"_s), u"[T] alice:hi"_s);
}

void WireLaunchTest::outputThatNobodyReadsHoldsNobodyUp()
{
    ServerProcess server({u"--message-rate"_s, u"off"_s});
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);

    // The pipe holds 64 KiB; this is ten times as much, and nobody reads it meanwhile.
    const QString message(1000, u'x');
    for (int i = 0; i < 700; ++i)
        QCOMPARE(alice.ask(message + u" -ta"_s).size(), message.size() + 10);
}

void WireLaunchTest::aClosedOutputDoesNotStopIt()
{
    ServerProcess server;
    WirePeer alice(server.port());

    server.closeOutput();

    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(alice.ask(u"hi -ta"_s), u"[T] alice:hi"_s);
    QVERIFY(server.isRunning());
}

void WireLaunchTest::aQuestionIsAnsweredAnywhere_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("word");
    QTest::newRow("help") << QStringList(u"--help"_s) << u"--plain-text"_s;
    QTest::newRow("version") << QStringList(u"--version"_s) << u"0.1"_s;
    QTest::newRow("help without a window")
        << QStringList {u"--no-gui"_s, u"--help"_s} << u"--message-rate"_s;
    QTest::newRow("limits") << QStringList(u"--show-limits"_s) << u"4000"_s;
}

void WireLaunchTest::aQuestionIsAnsweredAnywhere()
{
    QFETCH(QStringList, options);
    QFETCH(QString, word);

    const ServerProcess::Run run = ServerProcess::run(options);

    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.output.contains(word), qPrintable(run.output));
}

void WireLaunchTest::checkPrintsTheOptionsInEffect()
{
    const ServerProcess::Run run = ServerProcess::run({u"--check"_s, u"--no-gui"_s, u"--listen"_s,
        u"127.0.0.1:4711"_s, u"--room"_s, u"茶馆"_s, u"--message-rate"_s, u"7/3"_s});

    QCOMPARE(run.exitCode, 0);
    for (const QString &word : {u"127.0.0.1:4711"_s, u"茶馆"_s, u"7/3"_s, u"plain-text"_s})
        QVERIFY2(run.output.contains(word), qPrintable(run.output));
}

void WireLaunchTest::aWrongOptionIsNamed_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("unknown") << QStringList(u"--plan-text"_s)
                             << QStringList {u"--plan-text"_s, u"--plain-text"_s};
    QTest::newRow("an address") << QStringList {u"--listen"_s, u"nonsense"_s}
                                << QStringList {u"--listen"_s, u"nonsense"_s};
    QTest::newRow("a port") << QStringList {u"--listen"_s, u"127.0.0.1:70000"_s}
                            << QStringList {u"--listen"_s, u"70000"_s};
    QTest::newRow("a rate") << QStringList {u"--message-rate"_s, u"fast"_s}
                            << QStringList {u"--message-rate"_s, u"fast"_s, u"off"_s};
    QTest::newRow("a language") << QStringList {u"--lang"_s, u"fr"_s}
                                << QStringList {u"--lang"_s, u"fr"_s, u"zh_CN"_s};
    QTest::newRow("a missing value") << QStringList(u"--room"_s) << QStringList(u"--room"_s);
    QTest::newRow("a missing file")
        << QStringList {u"--config"_s, u"/nowhere.ini"_s} << QStringList(u"/nowhere.ini"_s);
}

void WireLaunchTest::aWrongOptionIsNamed()
{
    QFETCH(QStringList, options);
    QFETCH(QStringList, words);

    const ServerProcess::Run run = ServerProcess::run(QStringList(u"--no-gui"_s) + options);

    QVERIFY2(run.exitCode > 0, qPrintable(run.output));
    for (const QString &word : words)
        QVERIFY2(run.errors.contains(word), qPrintable(run.errors));
}

void WireLaunchTest::aWrongLineOfTheFileIsNamed()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"server.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[server]\nlang = en\ngreting = hi\n");
    file.close();

    const ServerProcess::Run run =
        ServerProcess::run({u"--no-gui"_s, u"--config"_s, file.fileName()});

    QVERIFY2(run.exitCode > 0, qPrintable(run.output));
    for (const QString &word : {u"3"_s, u"greting"_s, u"greeting"_s})
        QVERIFY2(run.errors.contains(word), qPrintable(run.errors));
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireLaunchTest)
#include "tst_wire_launch.moc"
