// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QJsonArray>
#include <QObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// How a program joins, proves who it is, and leaves.
class WireJsonTest final : public QObject
{
    Q_OBJECT
private slots:
    void helloWithoutAPersonIsWelcomedAtOnce();
    void aPersonIsChallengedAndProves();
    void aWrongSignatureIsRefused();
    void anotherHelloMayFollowAChallenge();
    void nothingElseCountsBeforeTheProof();
    void aChallengeIsNeverTheSame();
    void theSamePersonTakesOverWithoutAGhost();
    void aPersonsNameIsKeptWhileAway();
    void aPersonComesBackUnderTheKeptName();
    void aNameIsNeeded();
    void nJoinsToo();
    void aKeylessNameIsFreeAgain();
    void nothingButHelloAndNCountsBeforeJoining_data();
    void nothingButHelloAndNCountsBeforeJoining();
    void anotherProtocolIsRefused();
    void aSecondHelloIsRefusedAfterJoining();
    void theLogIsNewAtEachStart();
    void exitIsAnsweredWithBye();
    void leavingAndDroppingAreTold();

private:
    static QStringList english() { return {u"--lang"_s, u"en"_s}; }
};

void WireJsonTest::helloWithoutAPersonIsWelcomedAtOnce()
{
    ServerProcess server(english() + QStringList {u"--room"_s, u"茶馆"_s});
    JsonPeer bot(server.port());

    // Spaces are written as \u0020, and fields that nobody knows are ignored.
    bot.send(
        R"({"cmd":"hello","protocol":1,"client":"a\u0020bot","name":"Alice\u0020Park","x":[1]})");

    const QJsonObject welcome = bot.event();
    QCOMPARE(at(welcome, "event"), u"welcome"_s);
    QCOMPARE(at(welcome, "protocol"), u"1"_s);
    QVERIFY2(at(welcome, "server").startsWith(u"Teahouse "_s), qPrintable(at(welcome, "server")));
    QCOMPARE(at(welcome, "room.name"), u"茶馆"_s);
    QCOMPARE(at(welcome, "you.name"), u"Alice Park"_s);
    QCOMPARE(at(welcome, "you.role"), u"guest"_s);
    QCOMPARE(at(welcome, "you.id").size(), 22);
    QVERIFY(welcome.value("members"_L1).isArray());
    QVERIFY(welcome.value("members_total"_L1).isDouble());
    QVERIFY(welcome.value("last"_L1).isDouble());
    QVERIFY(welcome.value("limits"_L1).isObject());
    static const QRegularExpression uuid(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s);
    QVERIFY2(uuid.match(at(welcome, "log")).hasMatch(), qPrintable(at(welcome, "log")));
    QCOMPARE(at(bot.event(), "event"), u"live"_s);
}

void WireJsonTest::aPersonIsChallengedAndProves()
{
    ServerProcess server(english());
    JsonPeer alice(server.port());
    const Key key = Key::make();

    const QJsonObject challenge = alice.ask(
        R"({"cmd":"hello","protocol":1,"name":"alice","person":")" + key.person() + R"("})");
    QCOMPARE(at(challenge, "event"), u"challenge"_s);
    QCOMPARE(at(challenge, "nonce").size(), 43);
    QCOMPARE(at(challenge, "server").size(), 43);
    alice.send(R"({"cmd":"prove","signature":")" + key.sign(challenge) + R"("})");

    const QJsonObject welcome = alice.event();
    QCOMPARE(at(welcome, "event"), u"welcome"_s);
    QCOMPARE(at(welcome, "you.id"), key.id());
    QCOMPARE(at(welcome, "you.name"), u"alice"_s);
    QCOMPARE(at(alice.event(), "event"), u"live"_s);
}

void WireJsonTest::aWrongSignatureIsRefused()
{
    ServerProcess server(english());
    JsonPeer alice(server.port());
    const Key key = Key::make();
    const Key other = Key::make();
    const QByteArray hello =
        R"({"cmd":"hello","protocol":1,"name":"alice","person":")" + key.person() + R"("})";

    const QJsonObject challenge = alice.ask(hello);
    const QByteArray wrong =
        R"({"cmd":"prove","ref":"p","signature":")" + other.sign(challenge) + R"("})";
    const QJsonObject error = alice.ask(wrong);

    QCOMPARE(at(error, "event"), u"error"_s);
    QCOMPARE(at(error, "code"), u"bad-proof"_s);
    QCOMPARE(at(error, "ref"), u"p"_s);
    QCOMPARE(at(alice.join("alice", key), "you.id"), key.id());
}

void WireJsonTest::anotherHelloMayFollowAChallenge()
{
    ServerProcess server(english());
    JsonPeer alice(server.port());
    const Key first = Key::make();
    const Key second = Key::make();
    QCOMPARE(at(alice.ask(R"({"cmd":"hello","protocol":1,"name":"alice","person":")"
                    + first.person() + R"("})"),
                 "event"),
        u"challenge"_s);

    const QJsonObject welcome = alice.join("alison", second);

    QCOMPARE(at(welcome, "you.id"), second.id());
    QCOMPARE(at(welcome, "you.name"), u"alison"_s);
}

