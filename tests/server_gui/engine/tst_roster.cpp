// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/roster.h"
#include "shared/base/names.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours day {24};

PersonId idOf(int number)
{
    return {QByteArray::number(number).rightJustified(22, '0')};
}

} // namespace

class RosterTest : public QObject
{
    Q_OBJECT
private:
    Occupant &enter(Roster &roster, int number, const QString &name, bool hasKey = false)
    {
        Occupant &occupant = roster.open(SessionId(number));
        occupant.person = {idOf(number), name};
        occupant.hasKey = hasKey;
        roster.enter(occupant, Place::Room);
        return occupant;
    }

    ManualClock clock;

private slots:
    void findsPeopleByNameInAnyCase()
    {
        Roster roster;
        enter(roster, 1, u"Émile"_s);

        QCOMPARE(roster.called(u"éMILE"_s, clock.now()), idOf(1));
        QCOMPARE(roster.called(u"E\u0301mile"_s, clock.now()), idOf(1));
        QCOMPARE(roster.called(u"Emile"_s, clock.now()), PersonId {});
        QCOMPARE(roster.findPerson(idOf(1))->session, SessionId {1});
        QVERIFY(!roster.findPerson(idOf(2)));
    }

    void knowsWhoOwnsWhatLooksTheSame()
    {
        Roster roster;
        Occupant &occupant = enter(roster, 1, u"alice"_s);

        QCOMPARE(roster.ownerInside(nameSkeleton(u"аlice"_s)), idOf(1));
        roster.rename(occupant, u"bob"_s);
        QCOMPARE(roster.ownerInside(nameSkeleton(u"alice"_s)), PersonId {});
        QCOMPARE(roster.ownerInside(nameSkeleton(u"bob"_s)), idOf(1));
        roster.leave(occupant, clock.now() + day);
        QCOMPARE(roster.ownerInside(nameSkeleton(u"bob"_s)), PersonId {});
    }

    void countsThoseInTheRoomAndAtTheDesk()
    {
        Roster roster;
        Occupant &inRoom = enter(roster, 1, u"alice"_s);
        Occupant &atDesk = roster.open(SessionId {2});
        atDesk.person = {idOf(2), u"127.0.0.1:2"_s};
        roster.enter(atDesk, Place::Desk);
        roster.open(SessionId {3});

        QCOMPARE(roster.connections(), 3);
        QCOMPARE(roster.inside(), 2);
        QCOMPARE(roster.inRoom(), 1);
        roster.leave(inRoom, {});
        roster.leave(atDesk, {});
        QCOMPARE(roster.inside(), 0);
        QCOMPARE(roster.inRoom(), 0);
        roster.remove(SessionId {1});
        QCOMPARE(roster.connections(), 2);
    }

    void keepsTheOrderOfJoining()
    {
        Roster roster;
        enter(roster, 3, u"first"_s);
        enter(roster, 1, u"second"_s);
        Occupant &gone = enter(roster, 2, u"gone"_s);
        enter(roster, 4, u"third"_s);
        roster.leave(gone, {});

        QStringList names;
        for (const Occupant *occupant : roster.inJoiningOrder())
            names << occupant->person.name;

        QCOMPARE(names, (QStringList {u"first"_s, u"second"_s, u"third"_s}));
    }

    void keepsTheNameOfAPersonWithAKeyOnly()
    {
        Roster roster;
        roster.leave(enter(roster, 1, u"alice"_s, true), clock.now() + day);
        roster.leave(enter(roster, 2, u"bob"_s), clock.now() + day);

        QCOMPARE(roster.ownerAway(nameSkeleton(u"ALICE"_s), clock.now()), idOf(1));
        QCOMPARE(roster.keptNameOf(idOf(1), clock.now()), u"alice"_s);
        QCOMPARE(roster.called(u"Alice"_s, clock.now()), idOf(1));
        QCOMPARE(roster.ownerAway(nameSkeleton(u"bob"_s), clock.now()), PersonId {});
        QCOMPARE(roster.called(u"bob"_s, clock.now()), PersonId {});
    }

    void keepsANameUntilItsTimeIsOver()
    {
        Roster roster;
        roster.leave(enter(roster, 1, u"alice"_s, true), clock.now() + day);

        QVERIFY(!roster.ownerAway(nameSkeleton(u"alice"_s), clock.now() + day - Milliseconds(1))
                     .isNull());
        QVERIFY(roster.ownerAway(nameSkeleton(u"alice"_s), clock.now() + day).isNull());
        QVERIFY(roster.keptNameOf(idOf(1), clock.now() + day).isEmpty());
        QVERIFY(roster.called(u"alice"_s, clock.now() + day).isNull());
    }

