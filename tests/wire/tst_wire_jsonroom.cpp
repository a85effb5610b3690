// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QDateTime>
#include <QJsonArray>
#include <QObject>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// What a program can do in the room, and what it is told.
class WireJsonRoomTest final : public QObject
{
    Q_OBJECT
private slots:
    void aMessageReachesEveryone();
    void aPrivateMessageReachesTwo_data();
    void aPrivateMessageReachesTwo();
    void aPrivateMessageCrossesToATextPeerAndBack();
    void aRenameIsAckedAndTold();
    void whoIsPaged();
    void typingIsToldToTheOthers();
    void awayIsToldToAll();
    void aPingIsAnswered();
    void aPongNeedsNoAnswer();
    void idsOnlyGrow();
    void aBadCommandIsAnErrorAndTheSessionGoesOn_data();
    void aBadCommandIsAnErrorAndTheSessionGoesOn();
    void anErrorSpeaksTheLanguageOfHello_data();
    void anErrorSpeaksTheLanguageOfHello();
    void textPeersAndProgramsHearEachOther();

private:
    static QStringList english() { return {u"--lang"_s, u"en"_s}; }
};

void WireJsonRoomTest::aMessageReachesEveryone()
{
    ServerProcess server(english());
    JsonPeer alice(server.port());
    JsonPeer bob(server.port());
    const QString id = at(alice.join("alice"), "you.id");
    bob.join("bob");
    QCOMPARE(at(alice.event(), "event"), u"joined"_s);

    alice.send(R"({"cmd":"ta","text":"two\nlines","ref":"c-17"})");

    const QJsonObject own = alice.event();
    QCOMPARE(at(own, "event"), u"message"_s);
    QCOMPARE(at(own, "conversation"), u"room"_s);
    QCOMPARE(at(own, "text"), u"two\nlines"_s);
    QCOMPARE(at(own, "from.id"), id);
    QCOMPARE(at(own, "from.name"), u"alice"_s);
    QCOMPARE(at(own, "from.role"), u"guest"_s);
    QCOMPARE(at(own, "ref"), u"c-17"_s);
    static const QRegularExpression utc(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"_s);
    QVERIFY2(utc.match(at(own, "time")).hasMatch(), qPrintable(at(own, "time")));
    const QDateTime time = QDateTime::fromString(at(own, "time"), Qt::ISODateWithMs);
    QVERIFY(qAbs(time.secsTo(QDateTime::currentDateTimeUtc())) < 120);
    const QJsonObject ack = alice.event();
    QCOMPARE(at(ack, "event"), u"ack"_s);
    QCOMPARE(at(ack, "ref"), u"c-17"_s);
    QCOMPARE(at(ack, "id"), at(own, "id"));
    QJsonObject others = bob.event();
    QVERIFY(!others.contains("ref"_L1));
    others.insert("ref"_L1, u"c-17"_s);
    QCOMPARE(others, own);
}

void WireJsonRoomTest::aPrivateMessageReachesTwo_data()
{
    QTest::addColumn<bool>("byId");
    QTest::newRow("by name") << false;
    QTest::newRow("by id") << true;
}

void WireJsonRoomTest::aPrivateMessageReachesTwo()
{
    QFETCH(bool, byId);
    ServerProcess server(english());
    JsonPeer alice(server.port());
    JsonPeer bob(server.port());
    JsonPeer carol(server.port());
    carol.join("carol");
    QStringList ids {at(bob.join("bob"), "you.id"), at(alice.join("alice"), "you.id")};
    bob.event(u"joined"_s);
    const QByteArray to = byId ? ids.first().toLatin1() : "bob";
    std::sort(ids.begin(), ids.end());

    alice.send(R"({"cmd":"to","to":")" + to + R"(","text":"psst","ref":"t1"})");

    const QJsonObject own = alice.event();
    QCOMPARE(at(own, "conversation"), u"p:"_s + ids.join(u':'));
    QCOMPARE(at(own, "text"), u"psst"_s);
    QCOMPARE(at(own, "ref"), u"t1"_s);
    QCOMPARE(at(alice.event(), "id"), at(own, "id"));
    const QJsonObject his = bob.event();
    QCOMPARE(at(his, "conversation"), at(own, "conversation"));
    QCOMPARE(at(his, "from.name"), u"alice"_s);
    QVERIFY(!his.contains("ref"_L1));
    bob.send(R"({"cmd":"ta","text":"aloud"})");
    QCOMPARE(at(carol.event(u"message"_s), "text"), u"aloud"_s);
}

void WireJsonRoomTest::aPrivateMessageCrossesToATextPeerAndBack()
{
    ServerProcess server(english());
    JsonPeer alice(server.port());
    WirePeer bob(server.port());
    alice.join("alice");
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);

    alice.send(R"({"cmd":"to","to":"bob","text":"one\ntwo"})");

    QCOMPARE(bob.line(), u"[T] Private:alice:one"_s);
    QCOMPARE(bob.line(), u"[T] Private:alice:two"_s);
    alice.event(u"message"_s);
    QCOMPARE(bob.ask(u"alice thanks -to"_s), u"[T] Private:→alice:thanks"_s);
    const QJsonObject answer = alice.event(u"message"_s);
    QCOMPARE(at(answer, "text"), u"thanks"_s);
    QVERIFY(at(answer, "conversation").startsWith(u"p:"_s));
}

