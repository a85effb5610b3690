// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// However the network cuts a dialogue, it means the same.
class WireSegmentationTest final : public QObject
{
    Q_OBJECT
private slots:
    void aTextDialogueMeansTheSame_data();
    void aTextDialogueMeansTheSame();
    void aGbkDialogueMeansTheSame_data() { cuts(); }
    void aGbkDialogueMeansTheSame();
    void aJsonDialogueMeansTheSame_data() { cuts(); }
    void aJsonDialogueMeansTheSame();

private:
    static void cuts();
};

void WireSegmentationTest::cuts()
{
    QTest::addColumn<Cut>("cut");
    QTest::newRow("all in one segment") << Cut::Whole;
    QTest::newRow("line by line") << Cut::Lines;
    QTest::newRow("in sevens") << Cut::Sevens;
    QTest::newRow("byte by byte") << Cut::Bytes;
}

void WireSegmentationTest::aTextDialogueMeansTheSame_data()
{
    QTest::addColumn<Cut>("cut");
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("all in one segment, LF") << Cut::Whole << QByteArray("\n");
    QTest::newRow("all in one segment, CR LF") << Cut::Whole << QByteArray("\r\n");
    QTest::newRow("line by line, LF") << Cut::Lines << QByteArray("\n");
    QTest::newRow("line by line, CR LF") << Cut::Lines << QByteArray("\r\n");
    QTest::newRow("in sevens, LF") << Cut::Sevens << QByteArray("\n");
    QTest::newRow("in sevens, CR LF") << Cut::Sevens << QByteArray("\r\n");
    QTest::newRow("byte by byte, LF") << Cut::Bytes << QByteArray("\n");
    QTest::newRow("byte by byte, CR LF") << Cut::Bytes << QByteArray("\r\n");
}

void WireSegmentationTest::aTextDialogueMeansTheSame()
{
    QFETCH(Cut, cut);
    QFETCH(QByteArray, lineEnd);
    ServerProcess server({u"--lang"_s, u"zh_CN"_s});
    WirePeer bob(server.port());
    WirePeer alice(server.port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    const QByteArray dialogue = "alice -n\nhello -ta\n你好,🍵 -ta\nbob psst -to\nal -n\n"
                                "nonsense\nbye -ta\nexit\n";
    alice.send(QByteArray(dialogue).replace('\n', lineEnd), cut);

    QCOMPARE(WirePeer::unstamped(QString::fromUtf8(alice.rest())),
        u"OK\n[T] alice:hello\n[T] alice:你好,🍵\n[T] 私聊:→bob:psst\nOK\n"
        u"[T] 系统:无法识别您的指令,请重新输入!\n[T] al:bye\nexit\n"_s);
    QCOMPARE(bob.linesUntil(u"[T] 系统:用户al退出聊天室!"_s),
        QStringList({u"[T] 系统:alice加入了聊天"_s, u"[T] alice:hello"_s, u"[T] alice:你好,🍵"_s,
            u"[T] 私聊:alice:psst"_s, u"[T] 系统:alice改名为al"_s, u"[T] al:bye"_s}));
}

void WireSegmentationTest::aGbkDialogueMeansTheSame()
{
    QFETCH(Cut, cut);
    ServerProcess server({u"--lang"_s, u"zh_CN"_s});
    WirePeer bob(server.port());
    WirePeer ming(server.port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    // 小明 joins and says 你好.
    ming.send("\xd0\xa1\xc3\xf7 -n\n\xc4\xe3\xba\xc3 -ta\nexit\n", cut);

    const QByteArray all = ming.rest();
    QVERIFY2(all.startsWith("OK\n[") && all.endsWith("] \xd0\xa1\xc3\xf7:\xc4\xe3\xba\xc3\nexit\n"),
        all.constData());
    QCOMPARE(bob.line(), u"[T] 系统:小明加入了聊天"_s);
    QCOMPARE(bob.line(), u"[T] 小明:你好"_s);
    QCOMPARE(bob.line(), u"[T] 系统:用户小明退出聊天室!"_s);
}

void WireSegmentationTest::aJsonDialogueMeansTheSame()
{
    QFETCH(Cut, cut);
    ServerProcess server({u"--lang"_s, u"zh_CN"_s});
    WirePeer bob(server.port());
    JsonPeer bot(server.port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    bot.wire().send(
        "{\"cmd\":\"hello\",\"protocol\":1,\"client\":\"a\\u0020bot\",\"name\":\"bot\"}\n"
        "{\"cmd\":\"ta\",\"text\":\"茶\\n壶\",\"ref\":\"r1\"}\r\n"
        "{\"cmd\":\"n\",\"name\":\"robot\",\"ref\":\"r2\"}\n"
        "{\"cmd\":\"exit\"}\n",
        cut);

    QCOMPARE(at(bot.event(), "event"), u"welcome"_s);
    QCOMPARE(at(bot.event(), "event"), u"live"_s);
    QCOMPARE(at(bot.event(), "text"), u"茶\n壶"_s);
    QCOMPARE(at(bot.event(), "ref"), u"r1"_s);
    QCOMPARE(at(bot.event(u"ack"_s), "ref"), u"r2"_s);
    QCOMPARE(at(bot.event(), "reason"), u"exit"_s);
    QCOMPARE(bot.wire().rest(), QByteArray());
    QCOMPARE(bob.linesUntil(u"[T] 系统:用户robot退出聊天室!"_s),
        QStringList({u"[T] 系统:bot加入了聊天"_s, u"[T] bot:茶"_s, u"[T] bot:壶"_s,
            u"[T] 系统:bot改名为robot"_s}));
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireSegmentationTest)
#include "tst_wire_segmentation.moc"