    void keepsNothingForWhoIsBack()
    {
        Roster roster;
        roster.leave(enter(roster, 1, u"alice"_s, true), clock.now() + day);

        enter(roster, 1, u"alicia"_s, true);

        QVERIFY(roster.ownerAway(nameSkeleton(u"alice"_s), clock.now()).isNull());
        QVERIFY(roster.keptNameOf(idOf(1), clock.now()).isEmpty());
    }

    void leavesANameToItsNewOwnerWhenTheOldOneIsForgotten()
    {
        Roster roster;
        roster.leave(enter(roster, 1, u"alice"_s, true), clock.now() + day);
        const Instant later = clock.now() + 2 * day; // free again
        roster.leave(enter(roster, 2, u"alice"_s, true), later + day);

        enter(roster, 1, u"alicia"_s, true);

        QCOMPARE(roster.ownerAway(nameSkeleton(u"alice"_s), later), idOf(2));
    }

    void tellsWhatBecameOfTheNamesOfPersonsWithAKey()
    {
        Roster roster;
        Occupant &alice = enter(roster, 1, u"alice"_s, true);
        enter(roster, 2, u"bob"_s);
        QCOMPARE(roster.takeChangedNames(), (std::vector<KeptName> {{idOf(1), u"alice"_s, {}}}));
        roster.rename(alice, u"alicia"_s);
        roster.leave(alice, clock.now() + day, clock.utc());
        QCOMPARE(roster.takeChangedNames(),
            (std::vector<KeptName> {{idOf(1), u"alicia"_s, clock.utc()}}));
        QVERIFY(roster.takeChangedNames().empty());
    }

    void takesOverTheNamesOfAnEarlierRun()
    {
        Roster roster;
        const QDateTime now = clock.utc();

        roster.restore({{idOf(1), u"inside"_s, {}}, {idOf(2), u"left"_s, now.addSecs(-3600)},
                           {idOf(3), u"gone"_s, now.addDays(-2)}},
            day, clock);

        const Instant soon = clock.now() + day - std::chrono::hours(1);
        QCOMPARE(roster.keptNameOf(idOf(1), soon), u"inside"_s);
        QCOMPARE(roster.called(u"LEFT"_s, soon - Milliseconds(1)), idOf(2));
        QVERIFY(roster.called(u"left"_s, soon).isNull());
        QVERIFY(roster.called(u"gone"_s, clock.now()).isNull());
        QCOMPARE(roster.takeChangedNames(),
            (std::vector<KeptName> {{idOf(1), u"inside"_s, now},
                {idOf(2), u"left"_s, now.addSecs(-3600)}, {idOf(3), {}, {}}}));
    }

    void leavesANameToWhoHadItLast()
    {
        Roster roster;
        const QDateTime now = clock.utc();
        roster.restore(
            {{idOf(1), u"alice"_s, now.addSecs(-60)}, {idOf(2), u"Alice"_s, now.addSecs(-6)}}, day,
            clock);
        QCOMPARE(roster.called(u"alice"_s, clock.now()), idOf(2));
        QVERIFY(roster.keptNameOf(idOf(1), clock.now()).isEmpty());
    }

    void keepsNoNameLongerBecauseAClockWasSetBack()
    {
        Roster roster;
        roster.restore({{idOf(1), u"alice"_s, clock.utc().addYears(1)}}, day, clock);
        QVERIFY(roster.keptNameOf(idOf(1), clock.now() + day).isEmpty());
    }

    void forgetsTheOldestOfTooManyKeptNames()
    {
        Roster roster;
        const int most = int(Roster::mostKeptNames);
        for (int i = 0; i <= most; ++i) {
            Occupant &occupant = enter(roster, i, u"guest %1"_s.arg(i), true);
            roster.leave(occupant, clock.now() + day + Milliseconds(i));
            roster.remove(SessionId(i));
        }

        QVERIFY(roster.keptNameOf(idOf(0), clock.now()).isEmpty());
        QVERIFY(roster.ownerAway(nameSkeleton(u"guest 0"_s), clock.now()).isNull());
        QCOMPARE(roster.keptNameOf(idOf(1), clock.now()), u"guest 1"_s);
        QCOMPARE(roster.keptNameOf(idOf(most), clock.now()), u"guest %1"_s.arg(most));
    }
};

QTEST_GUILESS_MAIN(RosterTest)
#include "tst_roster.moc"
