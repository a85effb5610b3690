// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/engine/roomfixture.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class RoomTalkTest : public QObject
{
    Q_OBJECT
private slots:
    void tellsEveryoneWhatIsSaidTheSpeakerToo()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);
        const SessionId guest = f.textPeer();

        f.say(alice, u"hello"_s);

        QCOMPARE(f.heard(alice), QStringList {u"alice: hello"_s});
        QCOMPARE(f.heard(bob), QStringList {u"alice: hello"_s});
        QCOMPARE(f.hostHeard(), QStringList {u"alice: hello"_s});
        QCOMPARE(f.heard(guest), QStringList());
    }

    void givesTheRefToTheSenderAlone()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);

        f.send(alice, Say {u"hello"_s, EventId {1}, u"c-1"_s});

        QCOMPARE(f.heard(bob), QStringList {u"alice: hello"_s});
        const std::vector<Event> events = f.events(alice);
        QCOMPARE(events.size(), size_t(2));
        const auto message = std::get<MessagePosted>(events[0]);
        const auto ack = std::get<Ack>(events[1]);
        QCOMPARE(message.ref, u"c-1"_s);
        QCOMPARE(message.reply, std::optional(EventId {1}));
        QCOMPARE(ack.ref, u"c-1"_s);
        QCOMPARE(ack.id, std::optional(message.id));
        QCOMPARE(message.at, f.clock.utc());
    }

    void numbersWhatLastsInOneOrder()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.textPeer();

        f.say(alice, u"one"_s);
        f.takeName(bob, u"bob"_s);
        f.say(bob, u"two"_s);

        std::vector<qint64> ids;
        for (const Event &event : f.events(alice)) {
            if (const auto *message = std::get_if<MessagePosted>(&event))
                ids.push_back(qint64(message->id));
            if (const auto *joined = std::get_if<Joined>(&event))
                ids.push_back(qint64(joined->id));
        }
        QCOMPARE(ids, (std::vector<qint64> {2, 3, 4}));
    }

    void keepsAPrivateMessageBetweenTwo()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);
        const SessionId carol = f.jsonPeer(u"carol"_s);

        f.send(alice, SayTo {{}, u"bob see you"_s, {}, {}});

        QCOMPARE(f.heard(alice), QStringList {u"alice to bob: see you"_s});
        QCOMPARE(f.heard(carol), QStringList());
        QCOMPARE(f.hostHeard(), QStringList());
        const auto message = std::get<MessagePosted>(f.events(bob).front());
        QCOMPARE(described(message), u"alice to bob: see you"_s);
        QCOMPARE(
            message.conversation, privateConversation(f.personOf(alice).id, f.personOf(bob).id));
    }

    void findsThePersonByIdOrName()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);

        f.send(alice, SayTo {QString::fromLatin1(f.personOf(bob).id.text), u"by id"_s, {}, u"r"_s});
        f.send(alice, SayTo {u"BOB"_s, u"by name"_s, {}, {}});

        QCOMPARE(
            f.heard(bob), (QStringList {u"alice to bob: by id"_s, u"alice to bob: by name"_s}));
        QCOMPARE(f.heard(alice),
            (QStringList {u"alice to bob: by id #r"_s, u"ack r"_s, u"alice to bob: by name"_s}));
    }

    void bringsTheHostWhatIsMeantForTheHost()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        f.send(alice, SayTo {{}, u"host may I?"_s, {}, {}});

        QCOMPARE(f.heard(alice), QStringList {u"alice to Host: may I?"_s});
        QCOMPARE(f.hostHeard(), QStringList {u"alice to Host: may I?"_s});
        QCOMPARE(f.heard(bob), QStringList());
    }

    void refusesAPrivateMessageThatReachesNobody_data()
    {
        QTest::addColumn<QString>("payload");
        QTest::addColumn<QString>("answer");

        QTest::newRow("nobody") << u"carol hi"_s << u"refused nobody-called"_s;
        QTest::newRow("oneself") << u"alice hi"_s << u"refused not-to-yourself"_s;
        QTest::newRow("no text") << u"bob"_s << u"refused empty"_s;
        QTest::newRow("only a blank") << u"bob  "_s << u"refused empty"_s;
        QTest::newRow("a name that only begins so") << u"bobby hi"_s << u"refused nobody-called"_s;
        QTest::newRow("nothing") << QString() << u"refused nobody-called"_s;
    }

    void refusesAPrivateMessageThatReachesNobody()
    {
        QFETCH(QString, payload);
        QFETCH(QString, answer);
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        f.send(alice, SayTo {{}, payload, {}, {}});

        QCOMPARE(f.heard(alice), QStringList {answer});
        QCOMPARE(f.heard(bob), QStringList());
    }

    void refusesATextThatIsNoMessage()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        f.send(alice, Say {u" \t"_s, {}, u"blank"_s});
        f.send(alice, Say {QString(4001, u'x'), {}, u"long"_s});

        const std::vector<Event> events = f.events(alice);
        QCOMPARE(events.size(), size_t(2));
        const auto blank = std::get<Refused>(events[0]);
        const auto tooLong = std::get<Refused>(events[1]);
        QCOMPARE(blank.code, ErrorCode::EmptyMessage);
        QCOMPARE(blank.ref, u"blank"_s);
        QCOMPARE(tooLong.code, ErrorCode::TooLong);
        QCOMPARE(tooLong.subject, u"4000"_s);
        QCOMPARE(f.heard(bob), QStringList());
    }

    void asksToJoinFirst_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("say") << 0;
        QTest::newRow("say to") << 1;
        QTest::newRow("who") << 2;
    }

    void asksToJoinFirst()
    {
        QFETCH(int, which);
        const std::array<Command, 3> commands {
            Say {u"hi"_s, {}, {}}, SayTo {{}, u"bob hi"_s, {}, {}}, Who {}};
        RoomFixture f;
        const SessionId bob = f.textPeer(u"bob"_s);
        const SessionId guest = f.textPeer();

        f.send(guest, commands[size_t(which)]);

        QCOMPARE(f.heard(guest), QStringList {u"refused join-first"_s});
        QCOMPARE(f.heard(bob), QStringList());
    }

    void listsEveryoneToATextPeer()
    {
        RoomFixture f;
        for (int i = 0; i < 205; ++i)
            f.textPeer(u"guest %1"_s.arg(i));
        const SessionId alice = f.textPeer(u"alice"_s);

        f.send(alice, Who {});

        const auto people = std::get<People>(f.events(alice).front());
        QCOMPARE(people.people.size(), size_t(207)); // the host too
        QVERIFY(!people.more);
    }

    void listsPeopleToAProgramPageByPage()
    {
        RoomFixture f;
        for (int i = 0; i < 8; ++i)
            f.textPeer(u"guest %1"_s.arg(i));
        const SessionId bot = f.jsonPeer(u"bot"_s);
        std::vector<PersonId> ids;
        People page;

        do {
            const PersonId after = page.people.empty() ? PersonId {} : page.people.back().id;
            f.send(bot, Who {after, 4, u"w"_s});
            page = std::get<People>(f.events(bot).front());
            QCOMPARE(page.ref, u"w"_s);
            QVERIFY(page.people.size() <= 4);
            for (const Person &person : page.people)
                ids.push_back(person.id);
        } while (page.more);

        QCOMPARE(ids.size(), size_t(10));
        QVERIFY(std::is_sorted(ids.begin(), ids.end()));
        QVERIFY(std::find(ids.begin(), ids.end(), f.identity.hostId) != ids.end());
    }

    void saysWhenAPageIsTheLast()
    {
        RoomFixture f;
        const SessionId bot = f.jsonPeer(u"bot"_s);

        f.send(bot, Who {{}, 2, {}});
        f.send(bot, Who {{}, 0, {}}); // at least one

        const std::vector<Event> pages = f.events(bot);
        QCOMPARE(described(pages[0]), u"people Host, bot"_s);
        QCOMPARE(std::get<People>(pages[1]).people.size(), size_t(1));
        QVERIFY(std::get<People>(pages[1]).more);
    }

    void listsPeopleToAProgramOnlySoOften()
    {
        RoomFixture f;
        const SessionId bot = f.jsonPeer(u"bot"_s);

        for (int i = 0; i < 51; ++i)
            f.send(bot, Who {{}, {}, u"w"_s});

        const std::vector<Event> answers = f.events(bot);
        QCOMPARE(answers.size(), size_t(51));
        QVERIFY(std::holds_alternative<People>(answers[49]));
        const auto *refused = std::get_if<Refused>(&answers[50]);
        QVERIFY(refused);
        QCOMPARE(refused->code, ErrorCode::TooFast);
        QCOMPARE(refused->ref, u"w"_s);
        QCOMPARE(refused->retryAfterMs, std::optional<qint64>(200));
        f.pass(Milliseconds(200));
        f.send(bot, Who {});
        QVERIFY(std::holds_alternative<People>(f.events(bot).front()));
    }

    void tellsTheOthersWhoTypes()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);

        f.send(alice, SetTyping {{}, true});
        f.send(alice, SetTyping {{}, false});

        QCOMPARE(f.heard(bob), (QStringList {u"alice types"_s, u"alice types no more"_s}));
        QCOMPARE(f.heard(alice), QStringList());
    }

    void tellsOnlyTheOtherWhoTypesInPrivate()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);
        const SessionId carol = f.jsonPeer(u"carol"_s);
        const auto id = [&f](SessionId session) { return f.personOf(session).id; };

        f.send(alice, SetTyping {privateConversation(id(alice), id(bob)), true});
        f.send(alice, SetTyping {privateConversation(id(bob), id(carol)), true}); // not alice's

        QCOMPARE(f.heard(bob), QStringList {u"alice types"_s});
        QCOMPARE(f.heard(carol), QStringList());
        QCOMPARE(f.heard(alice), QStringList());
    }

    void dropsSignsThatComeTooFast()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);

        for (int i = 0; i < 100; ++i)
            f.send(alice, SetTyping {{}, true});

        QCOMPARE(f.heard(bob).size(), 10);
        f.pass(Milliseconds(1000));
        for (int i = 0; i < 100; ++i)
            f.send(alice, SetTyping {{}, true});
        QCOMPARE(f.heard(bob).size(), 2);
    }

    void tellsWhoIsAway()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);

        f.send(alice, SetAway {true, u"a"_s});

        QCOMPARE(f.heard(bob), QStringList {u"alice is away"_s});
        QCOMPARE(f.heard(alice), (QStringList {u"alice is away"_s, u"ack a"_s}));
        QVERIFY(f.snapshot().guests[0].away);
        f.send(alice, SetAway {false, {}});
        QCOMPARE(f.heard(bob), QStringList {u"alice is back"_s});
    }

    void tellsNewcomersWhoIsAwayAlready()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        f.jsonPeer(u"bob"_s);
        f.send(alice, SetAway {true, {}});
        const SessionId carol = f.jsonPeer();

        f.send(carol, Hello {1, {}, u"carol"_s, {}, {}, {}, {}, {}});

        const QStringList heard = f.heard(carol);
        QVERIFY2(heard.contains(u"alice is away"_s), qPrintable(heard.join(u'|')));
        QVERIFY(heard.indexOf(u"alice is away"_s) > heard.indexOf(u"welcome carol"_s));
        QVERIFY(heard.indexOf(u"alice is away"_s) < heard.indexOf(u"live"_s));
        QCOMPARE(heard.filter(u" is "_s).size(), 1);
        f.send(carol, Who {{}, {}, u"w"_s});
        QCOMPARE(f.heard(carol).last(), u"alice is away"_s);
    }

    void saysOnceThatSomebodyIsAway()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);

        f.send(alice, SetAway {true, {}});
        f.send(alice, SetAway {true, {}});

        QCOMPARE(f.heard(bob), QStringList {u"alice is away"_s});
    }

    void answersASignOfLife()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId guest = f.jsonPeer();

        f.send(alice, AskPing {u"p"_s});
        f.send(guest, AskPing {u"q"_s});

        QCOMPARE(f.heard(alice), QStringList {u"ack p"_s});
        QCOMPARE(f.heard(guest), QStringList {u"ack q"_s});
    }

    void doesNotKnowALineWithoutACommandWord()
    {
        RoomFixture f;
        const SessionId alice = f.textPeer(u"alice"_s);
        const SessionId bob = f.textPeer(u"bob"_s);

        f.type(alice, u"hello everyone"_s);

        QCOMPARE(f.heard(alice), QStringList {u"refused unknown-command"_s});
        QCOMPARE(f.heard(bob), QStringList());
    }
};

QTEST_GUILESS_MAIN(RoomTalkTest)
#include "tst_room_talk.moc"
