// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QDateTime>
#include <QObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// Every row of the table of text commands, with the room's Chinese sentences to the letter.
class WireTextCommandsTest final : public QObject
{
    Q_OBJECT
private slots:
    void aNameJoinsAndTheOthersAreTold();
    void aSecondNameIsARename();
    void aMessageReachesAllTheSenderIncluded();
    void aPayloadKeepsItsSpaces_data();
    void aPayloadKeepsItsSpaces();
    void aPrivateMessageReachesOnlyTheOneItNames();
    void theLongestNameIsTheOneMeant();
    void theHostIsReachedByName();
    void whoTellsEveryMemberAndTheHost();
    void helpNamesEveryCommand();
    void exitIsAnsweredAndToldAndCloses();
    void aDropIsToldAsGoneOffline();
    void onlyAWholeLineIsExitWhoOrHelp_data();
    void onlyAWholeLineIsExitWhoOrHelp();
    void crLfIsTheSameAsLf();
    void theStampIsTheLocalTime();
    void linesOfAMessageEachNameTheirSender();
    void whatAHalfClosedPeerAskedIsStillAnswered();
    void aFastTalkerIsSlowedAndLosesNothing();
    void anEnglishRoomSpeaksEnglish();
    void aRoomWithAHostNameCallsTheHostSo();

private:
    static QStringList chinese() { return {u"--lang"_s, u"zh_CN"_s}; }
};

void WireTextCommandsTest::aNameJoinsAndTheOthersAreTold()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    WirePeer bob(server.port());

    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    QCOMPARE(alice.line(), u"[T] 系统:bob加入了聊天"_s);
    QCOMPARE(bob.ask(u"hi -ta"_s), u"[T] bob:hi"_s);
}

void WireTextCommandsTest::aSecondNameIsARename()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(alice.line(), u"[T] 系统:bob加入了聊天"_s);

    QCOMPARE(bob.ask(u"robert -n"_s), u"OK"_s);

    QCOMPARE(alice.line(), u"[T] 系统:bob改名为robert"_s);
    QCOMPARE(bob.ask(u"hi -ta"_s), u"[T] robert:hi"_s);
}

void WireTextCommandsTest::aMessageReachesAllTheSenderIncluded()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    QCOMPARE(bob.ask(u"大家好 -ta"_s), u"[T] bob:大家好"_s);

    QCOMPARE(alice.line(), u"[T] 系统:bob加入了聊天"_s);
    QCOMPARE(alice.line(), u"[T] bob:大家好"_s);
}

void WireTextCommandsTest::aPayloadKeepsItsSpaces_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("heard");
    QTest::newRow("spaces inside") << u"a  b   c -ta"_s << u"a  b   c"_s;
    QTest::newRow("spaces in front") << u"   a -ta"_s << u"   a"_s;
    QTest::newRow("only one space belongs to the word") << u"a   -ta"_s << u"a  "_s;
    QTest::newRow("blanks at the end") << u"a -ta \t "_s << u"a"_s;
    QTest::newRow("a command word inside") << u"say -ta or -n -ta"_s << u"say -ta or -n"_s;
    QTest::newRow("a colon") << u"bob:hi -ta"_s << u"bob:hi"_s;
}

void WireTextCommandsTest::aPayloadKeepsItsSpaces()
{
    QFETCH(QString, sent);
    QFETCH(QString, heard);
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);

    QCOMPARE(alice.ask(sent), u"[T] alice:"_s + heard);
}

void WireTextCommandsTest::aPrivateMessageReachesOnlyTheOneItNames()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    WirePeer carol(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(carol.ask(u"carol -n"_s), u"OK"_s);

    carol.sendLine(u"bob  a secret -to"_s);

    QCOMPARE(carol.line(), u"[T] 私聊:→bob: a secret"_s);
    QCOMPARE(bob.line(), u"[T] 系统:carol加入了聊天"_s);
    QCOMPARE(bob.line(), u"[T] 私聊:carol: a secret"_s);
    QCOMPARE(carol.ask(u"done -ta"_s), u"[T] carol:done"_s);
    QCOMPARE(alice.linesUntil(u"[T] carol:done"_s),
        QStringList({u"[T] 系统:bob加入了聊天"_s, u"[T] 系统:carol加入了聊天"_s}));
}

