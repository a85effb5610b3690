// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/engine/roomfixture.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class RoomEntranceTest : public QObject
{
    Q_OBJECT
private slots:
    void cutsTheNameOfAClientBetweenCharacters()
    {
        RoomFixture f;
        const SessionId bot = f.jsonPeer();
        Hello hello;
        hello.client = QString(63, u'x') + u"😀"_s;
        hello.name = u"bot"_s;

        f.send(bot, hello);

        QCOMPARE(f.personOf(bot).client, QString(63, u'x'));
    }

    void tellsTheOthersWhoComesAndTheNewcomerOk()
    {
        RoomFixture f;
        const SessionId bob = f.textPeer(u"bob"_s);
        const SessionId alice = f.textPeer();

        f.takeName(alice, u"alice"_s);

        QCOMPARE(f.heard(alice), QStringList {u"OK"_s});
        QCOMPARE(f.heard(bob), QStringList {u"joined alice"_s});
        QCOMPARE(f.hostHeard(), QStringList {u"joined alice"_s});
        QCOMPARE(f.placeOf(alice), Place::Room);
    }

    void welcomesAProgramBeforeAnythingElse()
    {
        RoomFixture f;
        const SessionId bob = f.textPeer(u"bob"_s);
        const SessionId bot = f.jsonPeer();
        Hello hello;
        hello.name = u"bot"_s;
        hello.client = QString(100, u'c');

        f.send(bot, hello);

        const std::vector<Event> events = f.events(bot);
        QCOMPARE(events.size(), size_t(2));
        const auto welcome = std::get<Welcome>(events[0]);
        QVERIFY(std::holds_alternative<Live>(events[1]));
        QCOMPARE(welcome.you.name, u"bot"_s);
        QCOMPARE(welcome.you.client.size(), 64);
        QCOMPARE(welcome.members.size(), size_t(3)); // the host too
        QCOMPARE(welcome.membersTotal, 3);
        QVERIFY(std::is_sorted(welcome.members.begin(), welcome.members.end(),
            [](const Person &one, const Person &other) { return one.id < other.id; }));
        QCOMPARE(f.heard(bob), QStringList {u"joined bot"_s});
    }

    void namesAtMostTwoHundredMembersInAWelcome()
    {
        RoomFixture f;
        for (int i = 0; i < 205; ++i)
            f.textPeer(u"guest %1"_s.arg(i));
        const SessionId bot = f.jsonPeer();
        Hello hello;
        hello.name = u"bot"_s;

        f.send(bot, hello);

        const auto welcome = std::get<Welcome>(f.events(bot).front());
        QCOMPARE(welcome.members.size(), size_t(200));
        QCOMPARE(welcome.membersTotal, 207);
    }

    void refusesANameThatNobodyMayHave_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("answer");

        QTest::newRow("none") << QString() << u"refused name-needed"_s;
        QTest::newRow("colon") << u"a:b"_s << u"refused name-not-allowed"_s;
        QTest::newRow("leading dash") << u"-n"_s << u"refused name-not-allowed"_s;
        QTest::newRow("the room's word") << u"系统"_s << u"refused name-not-allowed"_s;
        QTest::newRow("the host's name") << u"The Landlord"_s << u"refused name-not-allowed"_s;
        QTest::newRow("like the host's") << u"the landIord"_s << u"refused name-not-allowed"_s;
        QTest::newRow("33 characters") << QString(33, u'x') << u"refused name-too-long"_s;
        QTest::newRow("taken") << u"alice"_s << u"refused name-taken"_s;
        QTest::newRow("another case") << u"ALICE"_s << u"refused name-taken"_s;
        QTest::newRow("a Cyrillic а") << u"аlice"_s << u"refused name-not-allowed"_s;
        QTest::newRow("a digit for a letter") << u"a1ice"_s << u"refused name-taken"_s;
    }

    void refusesANameThatNobodyMayHave()
    {
        QFETCH(QString, name);
        QFETCH(QString, answer);
        RoomSettings settings;
        settings.hostName = u"The Landlord"_s;
        RoomFixture f(settings);
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId guest = f.textPeer();

        f.takeName(guest, name);

        QCOMPARE(f.heard(guest), QStringList {answer});
        QCOMPARE(f.heard(alice), QStringList());
        QCOMPARE(f.placeOf(guest), Place::Door);
    }

    void tellsTheOthersOfANewName()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);

        f.takeName(alice, u"Alice Park"_s);

        QCOMPARE(f.heard(alice), QStringList {u"OK"_s});
        QCOMPARE(f.heard(bob), QStringList {u"alice is now Alice Park"_s});
        f.takeName(bob, u"alice"_s);
        QCOMPARE(f.heard(alice), QStringList {u"bob is now alice"_s});
    }

    void takesTheOldNameOnceMoreWithoutTellingAnybody()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        f.takeName(alice, u"alice"_s);

        QCOMPARE(f.heard(alice), QStringList {u"OK"_s});
        QCOMPARE(f.heard(bob), QStringList());
    }

    void changesTheCaseOfAName()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        f.takeName(alice, u"ALICE"_s);

        QCOMPARE(f.heard(alice), QStringList {u"OK"_s});
        QCOMPARE(f.heard(bob), QStringList {u"alice is now ALICE"_s});
    }

    void freesTheNameOfAKeylessPeerThatLeaves()
    {
        RoomFixture f;
        const SessionId first = f.textPeer(u"alice"_s);
        f.drop(first);
        const SessionId second = f.textPeer();

        f.takeName(second, u"alice"_s);

        QCOMPARE(f.heard(second), QStringList {u"OK"_s});
    }

    void saysFarewellToWhoExits()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        f.send(alice, Exit {});

        QCOMPARE(f.heard(alice), QStringList {u"bye exit"_s});
        QVERIFY(f.isClosed(alice));
        f.drop(alice);
        QCOMPARE(f.heard(bob), QStringList {u"left alice, exit"_s});
        QCOMPARE(f.hostHeard(), QStringList {u"left alice, exit"_s});
    }

    void saysFarewellBeforeAnybodyJoined()
    {
        RoomFixture f;
        const SessionId bob = f.textPeer(u"bob"_s);
        const SessionId guest = f.textPeer();

        f.send(guest, Exit {});

        QCOMPARE(f.heard(guest), QStringList {u"bye exit"_s});
        QVERIFY(f.isClosed(guest));
        QCOMPARE(f.heard(bob), QStringList());
    }

    void tellsThatALostConnectionWentOffline()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        f.drop(alice);

        QCOMPARE(f.heard(bob), QStringList {u"left alice, offline"_s});
        QCOMPARE(f.snapshot().connections, 1);
    }

    void closesAPeerThatHasNothingMoreToSay()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        f.inputEnded(alice);
        f.say(alice, u"too late"_s);
        f.drop(alice);

        QVERIFY(f.isClosed(alice));
        QCOMPARE(f.heard(bob), QStringList {u"left alice, offline"_s});
    }

    void closesAPeerThatTriesTooOftenBeforeJoining()
    {
        RoomFixture f;
        const SessionId guest = f.textPeer();
        for (int i = 0; i < 20; ++i)
            f.say(guest, u"hello?"_s);
        QCOMPARE(f.heard(guest).count(u"refused join-first"_s), 20);
        QVERIFY(!f.isClosed(guest));

        f.say(guest, u"hello?"_s);

        QCOMPARE(f.heard(guest), (QStringList {u"refused too-many-commands"_s, u"bye refused"_s}));
        QVERIFY(f.isClosed(guest));
    }

    void answersAnUnreadableLineAndCountsIt()
    {
        RoomFixture f;
        const SessionId guest = f.jsonPeer();
        Effects effects;

        for (int i = 0; i < 21; ++i)
            f.room.unreadable(guest, Refused {ErrorCode::BadJson}, effects);

        const auto answers =
            std::count_if(effects.begin(), effects.end(), [](const Effect &effect) {
                const auto *tell = std::get_if<TellOne>(&effect);
                return tell && described(tell->event) == u"refused bad-json"_s;
            });
        QCOMPARE(answers, 20);
        QVERIFY(std::holds_alternative<CloseSession>(effects.back()));
    }

    void refusesAProtocolOfTheFuture()
    {
        RoomFixture f;
        const SessionId bot = f.jsonPeer();
        Hello hello;
        hello.protocol = 2;
        hello.name = u"bot"_s;
        hello.ref = u"h"_s;

        f.send(bot, hello);

        const auto refused = std::get<Refused>(f.events(bot).front());
        QCOMPARE(refused.code, ErrorCode::UnknownProtocol);
        QCOMPARE(refused.subject, u"2"_s);
        QCOMPARE(refused.ref, u"h"_s);
    }

    void refusesASecondHello()
    {
        RoomFixture f;
        const SessionId bot = f.jsonPeer(u"bot"_s);
        Hello hello;
        hello.name = u"other"_s;

        f.send(bot, hello);

        QCOMPARE(f.heard(bot), QStringList {u"refused already-joined"_s});
        QCOMPARE(f.personOf(bot).name, u"bot"_s);
    }

    void letsAProgramJoinByItsNameAlone()
    {
        RoomFixture f;
        const SessionId bot = f.jsonPeer();

        f.send(bot, TakeName {u"bot"_s, u"n"_s});

        QCOMPARE(f.heard(bot), (QStringList {u"welcome bot"_s, u"live"_s, u"ack n"_s}));
    }
};

QTEST_GUILESS_MAIN(RoomEntranceTest)
#include "tst_room_entrance.moc"
