// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QJsonArray>
#include <QObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// What the host can do from the terminal.
class WireConsoleTest final : public QObject
{
    Q_OBJECT
private slots:
    void comingTalkingAndGoingIsPrinted();
    void theMenuTellsWhoIsOnline_data();
    void theMenuTellsWhoIsOnline();
    void theMenuWritesToOne_data();
    void theMenuWritesToOne();
    void anIndexMeansTheListThatWasPrinted();
    void sayReachesEveryone();
    void tellReachesOne();
    void whatIsToldToTheHostIsPrinted();
    void aKickedTextPeerIsToldAndClosed();
    void aKickedProgramIsToldAndClosed();
    void aClosedDoorKeepsThoseInside();
    void statusTellsWhereTheServerListens();
    void helpNamesEveryVerb();
    void aWrongVerbGetsTheNearest();
    void aWrongAddresseeIsNamed();
    void stopTellsEveryoneAndEnds_data();
    void stopTellsEveryoneAndEnds();
};

void WireConsoleTest::comingTalkingAndGoingIsPrinted()
{
    ServerProcess server({u"--lang"_s, u"en"_s});
    WirePeer alice(server.port());
    const QString address = alice.address();

    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QVERIFY(!server.awaitOutput({u"alice"_s, address}).isNull());
    QCOMPARE(alice.ask(u"good morning -ta"_s), u"[T] alice:good morning"_s);
    QVERIFY(!server.awaitOutput({u"alice"_s, address, u"good morning"_s}).isNull());
    QCOMPARE(alice.ask(u"al -n"_s), u"OK"_s);
    QVERIFY(!server.awaitOutput({u"alice"_s, u"now called al"_s}).isNull());
    alice.sendLine(u"exit"_s);
    QVERIFY(!server.awaitOutput({u"al"_s, address}).isNull());
}

void WireConsoleTest::theMenuTellsWhoIsOnline_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("1") << u"1"_s;
    QTest::newRow("users") << u"users"_s;
}

void WireConsoleTest::theMenuTellsWhoIsOnline()
{
    QFETCH(QString, typed);
    ServerProcess server({u"--lang"_s, u"en"_s});
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QVERIFY(!server.awaitOutput({u"bob"_s, bob.address()}).isNull());

    server.type(typed);

    QVERIFY(!server.awaitOutput({u"online: 2"_s}).isNull());
    const QString first = server.awaitOutput({u"alice"_s, alice.address()});
    const QString second = server.awaitOutput({u"bob"_s, bob.address()});
    QVERIFY2(first.startsWith(u'0'), qPrintable(first));
    QVERIFY2(second.startsWith(u'1'), qPrintable(second));
}

void WireConsoleTest::theMenuWritesToOne_data()
{
    QTest::addColumn<QStringList>("typed");
    QTest::newRow("in one line") << QStringList(u"2 1,hello, bob"_s);
    QTest::newRow("in two lines") << QStringList {u"2"_s, u"1,hello, bob"_s};
}

void WireConsoleTest::theMenuWritesToOne()
{
    QFETCH(QStringList, typed);
    ServerProcess server({u"--lang"_s, u"zh_CN"_s});
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(alice.line(), u"[T] 系统:bob加入了聊天"_s);

    for (const QString &line : typed)
        server.type(line);

    QCOMPARE(bob.line(), u"[T] 私聊:主持人:hello, bob"_s);
    QCOMPARE(bob.ask(u"hi -ta"_s), u"[T] bob:hi"_s);
    QCOMPARE(alice.line(), u"[T] bob:hi"_s);
}