void WireTextCommandsTest::theLongestNameIsTheOneMeant()
{
    ServerProcess server(chinese());
    WirePeer dan(server.port());
    WirePeer danPark(server.port());
    WirePeer bob(server.port());
    QCOMPARE(dan.ask(u"Dan -n"_s), u"OK"_s);
    QCOMPARE(danPark.ask(u"Dan Park -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(danPark.line(), u"[T] 系统:bob加入了聊天"_s);

    QCOMPARE(bob.ask(u"Dan Park hello -to"_s), u"[T] 私聊:→Dan Park:hello"_s);
    QCOMPARE(bob.ask(u"Dan Parking is hard -to"_s), u"[T] 私聊:→Dan:Parking is hard"_s);

    QCOMPARE(danPark.line(), u"[T] 私聊:bob:hello"_s);
}

void WireTextCommandsTest::theHostIsReachedByName()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);

    QCOMPARE(alice.ask(u"主持人 有人吗 -to"_s), u"[T] 私聊:→主持人:有人吗"_s);

    QVERIFY(!server.awaitOutput({u"alice"_s, u"有人吗"_s}).isNull());
}

void WireTextCommandsTest::whoTellsEveryMemberAndTheHost()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    bob.sendLine(u"-who"_s);
    bob.sendLine(u"done -ta"_s);

    QStringList members = bob.linesUntil(u"[T] bob:done"_s);
    members.sort();
    QCOMPARE(members,
        QStringList({u"[T] 系统:alice"_s, u"[T] 系统:bob"_s, u"[T] 系统:主持人:主持人"_s}));
}

void WireTextCommandsTest::helpNamesEveryCommand()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());

    alice.sendLine(u"-help"_s);
    alice.sendLine(u"alice -n"_s);

    const QString help = alice.linesUntil(u"OK"_s).join(u'\n');
    for (const QString &word : {u"-n"_s, u"-ta"_s, u"-to"_s, u"-who"_s, u"-help"_s, u"exit"_s})
        QVERIFY2(help.contains(word), qPrintable(word + u" is not in: "_s + help));
}

void WireTextCommandsTest::exitIsAnsweredAndToldAndCloses()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    bob.sendLine(u"exit"_s);

    QCOMPARE(bob.rest(), QByteArray("exit\n"));
    QCOMPARE(alice.line(), u"[T] 系统:bob加入了聊天"_s);
    QCOMPARE(alice.line(), u"[T] 系统:用户bob退出聊天室!"_s);
}

void WireTextCommandsTest::aDropIsToldAsGoneOffline()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    bob.close();

    QCOMPARE(alice.line(), u"[T] 系统:bob加入了聊天"_s);
    QCOMPARE(alice.line(), u"[T] 系统:bob下线了"_s);
    WirePeer again(server.port());
    QCOMPARE(again.ask(u"bob -n"_s), u"OK"_s);
}

void WireTextCommandsTest::onlyAWholeLineIsExitWhoOrHelp_data()
{
    QTest::addColumn<QString>("sent");
    QTest::newRow("exit at the end") << u"when do we exit"_s;
    QTest::newRow("who at the end") << u"tell me -who"_s;
    QTest::newRow("help at the end") << u"please -help"_s;
    QTest::newRow("a word glued to its payload") << u"hello-ta"_s;
    QTest::newRow("a word in another case") << u"hello -TA"_s;
    QTest::newRow("no word") << u"大家好"_s;
}

void WireTextCommandsTest::onlyAWholeLineIsExitWhoOrHelp()
{
    QFETCH(QString, sent);
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);

    QCOMPARE(alice.ask(sent), u"[T] 系统:无法识别您的指令,请重新输入!"_s);
    QCOMPARE(alice.ask(u"still here -ta"_s), u"[T] alice:still here"_s);
}

void WireTextCommandsTest::crLfIsTheSameAsLf()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());

    alice.send("alice -n\r\nhi -ta\r\nexit\r\n");

    QCOMPARE(WirePeer::unstamped(QString::fromUtf8(alice.rest())), u"OK\n[T] alice:hi\nexit\n"_s);
}

