// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/engine/roomfixture.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

RoomSettings plainText()
{
    RoomSettings settings;
    settings.plainText = true;
    return settings;
}

RoomSettings desk()
{
    RoomSettings settings;
    settings.desk = true;
    return settings;
}

} // namespace

class RoomPlainerTest : public QObject
{
    Q_OBJECT
private slots:
    void takesAnyLineForAMessageInAPlainRoom()
    {
        RoomFixture f(plainText());
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId guest = f.textPeer();

        f.type(guest, u"hello everyone"_s);

        const QStringList whatAllGet {
            u"joined 127.0.0.1:50002"_s, u"127.0.0.1:50002: hello everyone"_s};
        QCOMPARE(f.heard(alice), whatAllGet);
        QCOMPARE(f.hostHeard(), whatAllGet);
        QCOMPARE(f.heard(guest), QStringList {u"127.0.0.1:50002: hello everyone"_s});
        QCOMPARE(f.placeOf(guest), Place::Room);
    }

    void letsAPeerInWhoseFirstWordIsARefusedName()
    {
        RoomFixture f(plainText());
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId guest = f.textPeer();

        f.takeName(guest, u"alice"_s);

        QCOMPARE(f.heard(guest), QStringList {u"refused name-taken"_s});
        QCOMPARE(f.heard(alice), QStringList {u"joined 127.0.0.1:50002"_s});
        QCOMPARE(f.placeOf(guest), Place::Room);
    }

    void answersAlsoWhatIsSaidToTheHostByName()
    {
        RoomSettings settings = desk();
        settings.autoReply = u"one moment"_s;
        RoomFixture f(settings);
        const SessionId guest = f.textPeer();

        f.send(guest, SayTo {{}, u"Host are you there?"_s, {}, {}});

        QCOMPARE(f.events(guest).back(),
            Event(Notice {{}, f.clock.utc(), {}, NoticeCode::AutoReply, u"one moment"_s}));
    }

    void letsASilentPeerComeInAndHear()
    {
        RoomFixture f(plainText());
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId listener = f.connectPeer();

        f.silent(listener);
        f.say(alice, u"who is there?"_s);

        QCOMPARE(f.heard(listener), QStringList {u"alice: who is there?"_s});
        QCOMPARE(f.heard(alice).front(), u"joined 127.0.0.1:50002"_s);
    }

    void tellsThatAPeerWithoutANameWent()
    {
        RoomFixture f(plainText());
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId guest = f.textPeer();
        f.type(guest, u"hello"_s);
        f.forget();

        f.drop(guest);

        QCOMPARE(f.heard(alice), QStringList {u"left 127.0.0.1:50002, offline"_s});
    }

    void callsAPeerByItsNameOnceItHasOne()
    {
        RoomFixture f(plainText());
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer();
        f.type(bob, u"hello"_s);
        f.forget();

        f.takeName(bob, u"bob"_s);

        QCOMPARE(f.heard(bob), QStringList {u"OK"_s});
        QCOMPARE(f.heard(alice), QStringList {u"127.0.0.1:50002 is now bob"_s});
        QVERIFY(f.snapshot().guests[1].named);
    }

    void joinsUnderANameAtOnceInAPlainRoom()
    {
        RoomFixture f(plainText());
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer();

        f.takeName(bob, u"bob"_s);

        QCOMPARE(f.heard(alice), QStringList {u"joined bob"_s});
    }

    void addressesAPeerWithoutANameByItsAddress()
    {
        RoomFixture f(plainText());
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId guest = f.textPeer();
        f.type(guest, u"hello"_s);
        f.forget();

        f.send(alice, SayTo {{}, u"127.0.0.1:50002 welcome"_s, {}, {}});

        QCOMPARE(f.heard(guest), QStringList {u"alice to 127.0.0.1:50002: welcome"_s});
    }

    void letsAProgramThatWasSilentJoinByItsHello()
    {
        RoomFixture f(plainText());
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bot = f.connectPeer();
        f.silent(bot);
        f.forget();
        Hello hello;
        hello.name = u"bot"_s;

        f.decided(bot, SessionKind::Json);
        f.send(bot, hello);

        QCOMPARE(f.heard(bot), (QStringList {u"welcome bot"_s, u"live"_s}));
        QCOMPARE(
            f.heard(alice), (QStringList {u"left 127.0.0.1:50002, offline"_s, u"joined bot"_s}));
        QVERIFY(f.snapshot().guests[1].named);
    }

    void setsNoLimitToTriesInAPlainerRoom_data()
    {
        QTest::addColumn<bool>("isDesk");
        QTest::newRow("plain text") << false;
        QTest::newRow("desk") << true;
    }

    void setsNoLimitToTriesInAPlainerRoom()
    {
        QFETCH(bool, isDesk);
        RoomFixture f(isDesk ? desk() : plainText());
        const SessionId guest = f.textPeer();

        for (int i = 0; i < 30; ++i)
            f.takeName(guest, u"系统"_s);
        f.pass(std::chrono::seconds(30)); // the message rate holds for them all the same

        QVERIFY(!f.isClosed(guest));
        QCOMPARE(f.heard(guest).size(), 30);
    }