void WireJsonRoomTest::aRenameIsAckedAndTold()
{
    ServerProcess server(english());
    JsonPeer alice(server.port());
    JsonPeer bob(server.port());
    alice.join("alice");
    const QString id = at(bob.join("bob"), "you.id");
    QCOMPARE(at(alice.event(), "event"), u"joined"_s);

    const QJsonObject ack = bob.ask(R"({"cmd":"n","name":"robert","ref":"n1"})");

    QCOMPARE(at(ack, "event"), u"ack"_s);
    QCOMPARE(at(ack, "ref"), u"n1"_s);
    const QJsonObject renamed = alice.event();
    QCOMPARE(at(renamed, "event"), u"renamed"_s);
    QCOMPARE(at(renamed, "old"), u"bob"_s);
    QCOMPARE(at(renamed, "person.name"), u"robert"_s);
    QCOMPARE(at(renamed, "person.id"), id);
    const QJsonObject error = bob.ask(R"({"cmd":"n","name":"alice","ref":"n2"})");
    QCOMPARE(at(error, "code"), u"name-taken"_s);
    QCOMPARE(at(error, "ref"), u"n2"_s);
}

void WireJsonRoomTest::whoIsPaged()
{
    ServerProcess server(english());
    std::vector<JsonPeer> peers;
    QStringList joined;
    for (int i = 0; i < 7; ++i) {
        peers.emplace_back(server.port());
        joined << at(peers.back().join("peer" + QByteArray::number(i)), "you.id");
    }
    JsonPeer &asker = peers.back();

    QStringList found;
    bool more = true;
    while (more && found.size() < 50) {
        const QByteArray after =
            found.isEmpty() ? "" : ",\"after\":\"" + found.last().toLatin1() + '"';
        const QJsonObject page = asker.ask(R"({"cmd":"who","limit":3,"ref":"w")" + after + "}");
        QCOMPARE(at(page, "event"), u"people"_s);
        QCOMPARE(at(page, "ref"), u"w"_s);
        const QJsonArray people = page.value("people"_L1).toArray();
        QVERIFY(!people.isEmpty() && people.size() <= 3);
        for (const QJsonValue &person : people)
            found << at(person.toObject(), "id");
        more = page.value("more"_L1).toBool();
    }

    QVERIFY(!more);
    QVERIFY(std::is_sorted(found.begin(), found.end()));
    for (const QString &id : joined)
        QCOMPARE(found.count(id), 1);
}

