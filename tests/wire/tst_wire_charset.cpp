// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// UTF-8, GBK and what is neither. The bytes of GBK are written out: 小明 D0A1 C3F7, 你好 C4E3
/// BAC3, 茶 B2E8, 丂 8140.
class WireCharsetTest final : public QObject
{
    Q_OBJECT
private slots:
    void aGbkPeerIsReadAndAnsweredInGbk();
    void aPeerTurnsToGbkWithItsFirstSuchBytes();
    void anUnframedGbkPeerIsAnsweredInGbk();
    void whatGbkLacksReachesAGbkPeerAsGb18030();
    void aSecondByteThatIsAsciiEndsNothing();
    void aPairThatIsValidUtf8IsReadAsUtf8();
    void bytesThatAreNeitherBecomeReplacements();
    void anUnframedPeersCharacterIsNotCut();
    void aCharacterThatNeverEndsDoesNotHoldTheCommand();
    void everyCharacterSurvivesEveryCut();
    void jsonIsUtf8Only();
};

namespace {

const QByteArray xiaoMing = "\xd0\xa1\xc3\xf7";
const QByteArray niHao = "\xc4\xe3\xba\xc3";

QStringList chinese()
{
    return {u"--lang"_s, u"zh_CN"_s};
}

/// What stands behind the 22 bytes of the time.
QByteArray behindTime(const QByteArray &line)
{
    return line.startsWith('[') ? line.mid(22) : line;
}

} // namespace

void WireCharsetTest::aGbkPeerIsReadAndAnsweredInGbk()
{
    ServerProcess server(chinese());
    WirePeer bob(server.port());
    WirePeer ming(server.port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    ming.send(xiaoMing + " -n\n");
    QCOMPARE(ming.rawLine(), QByteArray("OK"));
    QCOMPARE(bob.line(), u"[T] 系统:小明加入了聊天"_s);

    QCOMPARE(bob.ask(u"你好 -ta"_s), u"[T] bob:你好"_s);
    QCOMPARE(behindTime(ming.rawLine()), "bob:" + niHao);
    ming.send("bob " + niHao + " -to\n");
    QCOMPARE(bob.line(), u"[T] 私聊:小明:你好"_s);
    // 系统 is CFB5 CDB3 in GBK.
    ming.rawLine();
    ming.send(niHao + "\n");
    QVERIFY(behindTime(ming.rawLine()).startsWith("\xcf\xb5\xcd\xb3:"));
}

void WireCharsetTest::aPeerTurnsToGbkWithItsFirstSuchBytes()
{
    ServerProcess server(chinese());
    WirePeer ming(server.port());
    QCOMPARE(ming.ask(u"ming -n"_s), u"OK"_s);
    QCOMPARE(ming.ask(u"plain -ta"_s), u"[T] ming:plain"_s);
    QCOMPARE(ming.ask(u"你好 -ta"_s), u"[T] ming:你好"_s);

    ming.send(niHao + " -ta\n");
    QCOMPARE(behindTime(ming.rawLine()), "ming:" + niHao);

    // For good: even a message that could be UTF-8 is GBK from now on.
    ming.send(QByteArray("\xc3\xa8") + " -ta\n");
    QCOMPARE(behindTime(ming.rawLine()), QByteArray("ming:\xc3\xa8"));
    JsonPeer witness(server.port());
    witness.join("witness");
    ming.rawLine();
    ming.send(QByteArray("\xc3\xa8") + " -ta\n");
    QCOMPARE(at(witness.event(u"message"_s), "text"), u"猫"_s);
}

void WireCharsetTest::anUnframedGbkPeerIsAnsweredInGbk()
{
    ServerProcess server(chinese());
    WirePeer ming(server.port());

    ming.send(xiaoMing + " -n");
    QCOMPARE(ming.recvOnce(), QByteArray("OK"));
    ming.send(niHao + " -ta");
    QCOMPARE(behindTime(ming.recvOnce()), xiaoMing + ":" + niHao);
    ming.send("exit");
    QCOMPARE(ming.recvOnce(), QByteArray("exit"));
}

void WireCharsetTest::whatGbkLacksReachesAGbkPeerAsGb18030()
{
    ServerProcess server(chinese());
    WirePeer bob(server.port());
    WirePeer ming(server.port());
    ming.send(xiaoMing + " -n\n");
    QCOMPARE(ming.rawLine(), QByteArray("OK"));
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    ming.rawLine();

    bob.sendLine(u"😀 -ta"_s);

    QCOMPARE(behindTime(ming.rawLine()), QByteArray("bob:\x94\x39\xfc\x36"));
}

void WireCharsetTest::aSecondByteThatIsAsciiEndsNothing()
{
    ServerProcess server(chinese());
    WirePeer bob(server.port());
    WirePeer ming(server.port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    ming.send(xiaoMing + " -n\n");
    QCOMPARE(ming.rawLine(), QByteArray("OK"));
    QCOMPARE(bob.line(), u"[T] 系统:小明加入了聊天"_s);

    // 丂 ends in '@', 乗 (815C) in a backslash, 亅 (817C) in '|'.
    ming.send("\x81\x40\x81\x5c\x81\x7c -ta\n");

    QCOMPARE(bob.line(), u"[T] 小明:丂乗亅"_s);
}

void WireCharsetTest::aPairThatIsValidUtf8IsReadAsUtf8()
{
    ServerProcess server(chinese());
    WirePeer ming(server.port());
    QCOMPARE(ming.ask(u"ming -n"_s), u"OK"_s);

    // 猫 in GBK is è in UTF-8; alone nothing tells which was meant.
    ming.send("\xc3\xa8 -ta\n");

    QCOMPARE(ming.line(), u"[T] ming:è"_s);
}

void WireCharsetTest::bytesThatAreNeitherBecomeReplacements()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);

    alice.send("a\xff\xfe\xff"
               "b -ta\n");

    QString heard = alice.line();
    QVERIFY2(heard.contains(QChar::ReplacementCharacter), qPrintable(heard));
    QCOMPARE(heard.remove(QChar::ReplacementCharacter), u"[T] alice:ab"_s);
    QCOMPARE(alice.ask(u"你好 -ta"_s), u"[T] alice:你好"_s);
    QCOMPARE(bob.linesUntil(u"[T] alice:你好"_s).size(), 2);
}

