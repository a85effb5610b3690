// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QFile>
#include <QObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// Passwords, protected names, roles and the class list, through a real server.
class WireAuthTest final : public QObject
{
    Q_OBJECT
private slots:
    void aRoomAsksForItsPassword();
    void theConsoleSetsThePassword();
    void thePasswordHoldsThroughARestart();
    void aProgramAuthenticatesAndJoinsAgain();
    void aProtectedNameNeedsItsKeyOrItsPassword();
    void aNewPasswordLocksOutWhoKnewTheOne();
    void theThirdWrongPasswordCloses();
    void aModeratorDisconnects();
    void aBanHoldsThroughARestart();
    void aMuteHoldsThroughARestart();
    void aClassListLetsInItsNames();
    void guestsStayOutside();
    void aPasswordThatOthersCanReadIsRefused();
    void aWrongClassListIsRefusedWithItsLine();

private:
    static QString refused(const QString &sentence) { return u"[T] System:"_s + sentence; }
    static QStringList with(const QStringList &more)
    {
        return QStringList {u"--lang"_s, u"en"_s} + more;
    }
    static QString write(const QTemporaryDir &folder, const QByteArray &bytes)
    {
        const QString path = folder.filePath(u"file"_s);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }
};

void WireAuthTest::aRoomAsksForItsPassword()
{
    const QTemporaryDir folder;
    ServerProcess server(with({u"--room-password-file"_s, write(folder, "green tea, hot\n")}));
    WirePeer alice(server.port());

    QCOMPARE(
        alice.ask(u"alice -n"_s), refused(u"This room has a password. Send: PASSWORD -auth"_s));
    QCOMPARE(alice.ask(u"black tea -auth"_s),
        refused(u"The password is wrong. Wait a moment, then try again."_s));
    QCOMPARE(alice.ask(u"green tea, hot -auth"_s),
        refused(u"Too fast. Wait a moment, then send it again."_s));

    WirePeer bob(server.port());
    QTest::qWait(1100);
    // In one segment: what comes behind a password waits until it is judged.
    bob.send("green tea, hot -auth\nbob -n\n");
    QCOMPARE(bob.line(), u"OK"_s);
    QCOMPARE(bob.line(), u"OK"_s);
}

void WireAuthTest::theConsoleSetsThePassword()
{
    ServerProcess server(with({}));
    server.type(u"password green tea"_s);
    QVERIFY(!server.awaitOutput({u"is asked for the password"_s}).isNull());
    WirePeer alice(server.port());
    QVERIFY(alice.ask(u"alice -n"_s).contains(u"password"_s));
    QVERIFY(!server.printed().contains(u"green tea"_s));

    server.type(u"password off"_s);
    QVERIFY(!server.awaitOutput({u"no password"_s}).isNull());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
}

void WireAuthTest::thePasswordHoldsThroughARestart()
{
    const QTemporaryDir data;
    {
        ServerProcess server(with({}), Input::Console, data.path());
        server.type(u"password green tea"_s);
        QVERIFY(!server.awaitOutput({u"is asked for the password"_s}).isNull());
        server.type(u"protect carol: black tea"_s);
        QVERIFY(!server.awaitOutput({u"protected"_s}).isNull());
        server.type(u"stop"_s);
        QCOMPARE(server.awaitExit(), 0);
    }
    ServerProcess server(with({}), Input::Console, data.path());
    WirePeer carol(server.port());

    QVERIFY(carol.ask(u"carol -n"_s).contains(u"has a password"_s));
    QCOMPARE(carol.ask(u"green tea -auth"_s), u"OK"_s);
    QVERIFY(carol.ask(u"carol -n"_s).contains(u"protected"_s));
    QCOMPARE(carol.ask(u"black tea -auth"_s), u"OK"_s);
    QCOMPARE(carol.ask(u"carol -n"_s), u"OK"_s);
}

void WireAuthTest::aProgramAuthenticatesAndJoinsAgain()
{
    const QTemporaryDir folder;
    ServerProcess server(with({u"--room-password-file"_s, write(folder, "green tea\n")}));
    const Key key = Key::make();
    JsonPeer alice(server.port());
    const QJsonObject asked = alice.join("alice", key);
    QCOMPARE(at(asked, "code"), u"password-needed"_s);

    const QJsonObject passed = alice.ask(R"({"cmd":"auth","password":"green tea","ref":"a-1"})");
    QCOMPARE(at(passed, "event"), u"ack"_s);
    QCOMPARE(at(passed, "ref"), u"a-1"_s);
    QCOMPARE(at(alice.join("alice", key), "you.role"), u"member"_s);

    // Her key knew it once.
    JsonPeer again(server.port());
    QCOMPARE(at(again.join("alice", key), "you.name"), u"alice"_s);
}

