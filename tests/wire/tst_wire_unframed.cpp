// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/listener.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QObject>
#include <QStringDecoder>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// Scripts that send no line ends and take each recv() as one message.
class WireUnframedTest final : public QObject
{
    Q_OBJECT
private slots:
    void okAndExitEachComeAlone();
    void commandsWithAGapEachCountAlone_data();
    void commandsWithAGapEachCountAlone();
    void commandsWithoutAGapRunTogetherAndLoseNothing_data();
    void commandsWithoutAGapRunTogetherAndLoseNothing();
    void okIsAloneInABusyRoom();
    void writesAreSmallAndApart();
    void longAnswersAreCutBetweenCharacters();
    void aRefusalBeforeJoiningIsOneSmallWrite_data();
    void aRefusalBeforeJoiningIsOneSmallWrite();
    void bytesWithoutACommandWordWaitHalfASecond();
    void aFirstLineEndMakesALinePeerForGood();
    void aLastCommandCountsAtTheEndOfTheBytes();
};

namespace {

QStringList chinese()
{
    return {u"--lang"_s, u"zh_CN"_s};
}

QByteArray joined(const std::vector<QByteArray> &pieces)
{
    QByteArray all;
    for (const QByteArray &piece : pieces)
        all += piece;
    return all;
}

QString text(const QByteArray &bytes)
{
    return WirePeer::unstamped(QString::fromUtf8(bytes));
}

bool isWholeUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(bytes);
    return !decoder.hasError() && !decoded.contains(QChar::ReplacementCharacter);
}

} // namespace

void WireUnframedTest::okAndExitEachComeAlone()
{
    ServerProcess server(chinese());
    WirePeer peer(server.port());

    peer.send("alice -n");
    QCOMPARE(peer.recvOnce(128), QByteArray("OK"));
    peer.send("大家好 -ta");
    QCOMPARE(text(peer.recvOnce()), u"[T] alice:大家好"_s);
    peer.send("al -n");
    QCOMPARE(peer.recvOnce(), QByteArray("OK"));
    peer.send("what");
    QCOMPARE(text(peer.recvOnce()), u"[T] 系统:无法识别您的指令,请重新输入!"_s);
    peer.send("exit");
    QCOMPARE(peer.recvOnce(), QByteArray("exit"));
    QCOMPARE(peer.recvOnce(), QByteArray("<closed>"));
}

void WireUnframedTest::commandsWithAGapEachCountAlone_data()
{
    QTest::addColumn<bool>("busy");
    QTest::newRow("in a quiet room") << false;
    QTest::newRow("in a busy room") << true;
}

// 60 ms between two sends leave 10 ms to the quiet gap of 50 ms: a machine that is busy otherwise
// may join two of them, so one of three tries must keep them apart.
void WireUnframedTest::commandsWithAGapEachCountAlone()
{
    QFETCH(bool, busy);
    ServerProcess server(chinese() + QStringList {u"--message-rate"_s, u"off"_s});
    JsonPeer observer(server.port());
    JsonPeer talker(server.port());
    observer.join("observer");
    talker.join("talker");

    QStringList heard;
    const QStringList wanted {u"one"_s, u"two"_s, u"three"_s, u"four"_s};
    for (int attempt = 0; attempt < 3 && heard != wanted; ++attempt) {
        WirePeer peer(server.port());
        for (const char *command : {"peer -n", "one -ta", "two -ta", "three -ta", "four -ta"}) {
            peer.send(command);
            for (int i = 0; i < 6; ++i) {
                if (busy)
                    talker.send(R"({"cmd":"ta","text":"noise"})");
                QTest::qSleep(10);
            }
        }
        peer.send("exit");
        peer.halfClose();
        peer.rest();
        observer.send(R"({"cmd":"ta","text":"done"})");
        heard.clear();
        for (QJsonObject event = observer.event(u"message"_s); at(event, "text") != "done"_L1;
             event = observer.event(u"message"_s)) {
            QCOMPARE(at(event, "event"), u"message"_s);
            if (at(event, "from.name") == "peer"_L1)
                heard << at(event, "text");
        }
    }
    QCOMPARE(heard, wanted);
}

void WireUnframedTest::commandsWithoutAGapRunTogetherAndLoseNothing_data()
{
    QTest::addColumn<int>("gapMs");
    QTest::newRow("no gap") << 0;
    QTest::newRow("a gap of 1 ms") << 1;
}

