// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// The plainer rooms: each setting alone, and together.
class WireRoomsTest final : public QObject
{
    Q_OBJECT
private slots:
    void plainTextMakesALineAMessage();
    void plainTextLetsNamelessPeersTalkAndTellsThemByAddress();
    void plainTextLetsASilentPeerIn();
    void plainTextKeepsTheCommands();
    void plainTextTellsALaterNameAsARename();
    void plainTextHasNoLimitBeforeJoining();
    void aDeskKeepsNamelessPeersApart();
    void aDeskLetsTheHostAnswer();
    void aDeskTellsALaterNameAsEntering();
    void aGreetingComesWithTheFirstBytesOrAfterASecond();
    void aGreetingReachesProgramsWithTheWelcome();
    void anAutomaticAnswerIsForNamelessPeersOnly();
    void aDeskAnswersEachMessageOnce();
    void withoutEchoTheSenderHearsNothingOfIt();
    void aPlainRoomWithEverythingElse();

private:
    static QStringList with(const QStringList &more)
    {
        return QStringList {u"--lang"_s, u"zh_CN"_s} + more;
    }
};

void WireRoomsTest::plainTextMakesALineAMessage()
{
    ServerProcess server(with({u"--plain-text"_s}));
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QStringList heard {alice.line()};

    QCOMPARE(bob.ask(u"when do we exit"_s), u"[T] bob:when do we exit"_s);
    QCOMPARE(bob.ask(u"  大家好  "_s), u"[T] bob:  大家好"_s);

    QCOMPARE(alice.line(), u"[T] bob:when do we exit"_s);
    QCOMPARE(alice.line(), u"[T] bob:  大家好"_s);
}

void WireRoomsTest::plainTextLetsNamelessPeersTalkAndTellsThemByAddress()
{
    ServerProcess server(with({u"--plain-text"_s}));
    WirePeer alice(server.port());
    WirePeer first(server.port());
    WirePeer second(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    const QString one = first.address();
    const QString two = second.address();

    QCOMPARE(first.ask(u"hello"_s), u"[T] "_s + one + u":hello"_s);
    QCOMPARE(second.ask(u"hi"_s), u"[T] "_s + two + u":hi"_s);
    first.sendLine(u"exit"_s);
    QVERIFY(first.rest().endsWith("exit\n"));
    QCOMPARE(second.line(), u"[T] 系统:用户%1退出聊天室!"_s.arg(one));
    second.close();

    QCOMPARE(alice.linesUntil(u"[T] 系统:%1下线了"_s.arg(two)),
        QStringList({u"[T] 系统:%1加入了聊天"_s.arg(one), u"[T] %1:hello"_s.arg(one),
            u"[T] 系统:%1加入了聊天"_s.arg(two), u"[T] %1:hi"_s.arg(two),
            u"[T] 系统:用户%1退出聊天室!"_s.arg(one)}));
}

void WireRoomsTest::plainTextLetsASilentPeerIn()
{
    ServerProcess server(with({u"--plain-text"_s}));
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    WirePeer silent(server.port());

    QCOMPARE(alice.line(), u"[T] 系统:%1加入了聊天"_s.arg(silent.address()));

    QCOMPARE(alice.ask(u"welcome -ta"_s), u"[T] alice:welcome"_s);
    QCOMPARE(silent.line(), u"[T] alice:welcome"_s);
}

void WireRoomsTest::plainTextKeepsTheCommands()
{
    ServerProcess server(with({u"--plain-text"_s}));
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(alice.line(), u"[T] 系统:bob加入了聊天"_s);

    QCOMPARE(bob.ask(u"hi -ta"_s), u"[T] bob:hi"_s);
    QCOMPARE(bob.ask(u"alice psst -to"_s), u"[T] 私聊:→alice:psst"_s);
    QVERIFY(bob.ask(u"-who"_s).startsWith(u"[T] 系统:"_s));

    QCOMPARE(alice.line(), u"[T] bob:hi"_s);
    QCOMPARE(alice.line(), u"[T] 私聊:bob:psst"_s);
}

void WireRoomsTest::plainTextTellsALaterNameAsARename()
{
    ServerProcess server(with({u"--plain-text"_s}));
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"hello"_s), u"[T] %1:hello"_s.arg(bob.address()));

    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    alice.line();
    alice.line();
    QCOMPARE(alice.line(), u"[T] 系统:%1改名为bob"_s.arg(bob.address()));
}

