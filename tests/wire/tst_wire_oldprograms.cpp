// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/listener.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QObject>
#include <QStringDecoder>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// Five programs of the kind that beginners write and bring along, each with the room that suits
/// it.
class WireOldProgramsTest final : public QObject
{
    Q_OBJECT
private slots:
    void aWaitsForAGreetingAndAsksOneThing();
    void bSpeaksGbkAndTakesOneAnswerForEachThing();
    void cSpeaksPlainLinesAndEveryoneHearsAll();
    void dJoinsWithAnExactOkAndLeavesWithAnExactExit();
    void eSendsLinesAndTheOthersHearThem();

private:
    static QStringList with(const QStringList &more)
    {
        return QStringList {u"--lang"_s, u"zh_CN"_s} + more;
    }
};

// (a) greeting = recv(1024); send(question); answer = recv(1024)
void WireOldProgramsTest::aWaitsForAGreetingAndAsksOneThing()
{
    ServerProcess server(with({u"--desk"_s, u"--greeting"_s, u"你好,这里是服务台"_s}));
    WirePeer program(server.port());

    QCOMPARE(program.recvOnce().trimmed(), QByteArray("你好,这里是服务台"));
    program.send("我的快递到哪里了?");
    QVERIFY(!server.awaitOutput({program.address(), u"我的快递到哪里了?"_s}).isNull());
    server.type(u"2 0,明天就到"_s);

    const QByteArray answer = program.recvOnce();
    QVERIFY2(answer.contains("明天就到"), answer.constData());
}

// (b) for each thing: send(thing.encode("gbk")); print(recv(1024).decode("gbk"))
void WireOldProgramsTest::bSpeaksGbkAndTakesOneAnswerForEachThing()
{
    ServerProcess server(with({u"--desk"_s, u"--auto-reply"_s, u"ok,问题正在处理中..."_s}));
    std::vector<WirePeer> programs;
    for (int i = 0; i < 5; ++i)
        programs.emplace_back(server.port());
    // 你好 · 小明问: 电脑坏了 · 谢谢, and "ok,问题正在处理中...", all in GBK.
    const QList<QByteArray> things {"\xc4\xe3\xba\xc3",
        "\xd0\xa1\xc3\xf7\xce\xca: \xb5\xe7\xc4\xd4\xbb\xb5\xc1\xcb", "\xd0\xbb\xd0\xbb"};
    const QByteArray answer = "ok,\xce\xca\xcc\xe2\xd5\xfd\xd4\xda\xb4\xa6\xc0\xed\xd6\xd0...";

    for (const QByteArray &thing : things) {
        for (WirePeer &program : programs)
            program.send(thing);
        for (WirePeer &program : programs)
            QCOMPARE(program.recvOnce(), answer);
    }

    programs.front().send("exit");
    QCOMPARE(programs.front().recvOnce(), QByteArray("exit"));
    QCOMPARE(programs.front().recvOnce(), QByteArray("<closed>"));
}

// (c) send(line); a second thread prints what recv(1024) brings
void WireOldProgramsTest::cSpeaksPlainLinesAndEveryoneHearsAll()
{
    ServerProcess server(with({u"--plain-text"_s}));
    std::vector<WirePeer> programs;
    for (int i = 0; i < 3; ++i) {
        programs.emplace_back(server.port());
        const QByteArray hello = "大家好 " + QByteArray::number(i);
        programs.back().send(hello);
        for (WirePeer &program : programs)
            QVERIFY(program.piecesUntil(hello).back().endsWith(hello));
    }

    programs[0].send("今天喝什么茶?");

    const QByteArray heard = programs[0].address().toUtf8() + ":今天喝什么茶?";
    for (WirePeer &program : programs)
        QVERIFY(program.piecesUntil(heard).back().endsWith(heard));
}

// (d) send(name + " -n"); recv(128) == "OK"; then send(text + " -ta"), print(recv(1024).decode())
// until recv is exactly "exit"
void WireOldProgramsTest::dJoinsWithAnExactOkAndLeavesWithAnExactExit()
{
    ServerProcess server(with({}));
    WirePeer other(server.port());
    WirePeer program(server.port());
    QCOMPARE(other.ask(u"老王 -n"_s), u"OK"_s);

    program.send("小李 -n");
    QCOMPARE(program.recvOnce(128), QByteArray("OK"));
    Listener listener(program);
    program.send("大家好 -ta");
    QCOMPARE(other.line(), u"[T] 系统:小李加入了聊天"_s);
    QCOMPARE(other.line(), u"[T] 小李:大家好"_s);
    QCOMPARE(other.ask(QString(900, u'茶') + u" -ta"_s).size(), 907);
    program.send("exit");

    const std::vector<Listener::Piece> pieces = listener.untilClosed();
    for (const Listener::Piece &piece : pieces) {
        QStringDecoder strict(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = strict(piece.bytes);
        QVERIFY2(!strict.hasError() && !text.isEmpty(), piece.bytes.toHex().constData());
    }
    const QByteArray printed = Listener::joined(pieces);
    QVERIFY2(pieces.back().bytes == "exit", printed.constData());
    QVERIFY(printed.contains("小李:大家好"));
    QCOMPARE(printed.count("茶"), 900);
    QCOMPARE(other.line(), u"[T] 系统:用户小李退出聊天室!"_s);
}

// (e) for each line typed: send(line + "\n"); a second thread prints each line that comes
void WireOldProgramsTest::eSendsLinesAndTheOthersHearThem()
{
    ServerProcess server(with({u"--plain-text"_s, u"--no-echo"_s}));
    WirePeer one(server.port());
    WirePeer two(server.port());
    one.sendLine(u"有人吗?"_s);
    QVERIFY(!server.awaitOutput({one.address(), u"有人吗?"_s}).isNull());

    two.sendLine(u"有!"_s);
    QCOMPARE(one.line(), u"[T] 系统:%1加入了聊天"_s.arg(two.address()));
    QCOMPARE(one.line(), u"[T] %1:有!"_s.arg(two.address()));
    one.sendLine(u"太好了"_s);
    QCOMPARE(two.line(), u"[T] %1:太好了"_s.arg(one.address()));

    const QString gone = two.address();
    two.close();
    QCOMPARE(one.line(), u"[T] 系统:%1下线了"_s.arg(gone));
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireOldProgramsTest)
#include "tst_wire_oldprograms.moc"