// Only a quiet gap separates the commands of a peer that sends no line ends. Without one they are
// one message; what can be promised is that nothing of it is lost and that the session lives on.
void WireUnframedTest::commandsWithoutAGapRunTogetherAndLoseNothing()
{
    QFETCH(int, gapMs);
    ServerProcess server(chinese());
    WirePeer observer(server.port());
    WirePeer peer(server.port());
    QCOMPARE(observer.ask(u"observer -n"_s), u"OK"_s);
    peer.send("peer -n");
    QCOMPARE(peer.recvOnce(), QByteArray("OK"));
    QCOMPARE(observer.line(), u"[T] 系统:peer加入了聊天"_s);

    for (const char *command : {"one -ta", "two -ta", "three -ta"}) {
        peer.send(command);
        if (gapMs > 0)
            QTest::qSleep(gapMs);
    }

    QString heard;
    while (!heard.endsWith(u"three"_s)) {
        const QString line = observer.line();
        QVERIFY2(line.startsWith(u"[T] peer:"_s), qPrintable(line));
        heard += line.mid(9).remove(u" -ta"_s);
    }
    QCOMPARE(heard, u"onetwothree"_s);
    peer.piecesUntil("three");
    peer.send("four -ta");
    QCOMPARE(observer.line(), u"[T] peer:four"_s);
}

void WireUnframedTest::okIsAloneInABusyRoom()
{
    ServerProcess server(chinese() + QStringList {u"--message-rate"_s, u"off"_s});
    JsonPeer talker(server.port());
    WirePeer peer(server.port());
    talker.join("talker");
    peer.send("alice -n");
    QCOMPARE(peer.recvOnce(), QByteArray("OK"));
    Listener listener(peer);

    for (int i = 0; i < 40; ++i)
        talker.send(R"({"cmd":"ta","text":"noise"})");
    peer.send("al -n");
    QVERIFY(Listener::joined(listener.until("OK")).contains("OK"));
    for (int i = 0; i < 40; ++i)
        talker.send(R"({"cmd":"ta","text":"noise"})");
    peer.send("exit");

    int oks = 0;
    int exits = 0;
    const std::vector<Listener::Piece> pieces = listener.untilClosed();
    for (const Listener::Piece &piece : pieces) {
        oks += piece.bytes == "OK";
        exits += piece.bytes == "exit";
    }
    const QByteArray all = Listener::joined(pieces);
    QVERIFY2(oks == 1 && exits == 1 && pieces.back().bytes == "exit", all.constData());
    QCOMPARE(all.count("OK"), 1);
    QVERIFY(all.count("noise") >= 40);
}

void WireUnframedTest::writesAreSmallAndApart()
{
    ServerProcess server(chinese() + QStringList {u"--message-rate"_s, u"off"_s});
    JsonPeer talker(server.port());
    WirePeer peer(server.port());
    talker.join("talker");
    peer.send("alice -n");
    QCOMPARE(peer.recvOnce(), QByteArray("OK"));
    Listener listener(peer);

    QString said;
    for (int i = 0; i < 200; ++i) {
        const QByteArray message = "第" + QByteArray::number(i) + "条消息";
        talker.send(R"({"cmd":"ta","text":")" + message + R"("})");
        said += u"[T] talker:"_s + QString::fromUtf8(message) + (i < 199 ? u"\n"_s : u""_s);
    }
    const std::vector<Listener::Piece> pieces = listener.until("第199条消息");
    for (const Listener::Piece &piece : pieces) {
        QVERIFY2(piece.bytes.size() <= 1000, piece.bytes.constData());
        QVERIFY2(isWholeUtf8(piece.bytes), piece.bytes.toHex().constData());
    }

    // Messages that went out in one write are joined by LF; between two writes stands nothing.
    const auto letters = [](QString lines) { return lines.remove(u'\n'); };
    QCOMPARE(letters(text(Listener::joined(pieces).replace("[20", "\n[20"))), letters(said));
    // What we see of a write may be late, so only all gaps together are as long as they must be.
    const qint64 lasted = pieces.back().ms - pieces.front().ms;
    QVERIFY(pieces.size() >= 8);
    QVERIFY2(lasted >= qint64(pieces.size() - 1) * 50 - 100,
        qPrintable(u"%1 writes in %2 ms"_s.arg(pieces.size()).arg(lasted)));
}