void WireJsonRoomTest::typingIsToldToTheOthers()
{
    ServerProcess server(english());
    JsonPeer alice(server.port());
    JsonPeer bob(server.port());
    alice.join("alice");
    bob.join("bob");
    alice.event(u"joined"_s);

    bob.send(R"({"cmd":"typing","conversation":"room","on":true})");
    bob.send(R"({"cmd":"ta","text":"typed"})");

    const QJsonObject typing = alice.event();
    QCOMPARE(at(typing, "event"), u"typing"_s);
    QCOMPARE(at(typing, "conversation"), u"room"_s);
    QCOMPARE(at(typing, "from.name"), u"bob"_s);
    QCOMPARE(at(typing, "on"), u"true"_s);
    QVERIFY(!typing.contains("id"_L1));
    QCOMPARE(at(bob.event(), "event"), u"message"_s);
}

void WireJsonRoomTest::awayIsToldToAll()
{
    ServerProcess server(english());
    JsonPeer alice(server.port());
    JsonPeer bob(server.port());
    alice.join("alice");
    bob.join("bob");
    alice.event(u"joined"_s);

    bob.send(R"({"cmd":"away","on":true})");

    const QJsonObject presence = alice.event();
    QCOMPARE(at(presence, "event"), u"presence"_s);
    QCOMPARE(at(presence, "person.name"), u"bob"_s);
    QCOMPARE(at(presence, "state"), u"away"_s);
    QVERIFY(!presence.contains("id"_L1));
    bob.send(R"({"cmd":"away","on":false})");
    QVERIFY(at(alice.event(), "state") != u"away"_s);
}

void WireJsonRoomTest::aPingIsAnswered()
{
    ServerProcess server(english());
    JsonPeer bot(server.port());
    bot.join("bot");

    const QJsonObject answer = bot.ask(R"({"cmd":"ping","ref":"p1"})");

    QCOMPARE(at(answer, "event"), u"ack"_s);
    QCOMPARE(at(answer, "ref"), u"p1"_s);
}

void WireJsonRoomTest::aPongNeedsNoAnswer()
{
    ServerProcess server(english());
    JsonPeer bot(server.port());
    bot.join("bot");

    bot.send(R"({"cmd":"pong"})");

    QCOMPARE(at(bot.ask(R"({"cmd":"ta","text":"hi"})"), "text"), u"hi"_s);
}

void WireJsonRoomTest::idsOnlyGrow()
{
    ServerProcess server(english());
    JsonPeer alice(server.port());
    JsonPeer bob(server.port());
    qint64 last = alice.join("alice").value("last"_L1).toInteger();
    bob.join("bob");

    bob.send(R"({"cmd":"ta","text":"one"})");
    bob.send(R"({"cmd":"n","name":"robert"})");
    bob.send(R"({"cmd":"ta","text":"two"})");
    bob.send(R"({"cmd":"exit"})");

    for (const char *kind : {"joined", "message", "renamed", "message", "left"}) {
        const QJsonObject event = alice.event();
        QCOMPARE(at(event, "event"), QString::fromLatin1(kind));
        QVERIFY(event.value("id"_L1).toInteger() > last);
        QVERIFY(!at(event, "time").isEmpty());
        last = event.value("id"_L1).toInteger();
    }
    JsonPeer carol(server.port());
    QVERIFY(carol.join("carol").value("last"_L1).toInteger() >= last);
}

void WireJsonRoomTest::aBadCommandIsAnErrorAndTheSessionGoesOn_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QString>("code");
    QTest::newRow("no JSON") << QByteArray("nonsense") << u"bad-json"_s;
    QTest::newRow("an array") << QByteArray("[1,2]") << u"bad-json"_s;
    QTest::newRow("half an object") << QByteArray(R"({"cmd":"ta")") << u"bad-json"_s;
    QTest::newRow("an unknown command") << QByteArray(R"({"cmd":"fly"})") << u"unknown-command"_s;
    QTest::newRow("no text") << QByteArray(R"({"cmd":"ta"})") << u"bad-field"_s;
    QTest::newRow("a text that is a number")
        << QByteArray(R"({"cmd":"ta","text":5})") << u"bad-field"_s;
    QTest::newRow("an empty text") << QByteArray(R"({"cmd":"ta","text":""})") << u"empty"_s;
    QTest::newRow("nobody") << QByteArray(R"({"cmd":"to","to":"nobody","text":"hi"})")
                            << u"nobody-called"_s;
    QTest::newRow("oneself") << QByteArray(R"({"cmd":"to","to":"bot","text":"hi"})")
                             << u"not-to-yourself"_s;
    QTest::newRow("a reserved name")
        << QByteArray(R"({"cmd":"n","name":"System"})") << u"name-not-allowed"_s;
    QTest::newRow("too long a name")
        << QByteArray(R"({"cmd":"n","name":")" + QByteArray(33, 'x') + R"("})")
        << u"name-too-long"_s;
    QTest::newRow("too many characters")
        << QByteArray(R"({"cmd":"ta","text":")" + QByteArray(4'001, 'x') + R"("})")
        << u"too-long"_s;
    QTest::newRow("too many lines")
        << QByteArray(R"({"cmd":"ta","text":")" + QByteArray("x\\n").repeated(100) + R"(x"})")
        << u"too-long"_s;
}

