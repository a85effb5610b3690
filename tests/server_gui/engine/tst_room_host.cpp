// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/engine/roomfixture.h"

#include <QTest>

#include <algorithm>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

ErrorCode refusalIn(const AdminReply &reply)
{
    return std::get<AdminRefused>(reply).code;
}

Person personIn(const AdminReply &reply)
{
    return std::get<AdminDone>(reply).who;
}

Addressee byName(const QString &name)
{
    return {name, {}, {}};
}

Addressee byIndex(int index)
{
    return {{}, {}, index};
}

} // namespace

class RoomHostTest : public QObject
{
    Q_OBJECT
private slots:
    void speaksToAll()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId guest = f.textPeer();

        f.host(HostSay {u"tea is ready\n"_s});

        QCOMPARE(f.heard(alice), QStringList {u"Host: tea is ready"_s});
        QCOMPARE(f.heard(guest), QStringList());
        QCOMPARE(f.hostHeard(), QStringList {u"Host: tea is ready"_s});
        QCOMPARE(f.snapshot().messages, 1);
    }

    void speaksUnderTheNameThatTheSettingsGive()
    {
        RoomSettings settings;
        settings.language = u"zh_CN"_s;
        RoomFixture inChinese(settings);
        const SessionId alice = inChinese.textPeer(u"alice"_s);

        inChinese.host(HostSay {u"你好"_s});

        QCOMPARE(inChinese.heard(alice), QStringList {u"主持人: 你好"_s});
    }

    void tellsOnePerson_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("text");

        QTest::newRow("by name") << u"Alice"_s << -1 << u"hi"_s;
        QTest::newRow("by place") << QString() << 1 << u"hi"_s;
        QTest::newRow("at the head of the text") << QString() << -1 << u"alice hi"_s;
    }

    void tellsOnePerson()
    {
        QFETCH(QString, name);
        QFETCH(int, index);
        QFETCH(QString, text);
        RoomFixture f;
        const SessionId bob = f.textPeer(u"bob"_s);
        const SessionId alice = f.textPeer(u"alice"_s);

        const AdminReply reply = f.host(HostTell {index < 0 ? byName(name) : byIndex(index), text});

        QCOMPARE(personIn(reply).name, u"alice"_s);
        QCOMPARE(f.heard(alice), QStringList {u"Host to alice: hi"_s});
        QCOMPARE(f.heard(bob), QStringList());
        QCOMPARE(f.hostHeard(), QStringList {u"Host to alice: hi"_s});
    }

    void tellsAPersonById()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);

        f.host(HostTell {{{}, f.personOf(alice).id, {}}, u"hi"_s});

        QCOMPARE(f.heard(alice), QStringList {u"Host to alice: hi"_s});
    }

    void refusesWhatReachesNobody()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);

        const AdminReply reply = f.host(HostTell {byName(u"bob"_s), u"hi"_s});
        QCOMPARE(refusalIn(reply), ErrorCode::NobodyCalled);
        QCOMPARE(std::get<AdminRefused>(reply).subject, u"bob"_s);
        QCOMPARE(refusalIn(f.host(HostTell {byIndex(1), u"hi"_s})), ErrorCode::NobodyCalled);
        QCOMPARE(refusalIn(f.host(HostTell {byIndex(-1), u"hi"_s})), ErrorCode::NobodyCalled);
        QCOMPARE(
            refusalIn(f.host(HostTell {byName(u"Host"_s), u"hi"_s})), ErrorCode::NotToYourself);
        QCOMPARE(refusalIn(f.host(HostTell {byName(u"alice"_s), u" "_s})), ErrorCode::EmptyMessage);
        QCOMPARE(refusalIn(f.host(HostSay {QString(4001, u'x')})), ErrorCode::TooLong);
        QCOMPARE(refusalIn(f.host(HostKick {byName(u"Host"_s), {}})), ErrorCode::NobodyCalled);
        QCOMPARE(f.heard(alice), QStringList());
    }

    void sendsSomebodyAwayWithAReason()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"Alice Park"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        const AdminReply reply = f.host(HostKick {{}, u"Alice Park too loud"_s});

        QCOMPARE(personIn(reply).name, u"Alice Park"_s);
        QCOMPARE(f.heard(alice), QStringList {u"bye kicked: too loud"_s});
        QVERIFY(f.isClosed(alice));
        QCOMPARE(f.heard(bob), QStringList {u"left Alice Park, kicked"_s});
        f.say(alice, u"still here?"_s);
        QCOMPARE(f.heard(bob), QStringList());
    }

    void closesTheDoorBehindThoseInside()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId late = f.textPeer();

        f.host(SetDoor {false});
        f.takeName(late, u"late"_s);
        f.say(alice, u"we talk on"_s);

        QCOMPARE(f.heard(late), QStringList {u"refused door-closed"_s});
        QCOMPARE(f.heard(alice), QStringList {u"alice: we talk on"_s});
        QVERIFY(!f.snapshot().doorOpen);
        f.takeName(alice, u"alice 2"_s);
        QCOMPARE(f.heard(alice), QStringList {u"OK"_s});
        f.host(SetDoor {true});
        f.takeName(late, u"late"_s);
        QCOMPARE(f.heard(late), QStringList {u"OK"_s});
    }

    void tellsEveryoneThatTheServerStops()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId guest = f.connectPeer();

        f.host(StopServer {});

        QCOMPARE(f.heard(guest), QStringList {u"bye stopping"_s});
        QCOMPARE(f.heard(alice), QStringList {u"bye stopping"_s});
        QVERIFY(f.isClosed(alice));
        QVERIFY(f.isClosed(guest));
    }

    void tellsProgramsWhenToComeBackFromAStop()
    {
        RoomFixture f;
        const SessionId bot = f.jsonPeer(u"bot"_s);

        f.host(StopServer {});

        QVERIFY(std::get<Bye>(f.events(bot).front()).reconnectAfterMs.value_or(0) > 0);
    }

    void showsTheGuestsInJoiningOrder()
    {
        RoomFixture f;
        const SessionId carol = f.textPeer();
        const SessionId alice = f.textPeer(u"alice"_s);
        f.clock.advance(Milliseconds(5000));
        f.takeName(carol, u"carol"_s);
        f.clock.advance(Milliseconds(1000));
        f.say(alice, u"one"_s);
        f.textPeer(); // has not joined

        const RoomSnapshot snapshot = f.snapshot();

        QCOMPARE(snapshot.guests.size(), size_t(2));
        const Guest &first = snapshot.guests[0];
        QCOMPARE(first.person.name, u"alice"_s);
        QCOMPARE(first.session, alice);
        QCOMPARE(first.address, u"127.0.0.1:50002"_s);
        QCOMPARE(first.messages, 1);
        QCOMPARE(first.since.secsTo(first.lastHeard), 6);
        QCOMPARE(snapshot.guests[1].person.name, u"carol"_s);
        QCOMPARE(snapshot.connections, 3);
        QCOMPARE(snapshot.messages, 1);
        QVERIFY(snapshot.doorOpen);
    }

    void changesTheRoomWhilePeopleAreInside()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        RoomSettings settings;
        settings.plainText = true;
        settings.hostName = u"Landlord"_s;

        f.host(ApplySettings {settings, 5, 2});
        const SessionId guest = f.textPeer();
        f.type(guest, u"hello"_s);

        QCOMPARE(f.heard(alice),
            (QStringList {u"Host is now Landlord"_s, u"joined 127.0.0.1:50002"_s,
                u"127.0.0.1:50002: hello"_s}));
    }

    void knowsWhichConversationTheHostWantsToExport_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("conversation");
        QTest::addColumn<QString>("file");
        QTest::newRow("the room") << u"room a b.md"_s << u"room"_s << u"a b.md"_s;
        QTest::newRow("a person of two words") << u"Alice Park x.md"_s << u"alice"_s << u"x.md"_s;
        QTest::newRow("without a file") << u"Alice Park"_s << u"alice"_s << QString();
        QTest::newRow("nobody") << u"carol x.md"_s << QString() << QString();
        QTest::newRow("of two others") << u"p:a:b x.md"_s << QString() << QString();
    }
    void knowsWhichConversationTheHostWantsToExport()
    {
        QFETCH(QString, text);
        QFETCH(QString, conversation);
        QFETCH(QString, file);
        RoomFixture f;
        const SessionId alice = f.textPeer(u"Alice Park"_s);
        const AdminReply reply = f.host(HostExport {text});
        const auto *plan = std::get_if<ExportPlan>(&reply);
        QCOMPARE(plan != nullptr, !conversation.isEmpty());
        if (!plan)
            return;
        const ConversationId expected = conversation == u"room"
            ? ConversationId {}
            : privateConversation(f.identity.hostId, f.personOf(alice).id);
        QCOMPARE(plan->conversation, expected);
        QCOMPARE(plan->file, file);
    }

    void tellsTheTwoOfAnErasedConversationAndKeepsItForWhoIsAway()
    {
        RoomFixture f({}, {}, {.identity = u"log"_s, .isKept = true});
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);
        f.jsonPeer(u"carol"_s);
        f.room.takeStamped();
        ErasureNews news;
        news.kind = ErasureNews::Kind::Done;
        news.what.conversation = privateConversation(f.personOf(alice).id, f.personOf(bob).id);
        news.messages = 3;

        Effects effects;
        f.room.erased(news, effects);

        const std::vector<LastingEvent> kept = f.room.takeStamped();
        QCOMPARE(kept.size(), size_t(1));
        QCOMPARE(std::get<Notice>(kept.front().event).conversation, *news.what.conversation);
        QVERIFY(kept.front().person.isNull());
        std::vector<SessionId> told;
        for (const Effect &effect : effects) {
            QVERIFY(!std::holds_alternative<TellAll>(effect));
            if (const auto *one = std::get_if<TellOne>(&effect))
                told.push_back(one->to);
        }
        std::sort(told.begin(), told.end());
        QCOMPARE(told, (std::vector {alice, bob}));
    }

    void refusesAHostNameThatSomebodyHas()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        RoomSettings settings;
        settings.hostName = u"Alice"_s;

        QCOMPARE(refusalIn(f.host(ApplySettings {settings, 5, 2})), ErrorCode::NameTaken);
        settings.hostName = u"a:b"_s;
        QCOMPARE(refusalIn(f.host(ApplySettings {settings, 5, 2})), ErrorCode::NameNotAllowed);
        QCOMPARE(f.heard(alice), QStringList());
    }
};

QTEST_GUILESS_MAIN(RoomHostTest)
#include "tst_room_host.moc"