void WireUnframedTest::longAnswersAreCutBetweenCharacters()
{
    ServerProcess server(chinese());
    WirePeer peer(server.port());
    peer.send("alice -n");
    QCOMPARE(peer.recvOnce(), QByteArray("OK"));
    const QByteArray message = QByteArray("茶").repeated(3999) + "!";

    peer.send(message + " -ta");

    const std::vector<QByteArray> pieces = peer.piecesUntil("!");
    for (const QByteArray &piece : pieces) {
        QVERIFY(piece.size() <= 1000);
        QVERIFY2(isWholeUtf8(piece), piece.toHex().constData());
    }
    QCOMPARE(text(joined(pieces)), u"[T] alice:"_s + QString::fromUtf8(message));
}

void WireUnframedTest::aRefusalBeforeJoiningIsOneSmallWrite_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("sent");
    const QList<QByteArray> refused {"hello -ta", "alice hi -to", "-who", "-ta", "-n", "hello",
        "taken -n", "系统 -n", "a:b -n", "-x -n", QByteArray("客").repeated(33) + " -n",
        QByteArray("x").repeated(5000) + " -ta", QByteArray("x").repeated(5000) + " -n"};
    for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
        for (const QByteArray &sent : refused)
            QTest::addRow("%s: %s", qPrintable(language), sent.left(16).constData())
                << language << sent;
    }
}

void WireUnframedTest::aRefusalBeforeJoiningIsOneSmallWrite()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, sent);
    ServerProcess server({u"--lang"_s, language});
    WirePeer taken(server.port());
    WirePeer peer(server.port());
    QCOMPARE(taken.ask(u"taken -n"_s), u"OK"_s);

    peer.send(sent);

    const QByteArray refusal = peer.recvOnce(4096);
    const QString prefix = language == "en"_L1 ? u"[T] System:"_s : u"[T] 系统:"_s;
    QVERIFY2(text(refusal).startsWith(prefix), refusal.constData());
    QVERIFY2(refusal.size() <= 120, refusal.constData());
    QVERIFY2(!refusal.contains("OK") && !refusal.contains('\n'), refusal.constData());
    peer.send("alice -n");
    QCOMPARE(peer.recvOnce(), QByteArray("OK"));
}

void WireUnframedTest::bytesWithoutACommandWordWaitHalfASecond()
{
    ServerProcess server(chinese());
    WirePeer peer(server.port());

    // 200 ms are more than the short gap and less than the long one.
    peer.send("ali");
    QTest::qSleep(200);
    peer.send("ce -n");

    QCOMPARE(peer.recvOnce(), QByteArray("OK"));
    peer.send("hi -ta");
    QCOMPARE(text(peer.recvOnce()), u"[T] alice:hi"_s);
}

void WireUnframedTest::aFirstLineEndMakesALinePeerForGood()
{
    ServerProcess server(chinese());
    WirePeer peer(server.port());
    peer.send("alice -n");
    QCOMPARE(peer.recvOnce(), QByteArray("OK"));

    peer.send("one -ta\n");
    QCOMPARE(text(peer.recvOnce()), u"[T] alice:one\n"_s);

    // From now on a quiet gap ends nothing: these 150 ms stand inside one line.
    peer.send("two -ta");
    QTest::qSleep(150);
    peer.send(" or not -ta\n");
    QCOMPARE(text(peer.recvOnce()), u"[T] alice:two -ta or not\n"_s);
}

void WireUnframedTest::aLastCommandCountsAtTheEndOfTheBytes()
{
    ServerProcess server(chinese());
    WirePeer observer(server.port());
    WirePeer peer(server.port());
    QCOMPARE(observer.ask(u"observer -n"_s), u"OK"_s);
    peer.send("alice -n");
    QCOMPARE(peer.recvOnce(), QByteArray("OK"));

    peer.send("last words -ta");
    peer.halfClose();

    QCOMPARE(observer.line(), u"[T] 系统:alice加入了聊天"_s);
    QCOMPARE(observer.line(), u"[T] alice:last words"_s);
    QCOMPARE(text(peer.rest()), u"[T] alice:last words"_s);
    QCOMPARE(observer.line(), u"[T] 系统:alice下线了"_s);
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireUnframedTest)
#include "tst_wire_unframed.moc"
