// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// What the room refuses, it refuses with one line that says why in words and never says `OK`.
class WireTextRefusalsTest final : public QObject
{
    Q_OBJECT
private slots:
    void aRefusalIsOneLineInWords_data();
    void aRefusalIsOneLineInWords();
    void aNameThatMayNotBeIsRefused_data();
    void aNameThatMayNotBeIsRefused();
    void aNameThatMayBeIsTaken_data();
    void aNameThatMayBeIsTaken();
    void aRefusedRenameLeavesTheOldName();
    void aNameIsFreeAgainWhenItsKeylessPeerHasGone();
    void exitWorksBeforeJoining();
};

namespace {

bool isRefusal(const QString &line)
{
    return line.startsWith(u"[T] 系统:"_s) && line.size() > 8 && !line.contains(u"OK"_s);
}

QStringList chinese()
{
    return {u"--lang"_s, u"zh_CN"_s};
}

} // namespace

void WireTextRefusalsTest::aRefusalIsOneLineInWords_data()
{
    QTest::addColumn<bool>("joined");
    QTest::addColumn<QString>("sent");
    QTest::newRow("a message before joining") << false << u"hi -ta"_s;
    QTest::newRow("a private message before joining") << false << u"alice hi -to"_s;
    QTest::newRow("who before joining") << false << u"-who"_s;
    QTest::newRow("nonsense before joining") << false << u"hello"_s;
    QTest::newRow("an empty message") << true << u"-ta"_s;
    QTest::newRow("a message of blanks") << true << u"    -ta"_s;
    QTest::newRow("a message of invisible characters") << true << u"\u200b\u200b -ta"_s;
    QTest::newRow("an empty name") << true << u"-n"_s;
    QTest::newRow("nobody") << true << u"-to"_s;
    QTest::newRow("a private message without a text") << true << u"alice -to"_s;
    QTest::newRow("nobody of that name") << true << u"nobody hi -to"_s;
    QTest::newRow("a private message to oneself") << true << u"bob hi -to"_s;
    QTest::newRow("too many characters") << true << QString(4001, u'a') + u" -ta"_s;
    QTest::newRow("too many bytes") << true << QString(4001, u'中') + u" -ta"_s;
}

void WireTextRefusalsTest::aRefusalIsOneLineInWords()
{
    QFETCH(bool, joined);
    QFETCH(QString, sent);
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    if (joined)
        QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    const QString refusal = bob.ask(sent);

    QVERIFY2(isRefusal(refusal), qPrintable(refusal));
    QCOMPARE(bob.ask(u"carol -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"done -ta"_s), u"[T] carol:done"_s);
    QCOMPARE(alice.linesUntil(u"[T] carol:done"_s).size(), joined ? 2 : 1);
}

void WireTextRefusalsTest::aNameThatMayNotBeIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("taken") << u"alice"_s;
    QTest::newRow("taken, in another case") << u"ALICE"_s;
    QTest::newRow("looks like one that is taken") << u"\u0430lice"_s;
    QTest::newRow("a colon") << u"bob:x"_s;
    QTest::newRow("a wide colon") << u"bob：x"_s;
    QTest::newRow("a leading dash") << u"-bob"_s;
    QTest::newRow("two spaces inside") << u"bob  x"_s;
    QTest::newRow("a control character") << u"bob\x1b[31m"_s;
    QTest::newRow("a bidi character") << u"bob\u202ex"_s;
    QTest::newRow("an invisible character") << u"bo\u200bb"_s;
    QTest::newRow("the system") << u"系统"_s;
    QTest::newRow("the system in English") << u"System"_s;
    QTest::newRow("the system in another case") << u"system"_s;
    QTest::newRow("the admin") << u"Admin"_s;
    QTest::newRow("the admin in other letters") << u"\u0410dmin"_s;
    QTest::newRow("the host") << u"主持人"_s;
    QTest::newRow("33 characters") << QString(33, u'b');
    QTest::newRow("33 Chinese characters") << QString(33, u'客');
}

void WireTextRefusalsTest::aNameThatMayNotBeIsRefused()
{
    QFETCH(QString, name);
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);

    const QString refusal = bob.ask(name + u" -n"_s);

    QVERIFY2(isRefusal(refusal), qPrintable(refusal));
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    QCOMPARE(alice.line(), u"[T] 系统:bob加入了聊天"_s);
}

void WireTextRefusalsTest::aNameThatMayBeIsTaken_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("one character") << u"b"_s << u"b"_s;
    QTest::newRow("32 characters") << QString(32, u'b') << QString(32, u'b');
    QTest::newRow("32 Chinese characters") << QString(32, u'客') << QString(32, u'客');
    QTest::newRow("a space inside") << u"Alice Park"_s << u"Alice Park"_s;
    QTest::newRow("Chinese") << u"小明"_s << u"小明"_s;
    QTest::newRow("an emoji") << u"tea🍵"_s << u"tea🍵"_s;
    QTest::newRow("decomposed") << u"Rene\u0301"_s << u"Ren\u00e9"_s;
    QTest::newRow("a dash inside") << u"a-n"_s << u"a-n"_s;
}

void WireTextRefusalsTest::aNameThatMayBeIsTaken()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    ServerProcess server(chinese());
    WirePeer bob(server.port());

    QCOMPARE(bob.ask(name + u" -n"_s), u"OK"_s);

    QCOMPARE(bob.ask(u"hi -ta"_s), u"[T] "_s + shown + u":hi"_s);
}

void WireTextRefusalsTest::aRefusedRenameLeavesTheOldName()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    WirePeer bob(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    const QString refusal = bob.ask(u"alice -n"_s);

    QVERIFY2(isRefusal(refusal), qPrintable(refusal));
    QCOMPARE(bob.ask(u"hi -ta"_s), u"[T] bob:hi"_s);
}

void WireTextRefusalsTest::aNameIsFreeAgainWhenItsKeylessPeerHasGone()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    alice.sendLine(u"exit"_s);
    QCOMPARE(alice.rest(), QByteArray("exit\n"));

    WirePeer other(server.port());

    QCOMPARE(other.ask(u"alice -n"_s), u"OK"_s);
}

void WireTextRefusalsTest::exitWorksBeforeJoining()
{
    ServerProcess server(chinese());
    WirePeer alice(server.port());

    alice.sendLine(u"exit"_s);

    QCOMPARE(alice.rest(), QByteArray("exit\n"));
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireTextRefusalsTest)
#include "tst_wire_textrefusals.moc"