void WireJsonTest::nothingElseCountsBeforeTheProof()
{
    ServerProcess server(english());
    JsonPeer alice(server.port());
    const Key key = Key::make();
    alice.ask(R"({"cmd":"hello","protocol":1,"name":"alice","person":")" + key.person() + R"("})");

    const QJsonObject error = alice.ask(R"({"cmd":"ta","text":"hi","ref":"r"})");

    QCOMPARE(at(error, "event"), u"error"_s);
    QCOMPARE(at(error, "ref"), u"r"_s);
}

void WireJsonTest::aChallengeIsNeverTheSame()
{
    ServerProcess server(english());
    const Key key = Key::make();
    const QByteArray hello =
        R"({"cmd":"hello","protocol":1,"name":"alice","person":")" + key.person() + R"("})";
    JsonPeer one(server.port());
    JsonPeer two(server.port());

    const QJsonObject first = one.ask(hello);
    const QJsonObject second = two.ask(hello);

    QCOMPARE(at(first, "server"), at(second, "server"));
    QVERIFY(at(first, "nonce") != at(second, "nonce"));
    const QByteArray replayed = R"({"cmd":"prove","signature":")" + key.sign(first) + R"("})";
    QCOMPARE(at(two.ask(replayed), "code"), u"bad-proof"_s);
}

void WireJsonTest::theSamePersonTakesOverWithoutAGhost()
{
    ServerProcess server(english());
    JsonPeer bob(server.port());
    JsonPeer older(server.port());
    JsonPeer newer(server.port());
    const Key key = Key::make();
    bob.join("bob");
    older.join("alice", key);
    QCOMPARE(at(bob.event(), "event"), u"joined"_s);

    const QJsonObject welcome = newer.join("alice", key);

    QCOMPARE(at(welcome, "you.id"), key.id());
    const QJsonObject bye = older.event(u"bye"_s);
    QCOMPARE(at(bye, "reason"), u"taken-over"_s);
    QCOMPARE(older.wire().rest(), QByteArray());
    newer.send(R"({"cmd":"ta","text":"it is still me"})");
    const QJsonObject next = bob.event();
    QCOMPARE(at(next, "event"), u"message"_s);
    QCOMPARE(at(next, "from.id"), key.id());
    const QJsonArray people = bob.ask(R"({"cmd":"who","ref":"w"})").value("people"_L1).toArray();
    int alices = 0;
    for (const QJsonValue &person : people)
        alices += person.toObject().value("name"_L1).toString() == "alice"_L1;
    QCOMPARE(alices, 1);
}

void WireJsonTest::aPersonsNameIsKeptWhileAway()
{
    ServerProcess server(english());
    const Key key = Key::make();
    {
        JsonPeer alice(server.port());
        alice.join("alice", key);
        alice.send(R"({"cmd":"exit"})");
        QCOMPARE(at(alice.event(), "event"), u"bye"_s);
    }

    JsonPeer thief(server.port());
    QCOMPARE(at(thief.join("alice"), "code"), u"name-kept"_s);
    WirePeer text(server.port());
    QVERIFY(text.ask(u"alice -n"_s).startsWith(u"[T] System:"_s));

    JsonPeer alice(server.port());
    QCOMPARE(at(alice.join("alice", key), "you.name"), u"alice"_s);
}

void WireJsonTest::aPersonComesBackUnderTheKeptName()
{
    ServerProcess server(english());
    const Key key = Key::make();
    {
        JsonPeer alice(server.port());
        alice.join("alice", key);
        QCOMPARE(at(alice.ask(R"({"cmd":"n","name":"alison","ref":"r"})"), "event"), u"ack"_s);
        alice.send(R"({"cmd":"exit"})");
        QCOMPARE(at(alice.event(), "event"), u"bye"_s);
    }
    JsonPeer other(server.port());
    // Only the last name is kept.
    QCOMPARE(at(other.join("alice"), "you.name"), u"alice"_s);

    JsonPeer again(server.port());
    const QJsonObject challenge =
        again.ask(R"({"cmd":"hello","protocol":1,"person":")" + key.person() + R"("})");
    again.send(R"({"cmd":"prove","signature":")" + key.sign(challenge) + R"("})");

    const QJsonObject welcome = again.event();
    QCOMPARE(at(welcome, "event"), u"welcome"_s);
    QCOMPARE(at(welcome, "you.name"), u"alison"_s);
}

void WireJsonTest::aNameIsNeeded()
{
    ServerProcess server(english());
    JsonPeer bot(server.port());

    QCOMPARE(at(bot.ask(R"({"cmd":"hello","protocol":1,"ref":"h"})"), "code"), u"name-needed"_s);

    QCOMPARE(at(bot.join("bot"), "event"), u"welcome"_s);
}

