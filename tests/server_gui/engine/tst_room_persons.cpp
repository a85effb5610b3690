// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/engine/keyholder.h"
#include "tests/server_gui/engine/roomfixture.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class RoomPersonsTest : public QObject
{
    Q_OBJECT
private slots:
    void asksForAProofAndThenWelcomes()
    {
        RoomFixture f;
        const KeyHolder alice;
        const SessionId session = f.jsonPeer();

        f.send(session, alice.hello(u"alice"_s));

        const auto challenge = std::get<Challenge>(f.events(session).front());
        QCOMPARE(challenge.nonce.size(), 32);
        QCOMPARE(challenge.server, f.identity.publicKeyDigest);
        f.send(session, alice.proof(challenge));
        QCOMPARE(f.heard(session), (QStringList {u"welcome alice"_s, u"live"_s}));
        QCOMPARE(f.personOf(session).id, personIdOf(alice.key.publicKey));
    }

    void refusesAProofOfAnother()
    {
        RoomFixture f;
        const KeyHolder alice;
        const KeyHolder mallory;
        const SessionId session = f.jsonPeer();
        f.send(session, alice.hello(u"alice"_s));
        const auto challenge = std::get<Challenge>(f.events(session).front());

        f.send(session, mallory.proof(challenge));

        QCOMPARE(f.heard(session), QStringList {u"refused bad-proof"_s});
        QCOMPARE(f.placeOf(session), Place::Door);
        f.send(session, alice.proof(challenge)); // each nonce serves one try
        QCOMPARE(f.heard(session), QStringList {u"refused bad-proof"_s});
    }

    void asksANonceOnlyOnce()
    {
        RoomFixture f;
        const KeyHolder alice;
        const SessionId session = f.jsonPeer();

        f.send(session, alice.hello(u"alice"_s));
        f.send(session, alice.hello(u"alice"_s));

        const std::vector<Event> events = f.events(session);
        const auto first = std::get<Challenge>(events[0]);
        const auto second = std::get<Challenge>(events[1]);
        QVERIFY(first.nonce != second.nonce);
        f.send(session, alice.proof(second));
        QCOMPARE(f.heard(session).front(), u"welcome alice"_s);
    }

    void wantsTheProofBeforeAnythingElse()
    {
        RoomFixture f;
        const KeyHolder alice;
        const SessionId session = f.jsonPeer();
        f.send(session, alice.hello(u"alice"_s));
        f.forget();

        f.send(session, TakeName {u"alice"_s, {}});
        f.say(session, u"hi"_s);
        f.send(session, AskPing {u"p"_s});

        QCOMPARE(f.heard(session),
            (QStringList {u"refused proof-needed"_s, u"refused proof-needed"_s, u"ack p"_s}));
    }

    void takesAnotherHelloInsteadOfAProof()
    {
        RoomFixture f;
        const KeyHolder alice;
        const SessionId session = f.jsonPeer();
        f.send(session, alice.hello(u"alice"_s));
        f.forget();
        Hello keyless;
        keyless.name = u"guest"_s;

        f.send(session, keyless);

        QCOMPARE(f.heard(session), (QStringList {u"welcome guest"_s, u"live"_s}));
        QVERIFY(f.personOf(session).id != personIdOf(alice.key.publicKey));
    }

    void takesOverFromTheOlderSession()
    {
        RoomFixture f;
        const KeyHolder alice;
        const SessionId bob = f.jsonPeer(u"bob"_s);
        const SessionId older = joined(f, alice, u"alice"_s);
        const SessionId newer = f.jsonPeer();

        join(f, newer, alice, u"alice"_s);

        QCOMPARE(f.heard(older), QStringList {u"bye taken-over"_s});
        QVERIFY(f.isClosed(older));
        QCOMPARE(f.heard(newer), (QStringList {u"welcome alice"_s, u"live"_s}));
        f.drop(older);
        QCOMPARE(f.heard(bob), QStringList());
        QCOMPARE(f.snapshot().guests.size(), size_t(2));
        f.say(newer, u"it is me"_s);
        QCOMPARE(f.heard(bob), QStringList {u"alice: it is me"_s});
    }

    void takesOverUnderANewName()
    {
        RoomFixture f;
        const KeyHolder alice;
        const SessionId bob = f.jsonPeer(u"bob"_s);
        joined(f, alice, u"alice"_s);
        const SessionId newer = f.jsonPeer();

        join(f, newer, alice, u"alice 2"_s);

        QCOMPARE(f.heard(newer), (QStringList {u"welcome alice 2"_s, u"live"_s}));
        QCOMPARE(f.heard(bob), QStringList {u"alice is now alice 2"_s});
    }

    void takesOverThroughAClosedDoorAndPastTheRate()
    {
        RoomFixture f;
        const KeyHolder alice;
        const SessionId bob = f.jsonPeer(u"bob"_s);
        const SessionId older = joined(f, alice, u"alice"_s);
        for (int i = 0; i < 5; ++i)
            f.say(older, u"fast"_s);
        f.host(SetDoor {false});
        f.forget();
        const SessionId newer = f.jsonPeer();

        join(f, newer, alice, {});
        f.say(newer, u"no faster than before"_s);

        QCOMPARE(f.heard(newer), (QStringList {u"welcome alice"_s, u"live"_s}));
        QCOMPARE(f.heard(bob), QStringList());
        f.pass(Milliseconds(500));
        QCOMPARE(f.heard(bob), QStringList {u"alice: no faster than before"_s});
    }

    void keepsTheNameOfAPersonWhoIsAway()
    {
        RoomFixture f;
        const KeyHolder alice;
        f.drop(joined(f, alice, u"alice"_s));
        const SessionId other = f.textPeer();
        const SessionId bob = f.textPeer(u"bob"_s);

        f.takeName(other, u"Alice"_s);
        f.send(bob, SayTo {{}, u"alice are you there?"_s, {}, {}});

        QCOMPARE(f.heard(other), QStringList {u"refused name-kept"_s});
        QCOMPARE(f.heard(bob), QStringList {u"refused person-away"_s});
        const SessionId again = f.jsonPeer();
        join(f, again, alice, {}); // by the key alone
        QCOMPARE(f.heard(again).front(), u"welcome alice"_s);
    }

    void freesAKeptNameInTime()
    {
        RoomFixture f;
        const KeyHolder alice;
        f.drop(joined(f, alice, u"alice"_s));
        f.clock.advance(std::chrono::hours(30 * 24));
        const SessionId other = f.textPeer();

        f.takeName(other, u"alice"_s);

        QCOMPARE(f.heard(other), QStringList {u"OK"_s});
        const SessionId late = f.jsonPeer();
        join(f, late, alice, {});
        QCOMPARE(f.heard(late), QStringList {u"refused name-needed"_s});
    }

    void keepsOnlyTheLastNameOfAPerson()
    {
        RoomFixture f;
        const KeyHolder alice;
        const SessionId session = joined(f, alice, u"alice"_s);
        f.takeName(session, u"alicia"_s);
        f.drop(session);
        const SessionId other = f.textPeer();

        f.takeName(other, u"alice"_s);
        f.takeName(other, u"alicia"_s);

        QCOMPARE(f.heard(other), (QStringList {u"OK"_s, u"refused name-kept"_s}));
    }

    void takesOverByNameAfterARefusedHello()
    {
        RoomFixture f;
        const KeyHolder alice;
        const SessionId bob = f.jsonPeer(u"bob"_s);
        const SessionId older = joined(f, alice, u"alice"_s);
        const SessionId newer = f.jsonPeer();
        join(f, newer, alice, u"bob"_s);
        QCOMPARE(f.heard(newer), QStringList {u"refused name-taken"_s});

        f.send(newer, TakeName {u"alice"_s, u"n"_s});

        QCOMPARE(f.heard(newer), (QStringList {u"welcome alice"_s, u"live"_s, u"ack n"_s}));
        QVERIFY(f.isClosed(older));
        f.drop(older);
        QCOMPARE(f.heard(bob), QStringList());
        QCOMPARE(f.snapshot().guests.size(), size_t(2));
        f.drop(newer);
        QCOMPARE(f.heard(bob), QStringList {u"left alice, offline"_s});
        QCOMPARE(f.snapshot().guests.size(), size_t(1));
    }

    void isBackFromBeingAwayWhenItTakesOver()
    {
        RoomFixture f;
        const KeyHolder alice;
        const SessionId bob = f.jsonPeer(u"bob"_s);
        const SessionId older = joined(f, alice, u"alice"_s);
        f.send(older, SetAway {true, {}});
        f.forget();
        const SessionId newer = f.jsonPeer();

        join(f, newer, alice, u"alice"_s);

        QCOMPARE(f.heard(bob), QStringList {u"alice is back"_s});
    }
};

QTEST_GUILESS_MAIN(RoomPersonsTest)
#include "tst_room_persons.moc"
