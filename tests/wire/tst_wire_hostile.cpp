// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// What comes from the network is never trusted: none of it may hurt the others in the room.
class WireHostileTest final : public QObject
{
    Q_OBJECT
private slots:
    void anOverlongLineIsRefusedAndTheSessionLivesOn();
    void threeOverlongLinesCloseTheConnection();
    void anOverlongJsonLineIsRefused();
    void binaryGarbageHurtsNobody();
    void anHttpRequestGetsOneShortAnswer_data();
    void anHttpRequestGetsOneShortAnswer();
    void aNameLikeAMethodIsAName();
    void aSilentPeerIsToldNothing();
    void aJsonPeerThatDoesNotJoinIsClosed();
    void aResetInsideALineIsADrop();
    void aTlsHelloIsClosedAtOnce_data();
    void aTlsHelloIsClosedAtOnce();
    void deepJsonIsRefused();
    void twentyCommandsBeforeJoiningAreEnough();
    void controlCharactersNeverReachAnother_data();
    void controlCharactersNeverReachAnother();
    void aPeerThatNeverReadsDelaysNobody();

private:
    static QStringList chinese() { return {u"--lang"_s, u"zh_CN"_s}; }
    static void stillServes(const ServerProcess &server);
};

void WireHostileTest::stillServes(const ServerProcess &server)
{
    WirePeer guest(server.port());
    QCOMPARE(guest.ask(u"a fresh guest -n"_s), u"OK"_s);
    QCOMPARE(guest.ask(u"hi -ta"_s), u"[T] a fresh guest:hi"_s);
}