void WireRoomsTest::plainTextHasNoLimitBeforeJoining()
{
    ServerProcess server(with({u"--plain-text"_s, u"--message-rate"_s, u"off"_s}));
    WirePeer peer(server.port());

    for (int i = 0; i < 30; ++i)
        QCOMPARE(peer.ask(QString::number(i)), u"[T] %1:%2"_s.arg(peer.address()).arg(i));
}

void WireRoomsTest::aDeskKeepsNamelessPeersApart()
{
    ServerProcess server(with({u"--desk"_s}));
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    WirePeer first(server.port());
    WirePeer second(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    first.sendLine(u"my order is late"_s);
    QVERIFY(!server.awaitOutput({first.address(), u"my order is late"_s}).isNull());
    second.sendLine(u"so is mine"_s);
    QVERIFY(!server.awaitOutput({second.address(), u"so is mine"_s}).isNull());
    QCOMPARE(alice.ask(u"hi bob -ta"_s), u"[T] 系统:bob加入了聊天"_s);
    QVERIFY(!server.awaitOutput({u"alice"_s, u"hi bob"_s}).isNull()); // before the host speaks

    QCOMPARE(alice.line(), u"[T] alice:hi bob"_s);
    QCOMPARE(bob.line(), u"[T] alice:hi bob"_s);

    // Nobody heard the guests, and they heard nobody: the host's word is the next that all get.
    server.type(u"say to all"_s);
    for (WirePeer *peer : {&alice, &bob, &first, &second}) {
        const QString line = peer->line();
        QVERIFY2(line.endsWith(u"to all"_s), qPrintable(line));
    }
}

void WireRoomsTest::aDeskLetsTheHostAnswer()
{
    ServerProcess server(with({u"--desk"_s}));
    WirePeer first(server.port());
    WirePeer second(server.port());
    first.sendLine(u"help"_s);
    QVERIFY(!server.awaitOutput({first.address(), u"help"_s}).isNull());
    second.sendLine(u"me too"_s);
    QVERIFY(!server.awaitOutput({second.address(), u"me too"_s}).isNull());

    server.type(u"tell "_s + first.address() + u" for you"_s);
    const QString answer = first.line();
    server.type(u"say for all"_s);
    const QString all = second.line();

    QVERIFY2(answer.endsWith(u":for you"_s), qPrintable(answer));
    QVERIFY2(all.endsWith(u":for all"_s), qPrintable(all));
}

void WireRoomsTest::aDeskTellsALaterNameAsEntering()
{
    ServerProcess server(with({u"--desk"_s}));
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    bob.sendLine(u"hello"_s);

    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    QCOMPARE(alice.line(), u"[T] 系统:bob加入了聊天"_s);
    QCOMPARE(bob.ask(u"hi"_s), u"[T] bob:hi"_s);
    QCOMPARE(alice.line(), u"[T] bob:hi"_s);
}

void WireRoomsTest::aGreetingComesWithTheFirstBytesOrAfterASecond()
{
    ServerProcess server(with({u"--greeting"_s, u"欢迎光临"_s}));
    WirePeer early(server.port());
    WirePeer silent(server.port());

    early.sendLine(u"alice -n"_s);

    QCOMPARE(early.line(), u"欢迎光临"_s);
    QCOMPARE(early.line(), u"OK"_s);
    QCOMPARE(silent.line(), u"欢迎光临"_s);
    QCOMPARE(silent.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(silent.ask(u"hi -ta"_s), u"[T] bob:hi"_s);
}

void WireRoomsTest::aGreetingReachesProgramsWithTheWelcome()
{
    ServerProcess server(with({u"--greeting"_s, u"欢迎光临"_s}));
    JsonPeer early(server.port());
    JsonPeer late(server.port());

    QCOMPARE(at(early.join("early"), "room.greeting"), u"欢迎光临"_s);

    // A program that was silent for a second got the greeting as if it were a person.
    QCOMPARE(late.wire().line(), u"欢迎光临"_s);
    QCOMPARE(at(late.join("late"), "event"), u"welcome"_s);
}

void WireRoomsTest::anAutomaticAnswerIsForNamelessPeersOnly()
{
    ServerProcess server(with({u"--plain-text"_s, u"--auto-reply"_s, u"请稍等"_s}));
    WirePeer named(server.port());
    WirePeer nameless(server.port());
    QCOMPARE(named.ask(u"alice -n"_s), u"OK"_s);

    QCOMPARE(named.ask(u"one"_s), u"[T] alice:one"_s);
    QCOMPARE(named.ask(u"two -ta"_s), u"[T] alice:two"_s);

    nameless.sendLine(u"help"_s);
    QStringList both {nameless.line(), nameless.line()};
    both.sort();
    QCOMPARE(both, QStringList({u"[T] %1:help"_s.arg(nameless.address()), u"请稍等"_s}));
    QCOMPARE(named.line(), u"[T] 系统:%1加入了聊天"_s.arg(nameless.address()));
    QCOMPARE(named.line(), u"[T] %1:help"_s.arg(nameless.address()));
    QCOMPARE(named.ask(u"three"_s), u"[T] alice:three"_s);
}

void WireRoomsTest::aDeskAnswersEachMessageOnce()
{
    ServerProcess server(with({u"--desk"_s, u"--greeting"_s, u"您好"_s, u"--auto-reply"_s,
        u"ok,问题正在处理中..."_s, u"--no-echo"_s}));
    WirePeer guest(server.port());

    QCOMPARE(guest.line(), u"您好"_s);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(guest.ask(u"question %1"_s.arg(i)), u"ok,问题正在处理中..."_s);
    guest.sendLine(u"exit"_s);

    QCOMPARE(guest.rest(), QByteArray("exit\n"));
}

void WireRoomsTest::withoutEchoTheSenderHearsNothingOfIt()
{
    ServerProcess server(with({u"--no-echo"_s}));
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    JsonPeer eve(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(alice.line(), u"[T] 系统:bob加入了聊天"_s);

    alice.sendLine(u"one -ta"_s);
    QCOMPARE(bob.line(), u"[T] alice:one"_s);
    bob.sendLine(u"two -ta"_s);
    QCOMPARE(alice.line(), u"[T] bob:two"_s);

    eve.join("eve");
    QCOMPARE(bob.line(), u"[T] 系统:eve加入了聊天"_s);
    eve.send(R"({"cmd":"ta","text":"programs hear themselves"})");
    QCOMPARE(at(eve.event(u"message"_s), "text"), u"programs hear themselves"_s);
    QCOMPARE(bob.line(), u"[T] eve:programs hear themselves"_s);
}

void WireRoomsTest::aPlainRoomWithEverythingElse()
{
    ServerProcess server(with({u"--plain-text"_s, u"--greeting"_s, u"您好"_s, u"--auto-reply"_s,
        u"收到"_s, u"--no-echo"_s}));
    WirePeer one(server.port());
    WirePeer two(server.port());
    one.sendLine(u"first"_s);
    QCOMPARE(one.line(), u"您好"_s);
    QCOMPARE(one.line(), u"收到"_s);

    two.sendLine(u"second"_s);

    QCOMPARE(one.linesUntil(u"[T] %1:second"_s.arg(two.address())),
        QStringList(u"[T] 系统:%1加入了聊天"_s.arg(two.address())));
    QStringList heard {two.line(), two.line()};
    QCOMPARE(heard, QStringList({u"您好"_s, u"收到"_s}));
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireRoomsTest)
#include "tst_wire_rooms.moc"