    void keepsADialogueAtTheDeskWithTheHost()
    {
        RoomFixture f(desk());
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId guest = f.textPeer();

        f.type(guest, u"my tea is cold"_s);

        QCOMPARE(f.placeOf(guest), Place::Desk);
        QCOMPARE(f.heard(guest), QStringList());
        QCOMPARE(f.heard(alice), QStringList());
        QCOMPARE(f.hostHeard(),
            (QStringList {
                u"joined 127.0.0.1:50002"_s, u"127.0.0.1:50002 to Host: my tea is cold"_s}));
    }

    void letsThoseAtTheDeskHearTheHostAlone()
    {
        RoomFixture f(desk());
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId guest = f.connectPeer();
        f.silent(guest);

        f.say(alice, u"not for the desk"_s);
        f.host(HostSay {u"for all"_s});
        f.host(HostTell {{u"127.0.0.1:50002"_s, {}, {}}, u"for you"_s});

        QCOMPARE(f.heard(guest),
            (QStringList {u"Host: for all"_s, u"Host to 127.0.0.1:50002: for you"_s}));
    }

    void hidesThoseAtTheDeskFromTheRoom()
    {
        RoomFixture f(desk());
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId guest = f.textPeer();
        f.type(guest, u"hello"_s);
        f.forget();

        f.send(alice, Who {});
        f.send(alice, SayTo {{}, u"127.0.0.1:50002 psst"_s, {}, {}});
        f.send(guest, SayTo {{}, u"alice psst"_s, {}, {}});
        f.send(guest, Who {});

        QCOMPARE(
            f.heard(alice), (QStringList {u"people Host, alice"_s, u"refused nobody-called"_s}));
        QCOMPARE(f.heard(guest), (QStringList {u"refused not-allowed"_s, u"refused join-first"_s}));
    }

    void leadsFromTheDeskIntoTheRoom()
    {
        RoomFixture f(desk());
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer();
        f.type(bob, u"hello"_s);
        f.forget();

        f.takeName(bob, u"bob"_s);
        f.say(bob, u"here I am"_s);

        QCOMPARE(f.placeOf(bob), Place::Room);
        QCOMPARE(f.heard(bob), (QStringList {u"OK"_s, u"bob: here I am"_s}));
        QCOMPARE(f.heard(alice), (QStringList {u"joined bob"_s, u"bob: here I am"_s}));
        QCOMPARE(f.snapshot().guests.size(), size_t(2));
    }

    void greetsATextPeerOnce()
    {
        RoomSettings settings;
        settings.greeting = u"Tea is ready"_s;
        RoomFixture f(settings);
        const SessionId guest = f.connectPeer();

        f.silent(guest);
        f.decided(guest, SessionKind::Text);

        QCOMPARE(f.heard(guest), QStringList {u"greeting: Tea is ready"_s});
    }

    void greetsAProgramWithItsWelcome()
    {
        RoomSettings settings;
        settings.greeting = u"Tea is ready"_s;
        RoomFixture f(settings);
        const SessionId bot = f.jsonPeer();

        f.takeName(bot, u"bot"_s);

        const auto welcome = std::get<Welcome>(f.events(bot).front());
        QCOMPARE(welcome.room.greeting, u"Tea is ready"_s);
    }

    void answersAPeerWithoutANameByItself_data()
    {
        QTest::addColumn<bool>("isDesk");
        QTest::newRow("plain text") << false;
        QTest::newRow("desk") << true;
    }

    void answersAPeerWithoutANameByItself()
    {
        QFETCH(bool, isDesk);
        RoomSettings settings = isDesk ? desk() : plainText();
        settings.echo = false;
        settings.autoReply = u"one moment"_s;
        RoomFixture f(settings);
        const SessionId guest = f.textPeer();
        const SessionId alice = f.textPeer(u"alice"_s);

        f.type(guest, u"one"_s);
        f.type(guest, u"two"_s);
        f.type(alice, u"three"_s);

        QCOMPARE(f.heard(guest).count(u"answer: one moment"_s), 2);
        QCOMPARE(f.heard(alice).count(u"answer: one moment"_s), 0);
    }

    void sparesTextPeersTheirOwnWordsWithoutEcho()
    {
        RoomSettings settings;
        settings.echo = false;
        RoomFixture f(settings);
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bot = f.jsonPeer(u"bot"_s);

        f.say(alice, u"from alice"_s);
        f.say(bot, u"from bot"_s);

        QCOMPARE(f.heard(alice), QStringList {u"bot: from bot"_s});
        QCOMPARE(f.heard(bot), (QStringList {u"alice: from alice"_s, u"bot: from bot"_s}));
    }

    void keepsPeersWithoutANameOutWhileTheDoorIsClosed()
    {
        RoomFixture f(plainText());
        const SessionId guest = f.textPeer();
        f.host(SetDoor {false});

        f.type(guest, u"hello"_s);

        QCOMPARE(f.heard(guest), QStringList {u"refused join-first"_s});
        QCOMPARE(f.placeOf(guest), Place::Door);
    }
};

QTEST_GUILESS_MAIN(RoomPlainerTest)
#include "tst_room_plainer.moc"
