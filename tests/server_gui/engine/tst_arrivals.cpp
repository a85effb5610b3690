// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/arrivals.h"
#include "tests/server_gui/engine/roomfixture.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds second {1000};

/// What a run of effects tells everyone, described.
QStringList told(const Effects &effects)
{
    QStringList lines;
    for (const Effect &effect : effects)
        lines << described(std::get<TellAll>(effect).event);
    return lines;
}

Person person(const QString &name)
{
    return {{"id-of-" + name.toUtf8()}, name};
}

} // namespace

class ArrivalsTest : public QObject
{
    Q_OBJECT
private:
    ManualClock clock;
    std::unique_ptr<EventLog> log;
    std::unique_ptr<Arrivals> arrivals;
    Effects effects;
    quint64 sessions = 0;

    void joined(const QString &name, qint64 inRoom = 11)
    {
        arrivals->joined(person(name), SessionId(++sessions), inRoom, effects);
    }

    void left(const QString &name, qint64 inRoom = 11, LeaveReason reason = LeaveReason::Exit)
    {
        arrivals->left(person(name), reason, inRoom, effects);
    }

    QStringList takeTold() { return told(std::exchange(effects, {})); }

private slots:
    void init()
    {
        log = std::make_unique<EventLog>(clock);
        arrivals = std::make_unique<Arrivals>(clock, *log, 10);
        effects.clear();
        sessions = 0;
    }

    void tellsEachAtOnceInASmallRoom()
    {
        joined(u"alice"_s, 9);
        joined(u"bob"_s, 10);
        left(u"alice"_s, 9, LeaveReason::Kicked);

        QCOMPARE(std::get<TellAll>(effects[0]).except, SessionId {1});
        QCOMPARE(takeTold(),
            (QStringList {u"joined alice"_s, u"joined bob"_s, u"left alice, kicked"_s}));
        QVERIFY(!arrivals->due());
    }

    void gathersInALargeRoomAndTellsOnceASecond()
    {
        joined(u"alice"_s);
        joined(u"bob"_s);
        QCOMPARE(takeTold(), QStringList());
        QVERIFY(*arrivals->due() <= clock.now());

        arrivals->tellDue(effects);
        joined(u"carol"_s);

        QCOMPARE(takeTold(), QStringList {u"joined alice, bob"_s});
        QCOMPARE(*arrivals->due(), clock.now() + second);
        clock.advance(second);
        arrivals->tellDue(effects);
        QCOMPARE(takeTold(), QStringList {u"joined carol"_s});
        QVERIFY(!arrivals->due());
    }

    void saysWhomALineIsAbout()
    {
        joined(u"alice"_s);
        joined(u"bob"_s);

        arrivals->tellDue(effects);

        const auto tell = std::get<TellAll>(effects.front());
        QCOMPARE(tell.about, (std::vector {SessionId {1}, SessionId {2}}));
        QCOMPARE(tell.except, SessionId {});
        QCOMPARE(std::get<Joined>(tell.event).id, EventId {1});
    }

    void gathersThoseWhoLeaveByReason()
    {
        left(u"alice"_s, 11, LeaveReason::Offline);
        left(u"bob"_s, 11, LeaveReason::Exit);
        left(u"carol"_s, 11, LeaveReason::Offline);

        arrivals->tellDue(effects);

        QCOMPARE(takeTold(), (QStringList {u"left bob, exit"_s, u"left alice, carol, offline"_s}));
    }

    void tellsNobodyLeavingBeforeHavingCome()
    {
        joined(u"alice"_s, 11);
        left(u"alice"_s, 10); // the room is small again

        QCOMPARE(takeTold(), QStringList());
        arrivals->tellDue(effects);
        QCOMPARE(takeTold(), (QStringList {u"joined alice"_s, u"left alice, exit"_s}));
    }

    void tellsAReturnBehindTheLeaving()
    {
        left(u"alice"_s);
        left(u"bob"_s);
        joined(u"alice"_s);
        arrivals->tellDue(effects);

        QCOMPARE(takeTold(), (QStringList {u"left alice, bob, exit"_s, u"joined alice"_s}));
    }

    void tellsARenameBehindTheComing()
    {
        joined(u"alice"_s);

        arrivals->settle(person(u"bob"_s).id, effects);
        QCOMPARE(takeTold(), QStringList());
        arrivals->settle(person(u"alice"_s).id, effects);
        QCOMPARE(takeTold(), QStringList {u"joined alice"_s});
        arrivals->settle(person(u"alice"_s).id, effects);
        QCOMPARE(takeTold(), QStringList());
    }

    void tellsHoweverManyOnlyWhenTheyAreDue()
    {
        for (int i = 0; i < 1100; ++i)
            joined(u"guest %1"_s.arg(i));

        QVERIFY(effects.empty());
        QVERIFY(arrivals->due());
    }

    void keepsOneEventWithinFiveHundredPeople()
    {
        for (int i = 0; i < 1100; ++i)
            joined(u"guest %1"_s.arg(i));
        for (int i = 0; i < 600; ++i)
            left(u"guest %1"_s.arg(i));
        arrivals->tellDue(effects);

        std::vector<size_t> sizes;
        for (const Effect &effect : effects) {
            const Event &event = std::get<TellAll>(effect).event;
            if (const auto *come = std::get_if<Joined>(&event))
                sizes.push_back(come->people.size());
            else
                sizes.push_back(std::get<Left>(event).people.size());
        }
        QCOMPARE(sizes, (std::vector<size_t> {500, 500, 100, 500, 100}));
    }

    void gathersInARoomOfMoreThanTwoHundred()
    {
        RoomFixture f;
        for (int i = 0; i < 200; ++i)
            f.textPeer(u"guest %1"_s.arg(i));
        const SessionId first {1};
        QCOMPARE(f.snapshot().guests.size(), size_t(200));

        for (int i = 200; i < 250; ++i)
            f.takeName(f.textPeer(), u"guest %1"_s.arg(i));

        QCOMPARE(f.heard(first), QStringList());
        f.pass(second);
        const std::vector<Event> events = f.events(first);
        QCOMPARE(events.size(), size_t(1));
        QCOMPARE(std::get<Joined>(events.front()).people.size(), size_t(50));
    }

    void tellsANewNameBehindTheComingInALargeRoom()
    {
        Limits limits;
        limits.gatherAbovePeople = 1;
        RoomFixture f({}, limits);
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        f.takeName(bob, u"robert"_s);
        f.pass(second);

        QCOMPARE(f.heard(alice), (QStringList {u"joined bob"_s, u"bob is now robert"_s}));
    }
};

QTEST_GUILESS_MAIN(ArrivalsTest)
#include "tst_arrivals.moc"
