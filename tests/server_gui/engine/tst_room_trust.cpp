// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/names.h"
#include "tests/server_gui/engine/keyholder.h"
#include "tests/server_gui/engine/roomfixture.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString password = u"green tea, hot"_s;

Authenticate auth(const QString &word)
{
    return {word, {}};
}

/// A room with a password.
struct LockedRoom : RoomFixture {
    explicit LockedRoom(const RoomSettings &settings = {})
        : RoomFixture(settings)
    {
        passwords[QString()] = password;
        room.restore({}, true);
    }
};

/// A room in which the name Alice is somebody's.
struct RoomOfAlice : RoomFixture {
    explicit RoomOfAlice(const RoomSettings &settings = {}, Role role = Role::Member)
        : RoomFixture(settings)
    {
        passwords[nameSkeleton(u"Alice")] = password;
        room.restore({{u"Alice"_s, {personIdOf(alice.key.publicKey)}, true, role}}, false);
    }

    KeyHolder alice;
};

} // namespace

class RoomTrustTest : public QObject
{
    Q_OBJECT
private slots:
    void asksForThePasswordOfTheRoomFirst()
    {
        LockedRoom f;
        const SessionId peer = f.textPeer();

        f.takeName(peer, u"alice"_s);
        QCOMPARE(f.heard(peer), QStringList {u"refused password-needed"_s});
        f.takeName(peer, u"System"_s);
        QCOMPARE(f.heard(peer), QStringList {u"refused password-needed"_s});

        f.send(peer, auth(password));
        QCOMPARE(f.asked(), QStringList {QString()});
        f.judge();
        QCOMPARE(f.heard(peer), QStringList {u"OK"_s});
        f.takeName(peer, u"alice"_s);
        QCOMPARE(f.heard(peer), QStringList {u"OK"_s});
        QCOMPARE(f.placeOf(peer), Place::Room);
    }

    void takesThePasswordBeforeAnybodyAskedForIt()
    {
        LockedRoom f;
        const SessionId peer = f.textPeer();

        f.send(peer, auth(password));
        f.takeName(peer, u"alice"_s);
        QCOMPARE(f.heard(peer), QStringList());
        f.judge();

        QCOMPARE(f.heard(peer), (QStringList {u"OK"_s, u"OK"_s}));
    }

    void letsNobodyWithoutThePasswordIntoAPlainerRoom_data()
    {
        QTest::addColumn<bool>("desk");
        QTest::newRow("plain text") << false;
        QTest::newRow("desk") << true;
    }
    void letsNobodyWithoutThePasswordIntoAPlainerRoom()
    {
        QFETCH(bool, desk);
        RoomSettings settings;
        (desk ? settings.desk : settings.plainText) = true;
        LockedRoom f(settings);
        const SessionId peer = f.textPeer();

        f.silent(peer);
        f.type(peer, u"hello"_s);

        QCOMPARE(f.placeOf(peer), Place::Door);
        QCOMPARE(f.heard(peer), QStringList {u"refused password-needed"_s});
        f.send(peer, auth(password));
        f.judge();
        f.type(peer, u"hello"_s);
        QCOMPARE(f.placeOf(peer), desk ? Place::Desk : Place::Room);
    }

    void closesWithTheThirdWrongPassword()
    {
        LockedRoom f;
        const SessionId peer = f.textPeer();
        for (int wrong = 1; wrong <= 3; ++wrong) {
            QVERIFY(!f.isClosed(peer));
            f.send(peer, auth(u"black tea"_s));
            f.judge();
            f.pass(5s);
        }

        QVERIFY(f.isClosed(peer));
        QCOMPARE(f.heard(peer).count(u"refused wrong-password"_s), 3);
    }

    void makesTheNextTryWait()
    {
        LockedRoom f;
        const SessionId peer = f.textPeer();
        f.send(peer, auth(u"black tea"_s));
        f.judge();
        const auto wrong = std::get<Refused>(f.events(peer).front());
        QCOMPARE(wrong.retryAfterMs, 1000);

        f.send(peer, auth(password));
        QCOMPARE(f.heard(peer), QStringList {u"refused too-fast"_s});
        QCOMPARE(f.asked(), QStringList());

        f.pass(1s);
        f.send(peer, auth(password));
        f.judge();
        QCOMPARE(f.heard(peer), QStringList {u"OK"_s});
    }

    void keepsNobodyElseWaitingForOneWhoGuesses()
    {
        LockedRoom f;
        RoomSettings settings;
        settings.allowPlainAuth = true;
        f.host(ApplySettings {settings});
        const SessionId guesser = f.textPeerFrom(u"10.0.0.5:50001"_s);
        f.send(guesser, auth(u"black tea"_s));
        f.judge();
        const SessionId other = f.textPeerFrom(u"10.0.0.6:50001"_s);

        f.send(other, auth(password));
        f.judge();

        QCOMPARE(f.heard(other), QStringList {u"OK"_s});
    }