void WireAuthTest::aProtectedNameNeedsItsKeyOrItsPassword()
{
    ServerProcess server(with({}));
    const Key key = Key::make();
    {
        JsonPeer alice(server.port());
        QCOMPARE(at(alice.join("alice", key), "name_protected"), QString());
        const QJsonObject done =
            alice.ask(R"({"cmd":"protect","on":true,"password":"green tea","ref":"p-1"})");
        QCOMPARE(at(done, "event"), u"ack"_s);
        alice.ask(R"({"cmd":"exit"})");
    }
    WirePeer stranger(server.port());
    QVERIFY(stranger.ask(u"A1ICE -n"_s).contains(u"protected"_s));
    QCOMPARE(stranger.ask(u"green tea -auth"_s), u"OK"_s);
    QCOMPARE(stranger.ask(u"alice -n"_s), u"OK"_s);

    JsonPeer alice(server.port());
    QCOMPARE(at(alice.join("alice", key), "name_protected"), u"true"_s);
    QCOMPARE(stranger.rest().contains("elsewhere"), true);
}

void WireAuthTest::aNewPasswordLocksOutWhoKnewTheOne()
{
    ServerProcess server(with({}));
    const Key key = Key::make();
    JsonPeer alice(server.port());
    alice.join("alice", key);
    alice.ask(R"({"cmd":"protect","on":true,"password":"green tea","ref":"p-1"})");
    WirePeer thief(server.port());
    QVERIFY(thief.ask(u"alice -n"_s).contains(u"protected"_s));
    QCOMPARE(thief.ask(u"green tea -auth"_s), u"OK"_s);
    QCOMPARE(thief.ask(u"eve -n"_s), u"OK"_s);

    alice.send(R"({"cmd":"protect","on":true,"password":"black tea","ref":"p-2"})");
    QCOMPARE(at(alice.event(u"ack"_s), "ref"), u"p-2"_s);

    QVERIFY(thief.ask(u"alice -n"_s).contains(u"protected"_s));
    QVERIFY(thief.ask(u"green tea -auth"_s).contains(u"wrong"_s));
    WirePeer friendly(server.port());
    friendly.ask(u"alice -n"_s);
    QTest::qWait(1100); // the name waits after a wrong one
    QCOMPARE(friendly.ask(u"black tea -auth"_s), u"OK"_s);
    QCOMPARE(friendly.ask(u"alice -n"_s), u"OK"_s);

    server.type(u"protect alice: red tea"_s);
    const QByteArray rest = friendly.rest();
    QVERIFY2(rest.contains("This name is protected."), rest.constData());
}

void WireAuthTest::theThirdWrongPasswordCloses()
{
    const QTemporaryDir folder;
    ServerProcess server(with({u"--room-password-file"_s, write(folder, "green tea\n")}));
    WirePeer guesser(server.port());
    QVERIFY(guesser.ask(u"one two -auth"_s).contains(u"wrong"_s));
    QTest::qWait(1100);
    QVERIFY(guesser.ask(u"two three -auth"_s).contains(u"wrong"_s));
    QTest::qWait(2100);

    guesser.sendLine(u"three four -auth"_s);

    QVERIFY(guesser.line().contains(u"wrong"_s));
    QVERIFY(!guesser.rest().contains("<nothing>"));
}