void WireConsoleTest::anIndexMeansTheListThatWasPrinted()
{
    ServerProcess server({u"--lang"_s, u"zh_CN"_s});
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    WirePeer carol(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(carol.ask(u"carol -n"_s), u"OK"_s);
    QVERIFY(!server.awaitOutput({carol.address()}).isNull());
    server.type(u"1"_s);
    QVERIFY(!server.awaitOutput({u"carol"_s, carol.address()}).isNull());
    alice.sendLine(u"exit"_s);
    QCOMPARE(bob.line(), u"[T] 系统:carol加入了聊天"_s);
    QCOMPARE(bob.line(), u"[T] 系统:用户alice退出聊天室!"_s);
    QCOMPARE(carol.line(), u"[T] 系统:用户alice退出聊天室!"_s);

    server.type(u"2 1,still you"_s);

    QCOMPARE(bob.line(), u"[T] 私聊:主持人:still you"_s);
    QCOMPARE(carol.ask(u"done -ta"_s), u"[T] carol:done"_s);
}

void WireConsoleTest::sayReachesEveryone()
{
    ServerProcess server({u"--lang"_s, u"zh_CN"_s, u"--host-name"_s, u"掌柜"_s});
    WirePeer alice(server.port());
    JsonPeer bot(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    bot.join("bot");
    QCOMPARE(alice.line(), u"[T] 系统:bot加入了聊天"_s);

    server.type(u"say 水开了"_s);

    QCOMPARE(alice.line(), u"[T] 掌柜:水开了"_s);
    const QJsonObject message = bot.event();
    QCOMPARE(at(message, "event"), u"message"_s);
    QCOMPARE(at(message, "text"), u"水开了"_s);
    QCOMPARE(at(message, "from.name"), u"掌柜"_s);
    QCOMPARE(at(message, "from.role"), u"host"_s);
}

void WireConsoleTest::tellReachesOne()
{
    ServerProcess server({u"--lang"_s, u"zh_CN"_s});
    WirePeer alice(server.port());
    JsonPeer bot(server.port());
    QCOMPARE(alice.ask(u"Alice Park -n"_s), u"OK"_s);
    bot.join("bot");
    QCOMPARE(alice.line(), u"[T] 系统:bot加入了聊天"_s);

    server.type(u"tell Alice Park the tea is ready"_s);
    QCOMPARE(alice.line(), u"[T] 私聊:主持人:the tea is ready"_s);
    server.type(u"tell bot yours too"_s);
    const QJsonObject message = bot.event();
    QCOMPARE(at(message, "text"), u"yours too"_s);
    QVERIFY(at(message, "conversation").startsWith(u"p:"_s));
    QCOMPARE(at(message, "from.role"), u"host"_s);
}

void WireConsoleTest::whatIsToldToTheHostIsPrinted()
{
    ServerProcess server({u"--lang"_s, u"en"_s});
    JsonPeer bot(server.port());
    JsonPeer alice(server.port());
    bot.join("bot");
    alice.join("alice");

    bot.send(R"({"cmd":"to","to":"alice","text":"between us two"})");
    bot.send(R"({"cmd":"to","to":"Host","text":"for the host"})");

    QVERIFY(!server.awaitOutput({u"bot"_s, u"for the host"_s}).isNull());
    QVERIFY2(!server.printed().contains(u"between us two"_s), "the host reads what others whisper");
}

void WireConsoleTest::aKickedTextPeerIsToldAndClosed()
{
    ServerProcess server({u"--lang"_s, u"zh_CN"_s});
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(alice.line(), u"[T] 系统:bob加入了聊天"_s);

    server.type(u"kick bob too loud"_s);

    const QString told = bob.line();
    QVERIFY2(told.startsWith(u"[T] 系统:"_s) && told.contains(u"too loud"_s), qPrintable(told));
    QCOMPARE(bob.rest(), QByteArray());
    const QString heard = alice.line();
    QVERIFY2(heard.startsWith(u"[T] 系统:"_s) && heard.contains(u"bob"_s), qPrintable(heard));
}

void WireConsoleTest::aKickedProgramIsToldAndClosed()
{
    ServerProcess server({u"--lang"_s, u"en"_s});
    JsonPeer alice(server.port());
    JsonPeer bot(server.port());
    alice.join("alice");
    bot.join("bot");
    alice.event(u"joined"_s);

    server.type(u"kick bot"_s);

    const QJsonObject bye = bot.event();
    QCOMPARE(at(bye, "event"), u"bye"_s);
    QCOMPARE(at(bye, "reason"), u"kicked"_s);
    QCOMPARE(bot.wire().rest(), QByteArray());
    const QJsonObject left = alice.event();
    QCOMPARE(at(left, "event"), u"left"_s);
    QCOMPARE(at(left, "reason"), u"kicked"_s);
}

void WireConsoleTest::aClosedDoorKeepsThoseInside()
{
    ServerProcess server({u"--lang"_s, u"en"_s});
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);

    server.type(u"door closed"_s);
    QVERIFY(!server.awaitOutput({u"closed"_s}).isNull());
    WirePeer late(server.port());
    QVERIFY(!late.isConnected());
    QCOMPARE(alice.ask(u"hi -ta"_s), u"[T] alice:hi"_s);

    server.type(u"door open"_s);
    QVERIFY(!server.awaitOutput({u"open"_s}).isNull());
    WirePeer bob(server.port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(alice.line(), u"[T] System:bob joined the chat"_s);
}

void WireConsoleTest::statusTellsWhereTheServerListens()
{
    ServerProcess server({u"--lang"_s, u"en"_s});
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QVERIFY(!server.awaitOutput({u"alice"_s, alice.address()}).isNull());

    server.type(u"status"_s);

    QVERIFY(!server.awaitOutput({u"127.0.0.1:%1"_s.arg(server.port())}).isNull());
    QVERIFY(!server.awaitOutput({u"online: 1"_s}).isNull());
}

void WireConsoleTest::helpNamesEveryVerb()
{
    ServerProcess server;

    server.type(u"help"_s);

    for (const QString &verb :
        {u"users"_s, u"tell"_s, u"stop"_s, u"say"_s, u"kick"_s, u"door"_s, u"status"_s, u"help"_s})
        QVERIFY2(!server.awaitOutput({verb}).isNull(), qPrintable(verb));
    server.type(u"help kick"_s);
    QVERIFY(!server.awaitOutput({u"kick NAME"_s}).isNull());
}

void WireConsoleTest::aWrongVerbGetsTheNearest()
{
    ServerProcess server;

    server.type(u"kcik bob"_s);
    QVERIFY(!server.awaitOutput({u"kcik"_s, u"kick"_s}).isNull());
    server.type(u"dor open"_s);
    QVERIFY(!server.awaitOutput({u"dor"_s, u"door"_s}).isNull());
}

void WireConsoleTest::aWrongAddresseeIsNamed()
{
    ServerProcess server;

    server.type(u"tell nobody hello there"_s);
    QVERIFY(!server.awaitOutput({u"nobody"_s}).isNull());
    server.type(u"2 7,hello"_s);
    QVERIFY(!server.awaitOutput({u"7"_s}).isNull());
}

void WireConsoleTest::stopTellsEveryoneAndEnds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("3") << u"3"_s;
    QTest::newRow("stop") << u"stop"_s;
}

void WireConsoleTest::stopTellsEveryoneAndEnds()
{
    QFETCH(QString, typed);
    ServerProcess server({u"--lang"_s, u"zh_CN"_s});
    WirePeer alice(server.port());
    JsonPeer bot(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    bot.join("bot");
    QCOMPARE(alice.line(), u"[T] 系统:bot加入了聊天"_s);

    server.type(typed);

    const QString told = alice.line();
    QVERIFY2(told.startsWith(u"[T] 系统:"_s), qPrintable(told));
    QCOMPARE(alice.rest(), QByteArray());
    const QJsonObject bye = bot.event();
    QCOMPARE(at(bye, "event"), u"bye"_s);
    QCOMPARE(at(bye, "reason"), u"stopping"_s);
    QCOMPARE(bot.wire().rest(), QByteArray());
    QCOMPARE(server.awaitExit(), 0);
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireConsoleTest)
#include "tst_wire_console.moc"