    void bansAnAddressForAnHourWithTheTwentiethWrongPassword()
    {
        LockedRoom f;
        RoomSettings settings;
        settings.allowPlainAuth = true;
        f.host(ApplySettings {settings});
        const SessionId waiting = f.textPeerFrom(u"10.0.0.5:50000"_s);
        for (int wrong = 0; wrong < 20; ++wrong) {
            QVERIFY(!f.room.isBannedFrom(u"10.0.0.5"_s));
            const SessionId peer = f.textPeerFrom(u"10.0.0.5:50001"_s);
            f.send(peer, auth(u"black tea"_s));
            f.judge();
            f.pass(300s);
        }

        QVERIFY(f.room.isBannedFrom(u"10.0.0.5"_s));
        QVERIFY(!f.room.isBannedFrom(u"10.0.0.6"_s));
        f.send(waiting, auth(password));
        QCOMPARE(f.heard(waiting), (QStringList {u"refused banned"_s, u"bye refused"_s}));
        QVERIFY(f.isClosed(waiting));
        f.pass(1h);
        QVERIFY(!f.room.isBannedFrom(u"10.0.0.5"_s));
    }

    void takesNoPasswordInPlainFromAnotherComputer()
    {
        LockedRoom f;
        const SessionId peer = f.textPeerFrom(u"10.0.0.5:50001"_s);

        f.send(peer, auth(password));
        QCOMPARE(f.heard(peer), QStringList {u"refused auth-in-plain"_s});
        QCOMPARE(f.asked(), QStringList());

        f.room.encrypted(peer);
        f.send(peer, auth(password));
        f.judge();
        QCOMPARE(f.heard(peer), QStringList {u"OK"_s});
    }

    void needsThePasswordOfAPersonOnce()
    {
        LockedRoom f;
        const KeyHolder alice;
        const SessionId first = f.jsonPeer();
        join(f, first, alice, u"alice"_s);
        QCOMPARE(f.heard(first), QStringList {u"refused password-needed"_s});
        f.send(first, Authenticate {password, u"c-1"_s});
        f.judge();
        QCOMPARE(f.heard(first), QStringList {u"ack c-1"_s});
        join(f, first, alice, u"alice"_s);
        f.drop(first);

        const SessionId again = f.jsonPeer();
        join(f, again, alice, u"alice"_s);

        QCOMPARE(f.heard(again), (QStringList {u"welcome alice"_s, u"live"_s}));
    }

    void saysThatNothingWasAsked()
    {
        RoomFixture f;
        const SessionId peer = f.textPeer();

        f.send(peer, auth(password));

        QCOMPARE(f.heard(peer), QStringList {u"refused nothing-asked"_s});
    }

    void carriesOutWhatCameBehindAPasswordOnceItIsJudged()
    {
        LockedRoom f;
        const SessionId peer = f.textPeer();
        f.send(peer, auth(u"black tea"_s));
        f.send(peer, auth(password));
        f.send(peer, Exit {});
        QCOMPARE(f.heard(peer), QStringList());

        f.judge();

        QCOMPARE(f.heard(peer),
            (QStringList {u"refused wrong-password"_s, u"refused too-fast"_s, u"bye exit"_s}));
    }

    void forgetsAVerdictOnSomebodyWhoHasGone()
    {
        LockedRoom f;
        const SessionId peer = f.textPeer();
        f.send(peer, auth(password));
        f.drop(peer);

        f.judge();

        QCOMPARE(f.room.connections(), 0);
    }

    void keepsAProtectedNameForItsKeyAndItsPassword()
    {
        RoomOfAlice f;
        const SessionId stranger = f.textPeer();
        f.takeName(stranger, u"a1ice"_s);
        QCOMPARE(f.heard(stranger), QStringList {u"refused name-protected"_s});
        f.send(stranger, auth(u"black tea"_s));
        f.judge();
        QCOMPARE(f.heard(stranger), QStringList {u"refused wrong-password"_s});

        const SessionId owner = f.jsonPeer();
        join(f, owner, f.alice, u"Alice"_s);
        const auto welcome = std::get<Welcome>(f.events(owner).front());
        QVERIFY(welcome.nameIsProtected);
        QCOMPARE(welcome.you.role, Role::Member);
    }