void WireCharsetTest::anUnframedPeersCharacterIsNotCut()
{
    ServerProcess server(chinese() + QStringList {u"--plain-text"_s});
    WirePeer bob(server.port());
    WirePeer peer(server.port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    // 200 ms are more than the quiet gap that ends a message in a plain-text room.
    peer.send("你\xe5");
    QTest::qSleep(200);
    peer.send("\xa5\xbd");

    QCOMPARE(bob.line(), u"[T] 系统:%1加入了聊天"_s.arg(peer.address()));
    QCOMPARE(bob.line(), u"[T] %1:你好"_s.arg(peer.address()));
}

void WireCharsetTest::aCharacterThatNeverEndsDoesNotHoldTheCommand()
{
    ServerProcess server(chinese() + QStringList {u"--plain-text"_s});
    WirePeer bob(server.port());
    WirePeer peer(server.port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    // With one more byte it would be valid GBK, whose characters have two.
    peer.send("你好\xe5");

    QCOMPARE(bob.line(), u"[T] 系统:%1加入了聊天"_s.arg(peer.address()));
    QCOMPARE(bob.line(), u"[T] %1:你好\ufffd"_s.arg(peer.address()));
}

void WireCharsetTest::everyCharacterSurvivesEveryCut()
{
    ServerProcess server(chinese() + QStringList {u"--message-rate"_s, u"off"_s});
    WirePeer bob(server.port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    const QByteArray line = "é茶🍵e\u0301 -ta\n";

    for (qsizetype cut = 1; cut < line.size(); ++cut) {
        bob.send(line.left(cut));
        bob.send(line.mid(cut));
        QCOMPARE(bob.line(), u"[T] bob:é茶🍵e\u0301"_s);
    }
}

void WireCharsetTest::jsonIsUtf8Only()
{
    ServerProcess server(chinese());
    JsonPeer bot(server.port());
    bot.join("bot");

    const QJsonObject error = bot.ask(R"({"cmd":"ta","text":")" + niHao + R"("})");

    QCOMPARE(at(error, "code"), u"bad-json"_s);
    QCOMPARE(at(bot.ask(R"({"cmd":"ta","text":"你好"})"), "text"), u"你好"_s);
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireCharsetTest)
#include "tst_wire_charset.moc"