void WireAuthTest::aModeratorDisconnects()
{
    ServerProcess server(with({}));
    const Key key = Key::make();
    JsonPeer mo(server.port());
    mo.join("mo", key);
    WirePeer bob(server.port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
    mo.event(u"joined"_s);
    QCOMPARE(at(mo.ask(R"({"cmd":"moderate","verb":"kick","to":"bob","ref":"m-1"})"), "code"),
        u"not-allowed"_s);

    server.type(u"moderator mo"_s);
    QCOMPARE(at(mo.event(u"presence"_s), "person.role"), u"moderator"_s);
    QCOMPARE(at(mo.event(u"notice"_s), "code"), u"moderation"_s);
    mo.send(R"({"cmd":"moderate","verb":"kick","to":"bob","text":"too loud","ref":"m-2"})");

    QCOMPARE(at(mo.event(u"ack"_s), "ref"), u"m-2"_s);
    QVERIFY(bob.rest().contains("too loud"));
    QCOMPARE(
        at(mo.ask(R"({"cmd":"moderate","verb":"stop","ref":"m-3"})"), "code"), u"not-allowed"_s);
}

void WireAuthTest::aBanHoldsThroughARestart()
{
    const QTemporaryDir data;
    const Key key = Key::make();
    {
        ServerProcess server(with({}), Input::Console, data.path());
        JsonPeer eve(server.port());
        eve.join("eve", key);
        server.type(u"ban eve"_s);
        QCOMPARE(at(eve.event(u"bye"_s), "reason"), u"banned"_s);
        server.type(u"stop"_s);
        QCOMPARE(server.awaitExit(), 0);
    }
    ServerProcess server(with({}), Input::Console, data.path());
    JsonPeer eve(server.port());
    QCOMPARE(at(eve.join("somebody", key), "code"), u"banned"_s);
    QCOMPARE(at(eve.event(u"bye"_s), "reason"), u"refused"_s);

    server.type(u"unban eve"_s);
    server.type(u"bans"_s);
    QVERIFY(!server.awaitOutput({u"nobody is banned"_s}).isNull());
    JsonPeer again(server.port());
    QCOMPARE(at(again.join("eve", key), "event"), u"welcome"_s);
}

void WireAuthTest::aMuteHoldsThroughARestart()
{
    const QTemporaryDir data;
    const Key key = Key::make();
    {
        ServerProcess server(with({}), Input::Console, data.path());
        JsonPeer eve(server.port());
        eve.join("eve", key);
        server.type(u"mute eve"_s);
        QCOMPARE(at(eve.event(u"notice"_s), "code"), u"moderation"_s);
        server.type(u"stop"_s);
        QCOMPARE(server.awaitExit(), 0);
    }
    ServerProcess server(with({}), Input::Console, data.path());
    JsonPeer eve(server.port());
    eve.join("eve", key);
    QCOMPARE(at(eve.say("hello", "c-1"), "code"), u"muted"_s);

    eve.ask(R"({"cmd":"exit"})");
    server.type(u"unmute eve"_s);
    QVERIFY(!server.awaitOutput({u"eve may write again"_s}).isNull());
    JsonPeer forgiven(server.port());
    forgiven.join("eve", key);
    QCOMPARE(at(forgiven.say("hello", "c-2"), "event"), u"ack"_s);
}

void WireAuthTest::aClassListLetsInItsNames()
{
    const QTemporaryDir folder;
    const QString list = write(folder, "# 3b\nAlice\n林小雨\n");
    ServerProcess server(with({u"--class-list"_s, list}));
    WirePeer peer(server.port());

    QVERIFY(peer.ask(u"bob -n"_s).contains(u"not on the list"_s));
    QCOMPARE(peer.ask(u"alice -n"_s), u"OK"_s);
    write(folder, "Alice\nbob\n");
    server.type(u"reload"_s);
    QVERIFY(!server.awaitOutput({u"read anew"_s}).isNull());
    WirePeer bob(server.port());
    QCOMPARE(bob.ask(u"bob -n"_s), u"OK"_s);
}

void WireAuthTest::guestsStayOutside()
{
    ServerProcess server(with({u"--guests"_s, u"off"_s}));
    WirePeer guest(server.port());
    QVERIFY(guest.ask(u"bob -n"_s).contains(u"Guests may not enter"_s));

    JsonPeer member(server.port());
    QCOMPARE(at(member.join("alice", Key::make()), "you.role"), u"member"_s);
}

void WireAuthTest::aPasswordThatOthersCanReadIsRefused()
{
    const QTemporaryDir folder;
    const QString path = write(folder, "green tea\n");
    QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup);
    const QTemporaryDir data;

    const auto run = ServerProcess::run({u"--no-gui"_s, u"--listen"_s, u"127.0.0.1:0"_s,
        u"--lang"_s, u"en"_s, u"--data"_s, data.path(), u"--room-password-file"_s, path});

    QVERIFY(run.exitCode > 0);
    QVERIFY2(run.errors.contains(u"chmod 600"_s), qPrintable(run.errors));
}

void WireAuthTest::aWrongClassListIsRefusedWithItsLine()
{
    const QTemporaryDir folder;
    const QString path = write(folder, "alice\nA1ICE\n");
    const QTemporaryDir data;

    const auto run = ServerProcess::run({u"--no-gui"_s, u"--listen"_s, u"127.0.0.1:0"_s,
        u"--lang"_s, u"en"_s, u"--data"_s, data.path(), u"--class-list"_s, path});

    QVERIFY(run.exitCode > 0);
    QVERIFY2(run.errors.contains(path + u":2: "_s), qPrintable(run.errors));
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireAuthTest)
#include "tst_wire_auth.moc"