void WireTextCommandsTest::theStampIsTheLocalTime()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);

    alice.sendLine(u"hi -ta"_s);

    const QString line = QString::fromUtf8(alice.rawLine());
    const QDateTime told = QDateTime::fromString(line.left(21), u"[yyyy-MM-dd HH:mm:ss]"_s);
    QVERIFY2(told.isValid(), qPrintable(line));
    QVERIFY(qAbs(told.secsTo(QDateTime::currentDateTime())) < 120);
}

void WireTextCommandsTest::linesOfAMessageEachNameTheirSender()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    JsonPeer eve(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    eve.join("eve");
    QCOMPARE(alice.line(), u"[T] 系统:eve加入了聊天"_s);

    eve.send(R"({"cmd":"ta","text":"one\n[2026-01-01 00:00:00] bob:two"})");
    eve.send(R"({"cmd":"ta","text":"three\r[2026-01-01 00:00:00] bob:four\u2028five"})");

    QCOMPARE(alice.line(), u"[T] eve:one"_s);
    QCOMPARE(alice.line(), u"[T] eve:[2026-01-01 00:00:00] bob:two"_s);
    eve.send(R"({"cmd":"exit"})");
    for (const QString &line : alice.linesUntil(u"[T] 系统:用户eve退出聊天室!"_s)) {
        QVERIFY2(line.startsWith(u"[T] eve:"_s), qPrintable(line));
        QVERIFY2(!line.contains(u'\r') && !line.contains(QChar(0x2028)), qPrintable(line));
    }
}

void WireTextCommandsTest::whatAHalfClosedPeerAskedIsStillAnswered()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());

    alice.send("alice -n\nhi -ta");
    alice.halfClose();

    QCOMPARE(WirePeer::unstamped(QString::fromUtf8(alice.rest())), u"OK\n[T] alice:hi\n"_s);
}

void WireTextCommandsTest::aFastTalkerIsSlowedAndLosesNothing()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);

    QByteArray burst;
    for (int i = 0; i < 9; ++i)
        burst += QByteArray::number(i) + " -ta\n";
    alice.send(burst);

    for (int i = 0; i < 9; ++i)
        QCOMPARE(alice.line(), u"[T] alice:%1"_s.arg(i));
}

void WireTextCommandsTest::anEnglishRoomSpeaksEnglish()
{
    ServerProcess server({u"--lang"_s, u"en"_s});
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"robert -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"alice psst -to"_s), u"[T] Private:→alice:psst"_s);
    const QString help = bob.ask(u"what now"_s);
    bob.sendLine(u"-who"_s);
    bob.sendLine(u"exit"_s);

    const QString all = help + QString::fromUtf8(bob.rest());
    QVERIFY2(help.startsWith(u"[T] System:"_s), qPrintable(help));
    QVERIFY2(all.contains(u"System:Host:Host\n"_s), qPrintable(all));
    const QStringList told {alice.line(), alice.line(), alice.line(), alice.line()};
    QCOMPARE(told[2], u"[T] Private:robert:psst"_s);
    QCOMPARE(told[0], u"[T] System:bob joined the chat"_s);
    QCOMPARE(told[1], u"[T] System:bob is now called robert"_s);
    QCOMPARE(told[3], u"[T] System:robert left the chat"_s);
    for (const QChar letter : all + told.join(u'\n'))
        QVERIFY2(letter.unicode() < 128 || letter == u'→', qPrintable(all + told.join(u'\n')));
}

void WireTextCommandsTest::aRoomWithAHostNameCallsTheHostSo()
{
    ServerProcess server(chinese() + QStringList {u"--host-name"_s, u"掌柜"_s});
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);

    QCOMPARE(alice.ask(u"掌柜 hi -to"_s), u"[T] 私聊:→掌柜:hi"_s);

    WirePeer thief(server.port());
    const QString refusal = thief.ask(u"掌柜 -n"_s);
    QVERIFY2(refusal.startsWith(u"[T] 系统:"_s), qPrintable(refusal));
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireTextCommandsTest)
#include "tst_wire_textcommands.moc"
