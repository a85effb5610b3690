// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/addressing.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// The name that was found, or what else came of it.
QString nameOf(const std::optional<Found> &found)
{
    if (!found)
        return u"nobody"_s;
    return found->occupant ? found->occupant->person.name : u"no occupant"_s;
}

} // namespace

class AddressingTest : public QObject
{
    Q_OBJECT
private:
    ManualClock clock;
    const ServerIdentity identity {QByteArray(32, 'd'), {QByteArrayLiteral("host-id")}};
    std::unique_ptr<RoomState> state;
    quint64 sessions = 0;

    Occupant &enter(const QString &name)
    {
        Occupant &occupant = state->roster.open(SessionId(++sessions));
        occupant.person = {{"id-of-" + name.toUtf8()}, name};
        state->roster.enter(occupant, Place::Room);
        return occupant;
    }

private slots:
    void init()
    {
        RoomSettings settings;
        settings.hostName = u"Tea Master"_s;
        state = std::make_unique<RoomState>(settings, Limits {}, identity, clock);
        for (const QString &name : {u"Alice"_s, u"Alice Park"_s, u"bob"_s, u"10.0.0.1:5000"_s})
            enter(name);
    }

    void takesTheLongestNameAtTheHead_data()
    {
        QTest::addColumn<QString>("payload");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("rest");

        QTest::newRow("one word") << u"bob hi there"_s << u"bob"_s << u"hi there"_s;
        QTest::newRow("the longest") << u"Alice Park hi"_s << u"Alice Park"_s << u"hi"_s;
        QTest::newRow("the shorter") << u"Alice Parks hi"_s << u"Alice"_s << u"Parks hi"_s;
        QTest::newRow("any case") << u"ALICE park hi"_s << u"Alice Park"_s << u"hi"_s;
        QTest::newRow("spaces kept") << u"bob  hi "_s << u"bob"_s << u" hi "_s;
        QTest::newRow("no text") << u"bob"_s << u"bob"_s << QString();
        QTest::newRow("an address") << u"10.0.0.1:5000 hi"_s << u"10.0.0.1:5000"_s << u"hi"_s;
    }

    void takesTheLongestNameAtTheHead()
    {
        QFETCH(QString, payload);
        const auto found = Addressing(*state).atHead(payload);

        QTEST(nameOf(found), "name");
        QTEST(found->rest, "rest");
    }

    void findsNobody_data()
    {
        QTest::addColumn<QString>("payload");

        QTest::newRow("nothing") << QString();
        QTest::newRow("a blank") << u" bob hi"_s;
        QTest::newRow("no such name") << u"carol hi"_s;
        QTest::newRow("not the whole word") << u"bobby hi"_s;
        QTest::newRow("very long") << QString(4000, u'x');
        QTest::newRow("very many spaces") << QString(4000, u' ');
    }

    void findsNobody()
    {
        QFETCH(QString, payload);
        QVERIFY(!Addressing(*state).atHead(payload));
    }

    void findsTheHost()
    {
        const Addressing addressing(*state);

        const auto atHead = addressing.atHead(u"tea master more, please"_s);

        QCOMPARE(atHead->id, identity.hostId);
        QCOMPARE(atHead->rest, u"more, please"_s);
        QVERIFY(!atHead->occupant);
        QCOMPARE(addressing.find(u"host-id"_s)->id, identity.hostId);
    }

    void findsByIdBeforeName()
    {
        enter(u"id-of-bob"_s); // somebody calls themselves what bob's id is

        QCOMPARE(nameOf(Addressing(*state).find(u"id-of-bob"_s)), u"bob"_s);
        QCOMPARE(nameOf(Addressing(*state).find(u"BOB"_s)), u"bob"_s);
        QCOMPARE(nameOf(Addressing(*state).find(u"id-of-carol"_s)), u"nobody"_s);
    }

    void meansByAnIdNobodyElse()
    {
        const QString gone = u"K9gGyX8OAK8aH8Myj6djqQ"_s;
        enter(gone.toLower()); // a name is the same in any case, an id is not
        enter(gone.toLower() + u" hi"_s);
        const Addressing addressing(*state);

        QVERIFY(!addressing.find(gone));
        QVERIFY(!addressing.atHead(gone + u" hi there"_s));
        QVERIFY(!addressing.find({{}, {gone.toLatin1()}, {}}, u"hi"_s));
        QCOMPARE(nameOf(addressing.find(gone.toLower())), gone.toLower());
    }

    void findsWhoIsAwayByTheirId()
    {
        Occupant &carol = enter(u"carol"_s);
        carol.hasKey = true;
        state->roster.leave(carol, state->keptUntil());

        const auto found = Addressing(*state).atHead(u"id-of-carol hi"_s);

        QCOMPARE(found->id.text, QByteArray("id-of-carol"));
        QCOMPARE(found->rest, u"hi"_s);
    }

    void findsWhoIsAwayUnderAKeptName()
    {
        Occupant &carol = enter(u"carol of the east"_s);
        carol.hasKey = true;
        state->roster.leave(carol, state->keptUntil());

        const auto found = Addressing(*state).atHead(u"carol of the east hi"_s);

        QCOMPARE(nameOf(found), u"no occupant"_s);
        QCOMPARE(found->id.text, QByteArray("id-of-carol of the east"));
        clock.advance(std::chrono::hours(31 * 24));
        QVERIFY(!Addressing(*state).atHead(u"carol of the east hi"_s));
    }

    void findsWhomTheHostMeans()
    {
        const Addressing addressing(*state);

        QCOMPARE(nameOf(addressing.find({{}, {}, 2}, u"hi"_s)), u"bob"_s);
        QCOMPARE(addressing.find({{}, {}, 2}, u"hi"_s)->rest, u"hi"_s);
        QCOMPARE(nameOf(addressing.find({{}, {}, 4}, u"hi"_s)), u"nobody"_s);
        QCOMPARE(nameOf(addressing.find({{}, {}, -1}, u"hi"_s)), u"nobody"_s);
        QCOMPARE(nameOf(addressing.find({u"bob"_s, {}, {}}, u"alice hi"_s)), u"bob"_s);
        QCOMPARE(addressing.find({u"bob"_s, {}, {}}, u"alice hi"_s)->rest, u"alice hi"_s);
        QCOMPARE(nameOf(addressing.find({{}, {"id-of-bob"}, {}}, u"hi"_s)), u"bob"_s);
        QCOMPARE(nameOf(addressing.find({{}, {}, {}}, u"alice park hi"_s)), u"Alice Park"_s);
    }
};

QTEST_GUILESS_MAIN(AddressingTest)
#include "tst_addressing.moc"