void WireHostileTest::anOverlongLineIsRefusedAndTheSessionLivesOn()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);

    // The refusal does not wait for the end of the line, nor does what is left of it count.
    alice.send(QByteArray(20'000, 'x'));
    const QString refusal = alice.line();
    QVERIFY2(refusal.startsWith(u"[T] 系统:"_s), qPrintable(refusal));
    alice.send(QByteArray(100'000, 'y') + " -ta\n");

    QCOMPARE(alice.ask(u"hi -ta"_s), u"[T] alice:hi"_s);
}

void WireHostileTest::threeOverlongLinesCloseTheConnection()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.line(), u"[T] 系统:alice加入了聊天"_s);

    for (int i = 0; i < 3; ++i)
        alice.send(QByteArray(20'000, 'x') + '\n');

    const QByteArray all = alice.rest();
    QVERIFY2(!all.endsWith("<nothing>"), all.constData());
    QVERIFY2(bob.line().contains(u"alice"_s), "nobody was told that alice has gone");
    stillServes(server);
}

void WireHostileTest::anOverlongJsonLineIsRefused()
{
    ServerProcess server(chinese());
    JsonPeer bot(server.port());

    const QByteArray longHello =
        R"({"cmd":"hello","protocol":1,"client":")" + QByteArray(5'000, 'x') + R"(","name":"bot"})";
    QCOMPARE(at(bot.ask(longHello), "code"), u"too-long"_s);
    QCOMPARE(at(bot.join("bot"), "event"), u"welcome"_s);
    QCOMPARE(at(bot.ask(R"({"cmd":"ping","x":")" + QByteArray(70'000, 'x') + R"("})"), "code"),
        u"too-long"_s);
    QCOMPARE(at(bot.ask(R"({"cmd":"ta","text":"hi"})"), "text"), u"hi"_s);
}

void WireHostileTest::binaryGarbageHurtsNobody()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);

    QRandomGenerator random(20261121);
    for (int round = 0; round < 60; ++round) {
        QByteArray garbage(1 + int(random.bounded(8'000)), Qt::Uninitialized);
        for (char &byte : garbage)
            byte = char(random.bounded(256));
        // A third begins as JSON, so that both kinds of session get their share.
        if (round % 3 == 0)
            garbage.prepend('{');
        WirePeer stranger(server.port());
        stranger.send(garbage);
        if (round % 2 == 0)
            stranger.reset();
    }

    QCOMPARE(alice.ask(u"hi -ta"_s), u"[T] alice:hi"_s);
    stillServes(server);
}

void WireHostileTest::anHttpRequestGetsOneShortAnswer_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<Cut>("cut");
    const QByteArray page("GET / HTTP/1.1\r\nHost: a\r\nAccept: */*\r\n\r\n");
    QTest::newRow("a browser") << page << Cut::Whole;
    QTest::newRow("a browser in pieces") << page << Cut::Sevens;
    QTest::newRow("somebody at a telnet") << QByteArray("GET / HTTP/1.0\r\n") << Cut::Bytes;
    QTest::newRow("a form") << QByteArray("POST /x?y=z HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi")
                            << Cut::Whole;
    QTest::newRow("a bare request") << QByteArray("HEAD / HTTP/1.1\n\n") << Cut::Whole;
}

void WireHostileTest::anHttpRequestGetsOneShortAnswer()
{
    QFETCH(QByteArray, request);
    QFETCH(Cut, cut);
    ServerProcess server(chinese());
    WirePeer browser(server.port());

    browser.send(request, cut);

    const QByteArray answer = browser.rest();
    QVERIFY2(!answer.isEmpty() && answer.size() < 1000, answer.constData());
    QVERIFY2(!answer.endsWith("<nothing>"), answer.constData());
    QVERIFY2(answer.contains("茶馆"), answer.constData());
}

void WireHostileTest::aNameLikeAMethodIsAName()
{
    ServerProcess server(chinese());
    WirePeer get(server.port());

    QCOMPARE(get.ask(u"GET -n"_s), u"OK"_s);
    QCOMPARE(get.ask(u"hi -ta"_s), u"[T] GET:hi"_s);
}

void WireHostileTest::aSilentPeerIsToldNothing()
{
    ServerProcess server(chinese());
    WirePeer silent(server.port());
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(alice.ask(u"hi -ta"_s), u"[T] alice:hi"_s);

    // More than the second after which a plainer room would let a silent peer in.
    QCOMPARE(silent.recvOnce(1024, 1'500), QByteArray("<nothing>"));

    QCOMPARE(silent.ask(u"late -n"_s), u"OK"_s);
}

void WireHostileTest::aJsonPeerThatDoesNotJoinIsClosed()
{
    ServerProcess server(chinese());
    WirePeer half(server.port());

    half.send("{\"cmd\":");

    const QByteArray all = half.rest();
    QVERIFY2(!all.endsWith("<nothing>"), "10 s to join are over and the connection is open");
}

void WireHostileTest::aResetInsideALineIsADrop()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    bob.send("half a message");
    bob.reset();

    QCOMPARE(alice.line(), u"[T] 系统:bob加入了聊天"_s);
    QCOMPARE(alice.line(), u"[T] 系统:bob下线了"_s);
    stillServes(server);
}

void WireHostileTest::aTlsHelloIsClosedAtOnce_data()
{
    QTest::addColumn<Cut>("cut");
    QTest::newRow("in one segment") << Cut::Whole;
    QTest::newRow("byte by byte") << Cut::Bytes;
}

void WireHostileTest::aTlsHelloIsClosedAtOnce()
{
    QFETCH(Cut, cut);
    ServerProcess server(chinese());
    WirePeer client(server.port());

    client.send(QByteArray::fromHex("1603010200010001fc0303") + QByteArray(64, '\x5a'), cut);

    const QByteArray all = client.rest();
    QVERIFY2(all.size() < 200 && !all.endsWith("<nothing>"), all.constData());
    stillServes(server);
}

void WireHostileTest::deepJsonIsRefused()
{
    ServerProcess server(chinese());
    JsonPeer bot(server.port());
    bot.join("bot");
    const auto nested = [](int depth) {
        return R"({"cmd":"ta","text":"hi","x":)" + QByteArray(depth - 1, '[')
            + QByteArray(depth - 1, ']') + "}";
    };

    QCOMPARE(at(bot.ask(nested(9)), "code"), u"bad-json"_s);
    QCOMPARE(at(bot.ask(nested(20'000)), "code"), u"bad-json"_s);

    QCOMPARE(at(bot.ask(nested(8)), "event"), u"message"_s);
}

void WireHostileTest::twentyCommandsBeforeJoiningAreEnough()
{
    ServerProcess server(chinese());
    WirePeer stranger(server.port());

    for (int i = 0; i < 20; ++i)
        QVERIFY(stranger.ask(u"hi -ta"_s).startsWith(u"[T] 系统:"_s));
    stranger.sendLine(u"hi -ta"_s);

    const QByteArray last = stranger.rest();
    QVERIFY2(last.count('\n') <= 1 && !last.endsWith("<nothing>"), last.constData());
    stillServes(server);
}

void WireHostileTest::controlCharactersNeverReachAnother_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("an escape sequence") << QByteArray("\\u001b[2J\\u001b]0;owned\\u0007");
    QTest::newRow("a bell") << QByteArray("\\u0007");
    QTest::newRow("a null") << QByteArray("\\u0000");
    QTest::newRow("a backspace") << QByteArray("a\\bb");
    QTest::newRow("a delete") << QByteArray("\\u007f");
    QTest::newRow("a C1 control") << QByteArray("\\u009b2J");
    QTest::newRow("a bidi override") << QByteArray("\\u202eabc");
}

void WireHostileTest::controlCharactersNeverReachAnother()
{
    QFETCH(QByteArray, json);
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    JsonPeer eve(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    eve.join("eve");
    QCOMPARE(alice.line(), u"[T] 系统:eve加入了聊天"_s);

    eve.send(R"({"cmd":"ta","text":"hi )" + json + R"("})");
    eve.send(R"({"cmd":"to","to":"alice","text":"hi )" + json + R"("})");

    const QString said = alice.line();
    const QString told = alice.line();
    QVERIFY2(said.startsWith(u"[T] eve:hi "_s), qPrintable(said));
    QVERIFY2(told.startsWith(u"[T] 私聊:eve:hi "_s), qPrintable(told));
    const QString printed = server.awaitOutput({u"eve"_s, u"hi "_s});
    QVERIFY(!printed.isNull());
    for (const QChar letter : said + told + printed)
        QVERIFY2(letter.isPrint(), qPrintable(said + told + printed));
}

void WireHostileTest::aPeerThatNeverReadsDelaysNobody()
{
    ServerProcess server(chinese() + QStringList {u"--message-rate"_s, u"off"_s});
    WirePeer deaf(server.port());
    WirePeer alice(server.port());
    WirePeer talker(server.port());
    QCOMPARE(deaf.ask(u"deaf -n"_s), u"OK"_s);
    QCOMPARE(talker.ask(u"talker -n"_s), u"OK"_s);
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    talker.line();

    // 16 MiB are more than its outbox and the buffers of both its sockets can hold.
    const QString message = QString(4'000, u'x');
    QString told;
    for (int i = 0; i < 4'200; ++i) {
        talker.sendLine(message + u" -ta"_s);
        QString line = talker.line();
        if (line.contains(u"deaf"_s))
            told = std::exchange(line, talker.line());
        QCOMPARE(line.size(), message.size() + 11);
        QVERIFY(alice.line().startsWith(u"[T] "_s));
    }
    QVERIFY2(!told.isNull(), "the peer that never reads is still there");
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireHostileTest)
#include "tst_wire_hostile.moc"