void WireJsonRoomTest::aBadCommandIsAnErrorAndTheSessionGoesOn()
{
    QFETCH(QByteArray, command);
    QFETCH(QString, code);
    ServerProcess server(english());
    JsonPeer bot(server.port());
    bot.join("bot");

    if (command.startsWith('{') && command.endsWith('}'))
        command.insert(1, R"("ref":"r9",)");
    const QJsonObject error = bot.ask(command);

    QCOMPARE(at(error, "event"), u"error"_s);
    QCOMPARE(at(error, "code"), code);
    QVERIFY(!at(error, "text").isEmpty());
    if (command.contains("r9"))
        QCOMPARE(at(error, "ref"), u"r9"_s);
    QCOMPARE(at(bot.ask(R"({"cmd":"ta","text":"hi"})"), "text"), u"hi"_s);
}

void WireJsonRoomTest::anErrorSpeaksTheLanguageOfHello_data()
{
    QTest::addColumn<QByteArray>("locale");
    QTest::addColumn<bool>("chinese");
    QTest::newRow("Chinese") << QByteArray("zh_CN") << true;
    QTest::newRow("English") << QByteArray("en") << false;
    QTest::newRow("English of somewhere") << QByteArray("en_GB") << false;
}

void WireJsonRoomTest::anErrorSpeaksTheLanguageOfHello()
{
    QFETCH(QByteArray, locale);
    QFETCH(bool, chinese);
    ServerProcess server({u"--lang"_s, u"zh_CN"_s});
    JsonPeer bot(server.port());
    bot.ask(R"({"cmd":"hello","protocol":1,"name":"bot","locale":")" + locale + R"("})");
    bot.event(u"live"_s);

    const QString text = at(bot.ask(R"({"cmd":"n","name":"System"})"), "text");

    QVERIFY(!text.isEmpty());
    const bool hasHan = std::any_of(text.begin(), text.end(),
        [](QChar letter) { return letter.script() == QChar::Script_Han; });
    QVERIFY2(hasHan == chinese, qPrintable(text));
}

void WireJsonRoomTest::textPeersAndProgramsHearEachOther()
{
    ServerProcess server(english());
    WirePeer bob(server.port());
    JsonPeer alice(server.port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    const QJsonArray members = alice.join("alice").value("members"_L1).toArray();
    QVERIFY(bob.line().startsWith(u"[T] System:"_s));

    alice.send(R"({"cmd":"ta","text":"茶"})");

    const auto isBob = [](const QJsonValue &member) {
        return at(member.toObject(), "name") == "bob"_L1;
    };
    QVERIFY(std::any_of(members.begin(), members.end(), isBob));
    QCOMPARE(bob.line(), u"[T] alice:茶"_s);
    alice.event(u"message"_s);
    QCOMPARE(bob.ask(u"好 -ta"_s), u"[T] bob:好"_s);
    const QJsonObject heard = alice.event(u"message"_s);
    QCOMPARE(at(heard, "text"), u"好"_s);
    QCOMPARE(at(heard, "from.role"), u"guest"_s);
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireJsonRoomTest)
#include "tst_wire_jsonroom.moc"