    void bindsTheKeyOfADeviceThatKnewThePassword()
    {
        RoomOfAlice f;
        const KeyHolder phone;
        const SessionId first = f.jsonPeer();
        join(f, first, phone, u"Alice"_s);
        f.send(first, auth(password));
        f.judge();
        f.forget();
        join(f, first, phone, u"Alice"_s);
        QCOMPARE(f.placeOf(first), Place::Room);
        QCOMPARE(f.keptAccounts().front().account.persons.size(), 2u);
        f.drop(first);

        const SessionId again = f.jsonPeer();
        join(f, again, phone, u"Alice"_s);

        QCOMPARE(f.heard(again), (QStringList {u"welcome Alice"_s, u"live"_s}));
    }

    void letsTheLaterOfTwoWithTheRightStay()
    {
        RoomOfAlice f;
        const SessionId desktop = joined(f, f.alice, u"Alice"_s);
        const SessionId netcat = f.textPeer();
        f.takeName(netcat, u"Alice"_s);
        f.send(netcat, auth(password));
        f.judge();
        f.takeName(netcat, u"Alice"_s);

        QVERIFY(f.heard(desktop).contains(u"bye taken-over"_s));
        QVERIFY(f.isClosed(desktop));
        QCOMPARE(f.personOf(netcat).name, u"Alice"_s);
        QCOMPARE(f.personOf(netcat).role, Role::Member);
    }

    void protectsTheNameOfSomebodyWithAKey()
    {
        RoomFixture f;
        const KeyHolder bob;
        const SessionId session = joined(f, bob, u"bob"_s);

        f.send(session, ProtectName {true, password, u"c-1"_s});

        const auto kept = f.keptAccounts();
        QCOMPARE(kept.size(), 1u);
        QCOMPARE(kept.front().account.name, u"bob"_s);
        QCOMPARE(kept.front().password, password);
        f.drop(session);
        f.pass(24h * 365);
        const SessionId stranger = f.textPeer();
        f.takeName(stranger, u"bob"_s);
        QCOMPARE(f.heard(stranger), QStringList {u"refused name-protected"_s});
    }

    void tellsOnceItIsKept()
    {
        RoomFixture f;
        Effects effects;
        const SessionId session = f.jsonPeer(u"bob"_s);

        f.room.kept(session, u"c-1"_s, KeepResult::Kept, effects);
        f.room.kept(session, u"c-2"_s, KeepResult::NotKept, effects);
        f.room.kept(session, u"c-3"_s, KeepResult::Busy, effects);

        QCOMPARE(described(std::get<TellOne>(effects[0]).event), u"ack c-1"_s);
        QCOMPARE(described(std::get<TellOne>(effects[1]).event), u"refused not-stored"_s);
        QCOMPARE(described(std::get<TellOne>(effects[2]).event), u"refused too-fast"_s);
    }

    void protectsNothingForWhomItMayNot()
    {
        RoomOfAlice f;
        const SessionId keyless = f.jsonPeer(u"carol"_s);
        f.send(keyless, ProtectName {});
        QCOMPARE(f.heard(keyless), QStringList {u"refused key-needed"_s});

        const SessionId alice = joined(f, f.alice, u"Alice"_s);
        f.takeName(alice, u"Alicia"_s);
        f.forget();
        f.send(alice, ProtectName {});
        QCOMPARE(f.heard(alice), QStringList {u"refused not-allowed"_s});
        f.send(alice, ProtectName {true, u"abc"_s});
        QCOMPARE(f.heard(alice), QStringList {u"refused not-allowed"_s});
        QVERIFY(f.keptAccounts().empty());
    }

    void givesAProtectedNameUp()
    {
        RoomOfAlice f;
        const SessionId alice = joined(f, f.alice, u"Alice"_s);
        f.send(alice, ProtectName {false});
        f.send(alice, Exit {});
        f.pass(24h * 31);

        const SessionId other = f.textPeer();
        f.takeName(other, u"Alice"_s);

        QCOMPARE(f.heard(other), QStringList {u"OK"_s});
    }

    void locksOutWhoKnewThePasswordBeforeANewOne()
    {
        RoomOfAlice f({}, Role::Moderator);
        const KeyHolder thief;
        const SessionId stolen = f.jsonPeer();
        join(f, stolen, thief, u"Alice"_s);
        f.send(stolen, auth(password));
        f.judge();
        f.forget();
        join(f, stolen, thief, u"Alice"_s);
        f.takeName(stolen, u"eve"_s);
        QCOMPARE(f.personOf(stolen).role, Role::Moderator);
        const SessionId alice = joined(f, f.alice, u"Alice"_s);
        f.forget();

        f.send(alice, ProtectName {true, u"black tea"_s, u"c-1"_s});

        QCOMPARE(f.keptAccounts().back().account.persons,
            std::vector<PersonId> {personIdOf(f.alice.key.publicKey)});
        QCOMPARE(f.personOf(stolen).role, Role::Member);
        f.takeName(stolen, u"Alice"_s);
        QVERIFY(f.heard(stolen).contains(u"refused name-protected"_s));
        QCOMPARE(f.personOf(alice).role, Role::Moderator);
        f.drop(alice);
        QCOMPARE(f.placeOf(joined(f, f.alice, u"Alice"_s)), Place::Room);
    }

