// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/saidrefs.h"
#include "tests/server_gui/engine/roomfixture.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class RoomRefsTest : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatIsSentAgainUnderItsRefOnlyOnce()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);
        f.send(alice, Say {u"hello"_s, {}, u"c-1"_s});
        const auto first = std::get<Ack>(f.events(alice).back());
        f.forget();

        f.send(alice, Say {u"hello"_s, {}, u"c-1"_s});

        const std::vector<Event> again = f.events(alice);
        QCOMPARE(again.size(), size_t(1));
        QCOMPARE(std::get<Ack>(again[0]), first);
        QCOMPARE(f.heard(bob), QStringList());
    }

    void saysAPrivateMessageOnlyOnceThoughItsReceiverHasGone()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);
        f.send(alice, SayTo {u"bob"_s, u"psst"_s, {}, u"c-1"_s});
        f.send(bob, Exit {});
        f.forget();

        f.send(alice, SayTo {u"bob"_s, u"psst"_s, {}, u"c-1"_s});

        const std::vector<Event> again = f.events(alice);
        QCOMPARE(again.size(), size_t(1));
        QCOMPARE(std::get<Ack>(again[0]).ref, u"c-1"_s);
    }

    void countsWhatWasKeptBeforeOrNotAtAllNoMore()
    {
        RoomFixture f({}, {}, {.isKept = true});
        const SessionId alice = f.jsonPeer(u"alice"_s);
        f.room.takeStamped();
        f.send(alice, Say {u"again"_s, {}, u"c-1"_s});
        f.say(alice, u"new"_s);
        f.host(HostSay {u"on a full disk"_s});
        QCOMPARE(f.snapshot().messages, 3);

        const std::vector<LastingEvent> stamped = f.room.takeStamped();
        QCOMPARE(stamped.size(), size_t(3));
        f.room.forget(stamped[0]);
        f.room.forget(stamped[2]);

        const RoomSnapshot snapshot = f.snapshot();
        QCOMPARE(snapshot.messages, 1);
        QCOMPARE(snapshot.guests[0].messages, 1);
        QCOMPARE(snapshot.host.messages, 0);
    }

    void refusesARefThatAnotherTextHas()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        f.send(alice, Say {u"hello"_s, {}, u"c-1"_s});
        f.forget();

        f.send(alice, Say {u"good bye"_s, {}, u"c-1"_s});

        const std::vector<Event> events = f.events(alice);
        QCOMPARE(events.size(), size_t(1));
        QCOMPARE(std::get<Refused>(events[0]).code, ErrorCode::RefUsed);
        QCOMPARE(std::get<Refused>(events[0]).ref, u"c-1"_s);
    }

    void leavesEachPersonTheirOwnRefs()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);
        f.send(alice, Say {u"hello"_s, {}, u"1"_s});
        f.forget();

        f.send(bob, Say {u"hi"_s, {}, u"1"_s});

        QCOMPARE(f.heard(alice), QStringList {u"bob: hi"_s});
    }

    void remembersNothingWithoutARef()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        f.send(alice, Say {u"again"_s, {}, {}});
        f.send(alice, Say {u"again"_s, {}, {}});

        QCOMPARE(f.heard(bob), QStringList({u"alice: again"_s, u"alice: again"_s}));
    }

    void forgetsTheOldestBeyondItsBound()
    {
        SaidRefs refs;
        const PersonId alice {"alice"};

        for (size_t i = 0; i <= SaidRefs::mostRefs; ++i)
            refs.remember(alice, QString::number(i), {EventId(qint64(i) + 1), i});

        QVERIFY(!refs.find(alice, u"0"_s));
        QCOMPARE(refs.find(alice, u"1"_s)->id, EventId {2});
    }
};

QTEST_GUILESS_MAIN(RoomRefsTest)
#include "tst_room_refs.moc"