void WireJsonTest::nJoinsToo()
{
    ServerProcess server(english());
    JsonPeer bot(server.port());

    bot.send(R"({"cmd":"n","name":"bot","ref":"n1"})");

    const QJsonObject welcome = bot.event();
    QCOMPARE(at(welcome, "event"), u"welcome"_s);
    QCOMPARE(at(welcome, "you.name"), u"bot"_s);
    QCOMPARE(at(bot.event(), "event"), u"live"_s);
    const QJsonObject ack = bot.event();
    QCOMPARE(at(ack, "event"), u"ack"_s);
    QCOMPARE(at(ack, "ref"), u"n1"_s);
}

void WireJsonTest::aKeylessNameIsFreeAgain()
{
    ServerProcess server(english());
    JsonPeer first(server.port());
    const QString id = at(first.join("bot"), "you.id");
    first.send(R"({"cmd":"exit"})");
    QCOMPARE(at(first.event(), "event"), u"bye"_s);

    JsonPeer second(server.port());
    const QJsonObject welcome = second.join("bot");

    QCOMPARE(at(welcome, "you.name"), u"bot"_s);
    QVERIFY(at(welcome, "you.id") != id);
}

void WireJsonTest::nothingButHelloAndNCountsBeforeJoining_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("ta") << QByteArray(R"({"cmd":"ta","text":"hi","ref":"r"})");
    QTest::newRow("to") << QByteArray(R"({"cmd":"to","to":"alice","text":"hi","ref":"r"})");
    QTest::newRow("who") << QByteArray(R"({"cmd":"who","ref":"r"})");
    QTest::newRow("away") << QByteArray(R"({"cmd":"away","on":true,"ref":"r"})");
}

void WireJsonTest::nothingButHelloAndNCountsBeforeJoining()
{
    QFETCH(QByteArray, command);
    ServerProcess server(english());
    JsonPeer bot(server.port());

    const QJsonObject error = bot.ask(command);

    QCOMPARE(at(error, "code"), u"join-first"_s);
    QCOMPARE(at(error, "ref"), u"r"_s);
    QCOMPARE(at(bot.join("bot"), "event"), u"welcome"_s);
}

void WireJsonTest::anotherProtocolIsRefused()
{
    ServerProcess server(english());
    JsonPeer bot(server.port());

    QCOMPARE(at(bot.ask(R"({"cmd":"hello","protocol":99,"name":"bot"})"), "code"),
        u"unknown-protocol"_s);
}

void WireJsonTest::aSecondHelloIsRefusedAfterJoining()
{
    ServerProcess server(english());
    JsonPeer bot(server.port());
    bot.join("bot");

    QCOMPARE(at(bot.join("other"), "code"), u"already-joined"_s);

    QCOMPARE(at(bot.ask(R"({"cmd":"ta","text":"hi"})"), "from.name"), u"bot"_s);
}

void WireJsonTest::theLogIsNewAtEachStart()
{
    ServerProcess one(english());
    ServerProcess two(english());
    JsonPeer first(one.port());
    JsonPeer second(two.port());

    const QString firstLog = at(first.join("bot"), "log");
    const QString secondLog = at(second.join("bot"), "log");

    QVERIFY(!firstLog.isEmpty());
    QVERIFY(firstLog != secondLog);
}

void WireJsonTest::exitIsAnsweredWithBye()
{
    ServerProcess server(english());
    JsonPeer bot(server.port());
    bot.join("bot");

    const QJsonObject bye = bot.ask(R"({"cmd":"exit"})");

    QCOMPARE(at(bye, "event"), u"bye"_s);
    QCOMPARE(at(bye, "reason"), u"exit"_s);
    QCOMPARE(bot.wire().rest(), QByteArray());
}

void WireJsonTest::leavingAndDroppingAreTold()
{
    ServerProcess server(english());
    JsonPeer bob(server.port());
    JsonPeer leaver(server.port());
    JsonPeer dropper(server.port());
    bob.join("bob");
    const QString leaverId = at(leaver.join("leaver"), "you.id");
    dropper.join("dropper");
    const QJsonObject joined = bob.event();
    QCOMPARE(at(joined, "event"), u"joined"_s);
    const QJsonObject person = joined.value("people"_L1).toArray().first().toObject();
    QCOMPARE(at(person, "name"), u"leaver"_s);
    QCOMPARE(at(person, "id"), leaverId);
    QCOMPARE(at(person, "role"), u"guest"_s);
    bob.event();

    leaver.send(R"({"cmd":"exit"})");
    const QJsonObject left = bob.event();
    dropper.wire().close();
    const QJsonObject dropped = bob.event();

    QCOMPARE(at(left, "event"), u"left"_s);
    QCOMPARE(at(left, "reason"), u"exit"_s);
    QCOMPARE(at(left.value("people"_L1).toArray().first().toObject(), "name"), u"leaver"_s);
    QCOMPARE(at(dropped, "reason"), u"offline"_s);
    QCOMPARE(at(dropped.value("people"_L1).toArray().first().toObject(), "name"), u"dropper"_s);
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireJsonTest)
#include "tst_wire_json.moc"