    void showsOutWhoBearsANameThatTheHostGivesANewPassword()
    {
        RoomOfAlice f;
        const SessionId thief = f.textPeer();
        f.takeName(thief, u"Alice"_s);
        f.send(thief, auth(password));
        f.judge();
        f.takeName(thief, u"Alice"_s);
        f.forget();

        f.host(HostProtect {u"Alice: black tea"_s});

        QCOMPARE(f.heard(thief), (QStringList {u"refused name-protected"_s, u"bye refused"_s}));
        QVERIFY(f.isClosed(thief));
        const SessionId alice = f.jsonPeer();
        join(f, alice, f.alice, u"Alice"_s);
        QCOMPARE(f.heard(alice), QStringList {u"refused name-protected"_s});
    }

    void bindsNoKeyAnewWhereThePasswordIsTheFirst()
    {
        RoomFixture f;
        const KeyHolder bob;
        const SessionId session = joined(f, bob, u"bob"_s);
        f.send(session, ProtectName {});

        f.host(HostProtect {u"bob: green tea"_s});

        QCOMPARE(f.placeOf(session), Place::Room);
        QCOMPARE(f.keptAccounts().back().account.persons.size(), 1u);
    }

    void judgesNobodyByAPasswordThatHasChangedMeanwhile_data()
    {
        QTest::addColumn<bool>("ofTheRoom");
        QTest::newRow("a name's") << false;
        QTest::newRow("the room's") << true;
    }
    void judgesNobodyByAPasswordThatHasChangedMeanwhile()
    {
        QFETCH(bool, ofTheRoom);
        RoomOfAlice f;
        if (ofTheRoom)
            f.host(SetRoomPassword {password});
        f.passwords[QString()] = password;
        const SessionId late = f.textPeer();
        f.takeName(late, u"Alice"_s);
        f.send(late, auth(password));
        f.heard(late);

        if (ofTheRoom)
            f.host(SetRoomPassword {u"black tea"_s});
        else
            f.host(HostProtect {u"Alice: black tea"_s});
        f.judge();

        QCOMPARE(f.heard(late), QStringList {u"refused too-fast"_s});
        f.takeName(late, u"Alice"_s);
        QCOMPARE(f.placeOf(late), Place::Door);
    }

    void takesTheRoleOfWhoGivesTheNameUpAtOnce()
    {
        RoomOfAlice f({}, Role::Moderator);
        const SessionId alice = joined(f, f.alice, u"Alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);

        f.send(alice, ProtectName {false});

        const auto told = std::get<Presence>(f.events(bob).front());
        QCOMPARE(told.person.name, u"Alice"_s);
        QCOMPARE(told.person.role, Role::Member);
        QCOMPARE(f.personOf(alice).role, Role::Member);
    }

    void takesNothingOfAnEarlierOwnerForARightToTheName()
    {
        RoomOfAlice f;
        const SessionId netcat = f.textPeer();
        f.takeName(netcat, u"Alice"_s);
        f.send(netcat, auth(password));
        f.judge();
        const SessionId alice = joined(f, f.alice, u"Alicia"_s);
        f.send(alice, ProtectName {false});
        f.forget();
        const SessionId mary = joined(f, KeyHolder(), u"Alice"_s);
        f.send(mary, ProtectName {});

        f.takeName(netcat, u"Alice"_s);

        QCOMPARE(f.heard(netcat), QStringList {u"refused name-protected"_s});
        QVERIFY(!f.isClosed(mary));
    }

    void keepsGuestsOut()
    {
        RoomSettings settings;
        settings.guests = false;
        RoomOfAlice f(settings);
        const SessionId guest = f.textPeer();
        f.takeName(guest, u"bob"_s);
        QCOMPARE(f.heard(guest), QStringList {u"refused guests-not-allowed"_s});
        const KeyHolder bob;
        const SessionId member = joined(f, bob, u"bob"_s);
        QCOMPARE(f.personOf(member).role, Role::Member);

        f.takeName(guest, u"Alice"_s);
        f.send(guest, auth(password));
        f.judge();
        f.takeName(guest, u"Alice"_s);
        QCOMPARE(f.placeOf(guest), Place::Room);
    }
};

QTEST_GUILESS_MAIN(RoomTrustTest)
#include "tst_room_trust.moc"
