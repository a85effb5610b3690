// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/recentmessages.h"
#include "tests/server_gui/engine/roomfixture.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const QString thumb = u"👍"_s;

Limits noRate()
{
    Limits limits;
    limits.messageBurst = limits.messagesPerSecond = 0;
    return limits;
}

/// Somebody says it, and everybody forgets that they heard it.
EventId said(RoomFixture &f, SessionId by, const Command &command)
{
    f.send(by, command);
    EventId id {};
    for (const Event &event : f.events(by)) {
        if (const auto *ack = std::get_if<Ack>(&event))
            id = ack->id.value_or(EventId {});
    }
    f.forget();
    return id;
}

LogStart kept()
{
    return {u"log"_s, EventId {100}, true, {}};
}

MessagePosted stored(EventId id, const PersonId &from)
{
    MessagePosted message;
    message.id = id;
    message.from = {from, u"alice"_s};
    message.text = u"long ago"_s;
    return message;
}

} // namespace

class RoomChangesTest : public QObject
{
    Q_OBJECT
private slots:
    void putsIntoWordsWhatAReplyAnswers()
    {
        RoomFixture f({}, noRate());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);
        const SessionId text = f.textPeer(u"carl"_s);
        const EventId id = said(f, alice, Say {u"tea?\nor coffee?"_s, {}, {}});
        const auto answeredIn = [&](SessionId session) {
            for (const Event &event : f.events(session)) {
                if (const auto *message = std::get_if<MessagePosted>(&event))
                    return message->answered;
            }
            return Answered {};
        };

        f.send(bob, Say {u"yes"_s, id, {}});
        QCOMPARE(answeredIn(text), (Answered {u"alice"_s, u"tea?…"_s}));
        f.send(bob, Say {u"yes"_s, EventId(90'000), {}});
        QCOMPARE(answeredIn(text), Answered {});

        // What was said between two is nobody else's to read.
        const EventId secret = said(f, alice, SayTo {u"bob"_s, u"psst"_s, {}, {}});
        f.send(bob, Say {u"what?"_s, secret, {}});
        QCOMPARE(answeredIn(text), Answered {});
        f.send(alice, DeleteMessage {id, {}});
        f.forget();
        f.send(bob, Say {u"gone"_s, id, {}});
        QCOMPARE(answeredIn(text), Answered {});
    }

    void tellsEveryoneWhatBecameOfAMessage()
    {
        RoomFixture f({}, noRate());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);
        const EventId id = said(f, alice, Say {u"helo"_s, {}, {}});

        f.send(alice, EditMessage {id, u"hello"_s, u"c-1"_s});
        f.send(bob, React {id, thumb, true, {}});
        f.send(bob, React {id, thumb, false, {}});
        f.send(alice, DeleteMessage {id, u"c-2"_s});

        const QStringList told {
            u"alice edited: hello"_s, u"bob +👍"_s, u"bob -👍"_s, u"alice deleted "_s};
        QCOMPARE(f.heard(bob), told);
        QCOMPARE(f.hostHeard(), told);
        QCOMPARE(f.heard(alice),
            QStringList({u"alice edited: hello"_s, u"ack c-1"_s, u"bob +👍"_s, u"bob -👍"_s,
                u"alice deleted "_s, u"ack c-2"_s}));
    }

    void givesEachChangeAPlaceInTheLog()
    {
        RoomFixture f({}, noRate());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const EventId id = said(f, alice, Say {u"helo"_s, {}, {}});

        f.send(alice, EditMessage {id, u"hello"_s, u"c-1"_s});

        const std::vector<Event> events = f.events(alice);
        const auto edited = std::get<Edited>(events.at(0));
        QCOMPARE(qint64(edited.id), qint64(id) + 1);
        QCOMPARE(edited.target, id);
        QVERIFY(edited.at.isValid());
        QCOMPARE(std::get<Ack>(events.at(1)).id, edited.id);
    }

    void keepsPrivateChangesBetweenTheTwo()
    {
        RoomFixture f({}, noRate());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);
        const SessionId carol = f.jsonPeer(u"carol"_s);
        const EventId id = said(f, alice, SayTo {u"bob"_s, u"psst"_s, {}, {}});

        f.send(alice, EditMessage {id, u"hush"_s, {}});
        f.send(bob, React {id, thumb, true, {}});

        QCOMPARE(f.heard(bob), QStringList({u"alice edited: hush"_s, u"bob +👍"_s}));
        QCOMPARE(f.heard(alice), QStringList({u"alice edited: hush"_s, u"bob +👍"_s}));
        QCOMPARE(f.heard(carol), QStringList());
        QCOMPARE(f.hostHeard(), QStringList());
    }

    void refusesWhatIsNotAllowed_data()
    {
        QTest::addColumn<Command>("command");
        QTest::addColumn<QString>("answer");
        const EventId others {2};
        const EventId unknown {77};
        QTest::newRow("editing another's")
            << Command(EditMessage {others, u"x"_s, {}}) << u"refused not-allowed"_s;
        QTest::newRow("deleting another's")
            << Command(DeleteMessage {others, {}}) << u"refused not-allowed"_s;
        QTest::newRow("editing what nobody said")
            << Command(EditMessage {unknown, u"x"_s, {}}) << u"refused no-such-message"_s;
        QTest::newRow("a word for an emoji")
            << Command(React {others, u"yes"_s, true, {}}) << u"refused bad-field"_s;
        QTest::newRow("two emoji")
            << Command(React {others, u"👍👍"_s, true, {}}) << u"refused bad-field"_s;
        QTest::newRow("a digit") << Command(React {others, u"1"_s, true, {}})
                                 << u"refused bad-field"_s;
        QTest::newRow("nothing") << Command(React {others, {}, true, {}}) << u"refused bad-field"_s;
        QTest::newRow("somebody's coming in")
            << Command(React {EventId {1}, thumb, true, {}}) << u"refused no-such-message"_s;
    }
    void refusesWhatIsNotAllowed()
    {
        QFETCH(Command, command);
        QFETCH(QString, answer);
        RoomFixture f({}, noRate());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const EventId id = said(f, alice, Say {u"mine"_s, {}, {}});
        QCOMPARE(id, EventId {2});
        const SessionId bob = f.jsonPeer(u"bob"_s);

        f.send(bob, command);

        QCOMPARE(f.heard(bob), QStringList(answer));
        QCOMPARE(f.heard(alice), QStringList());
    }

    void takesEmojiOfManyParts_data()
    {
        QTest::addColumn<QString>("emoji");
        for (const auto &emoji : {u"❤️"_s, u"👍🏽"_s, u"👩‍🔬"_s, u"🇨🇳"_s,
                 u"1️⃣"_s, u"🏴󠁧󠁢󠁥󠁮󠁧󠁿"_s})
            QTest::newRow(qPrintable(emoji)) << emoji;
    }
    void takesEmojiOfManyParts()
    {
        QFETCH(QString, emoji);
        RoomFixture f({}, noRate());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const EventId id = said(f, alice, Say {u"tea?"_s, {}, {}});

        f.send(alice, React {id, emoji, true, {}});

        QCOMPARE(f.heard(alice), QStringList(u"alice +"_s + emoji));
    }

    void holdsAnEditToTheBoundsOfAMessage()
    {
        RoomFixture f({}, noRate());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const EventId id = said(f, alice, Say {u"tea"_s, {}, {}});

        f.send(alice, EditMessage {id, QString(5000, u'a'), {}});
        f.send(alice, EditMessage {id, u"  "_s, {}});

        QCOMPARE(f.heard(alice), QStringList({u"refused too-long"_s, u"refused empty"_s}));
    }

    void knowsNoDeletedMessage()
    {
        RoomFixture f({}, noRate());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const EventId id = said(f, alice, Say {u"tea"_s, {}, {}});
        f.send(alice, DeleteMessage {id, {}});
        f.forget();

        f.send(alice, EditMessage {id, u"coffee"_s, {}});
        f.send(alice, DeleteMessage {id, {}});
        f.send(alice, React {id, thumb, true, {}});

        QCOMPARE(f.heard(alice), QStringList(3, u"refused no-such-message"_s));
    }

    void boundsTheReactionsToAMessage()
    {
        Limits limits = noRate();
        limits.messageEmoji = 2;
        limits.messageReactions = 3;
        RoomFixture f({}, limits);
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);
        const EventId id = said(f, alice, Say {u"tea"_s, {}, {}});
        for (const auto &emoji : {thumb, u"🍵"_s}) {
            f.send(alice, React {id, emoji, true, {}});
            f.forget();
        }

        f.send(alice, React {id, u"🎉"_s, true, {}});
        f.send(bob, React {id, thumb, true, {}});
        f.send(bob, React {id, u"🍵"_s, true, {}});
        f.send(bob, React {id, thumb, true, u"c-1"_s});

        QCOMPARE(f.heard(alice), QStringList({u"refused too-many-reactions"_s, u"bob +👍"_s}));
        QCOMPARE(f.heard(bob),
            QStringList({u"bob +👍"_s, u"refused too-many-reactions"_s, u"ack c-1"_s}));
    }

    void doesNothingTwiceUnderOneRef()
    {
        RoomFixture f({}, noRate());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);
        const EventId id = said(f, alice, Say {u"tea"_s, {}, {}});
        f.send(alice, DeleteMessage {id, u"c-1"_s});
        f.forget();

        f.send(alice, DeleteMessage {id, u"c-1"_s});
        f.send(alice, EditMessage {id, u"x"_s, u"c-1"_s});

        QCOMPARE(f.heard(alice), QStringList({u"ack c-1"_s, u"refused ref-used"_s}));
        QCOMPARE(f.heard(bob), QStringList());
    }

    void asksTheStoreForWhatItHasForgotten()
    {
        RoomFixture f({}, noRate(), kept());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const PersonId id = f.personOf(alice).id;
        f.send(alice, EditMessage {EventId {7}, u"new"_s, {}});
        QCOMPARE(f.heard(alice), QStringList());
        const auto recalls = f.recalls();
        QCOMPARE(recalls.size(), size_t(1));
        QCOMPARE(recalls[0].reader, id);

        f.recalled(recalls[0], stored(EventId {7}, id));

        QCOMPARE(f.heard(alice), QStringList(u"alice edited: new"_s));
    }

    void refusesWhatTheStoreDoesNotKnowEither()
    {
        RoomFixture f({}, noRate(), kept());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        f.send(alice, EditMessage {EventId {7}, u"new"_s, {}});

        f.recalled(f.recalls().at(0), std::nullopt);

        QCOMPARE(f.heard(alice), QStringList(u"refused no-such-message"_s));
    }

    void trustsItsMemoryMoreThanAnOlderAnswerOfTheStore()
    {
        RoomFixture f({}, noRate(), kept());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const PersonId id = f.personOf(alice).id;
        f.send(alice, DeleteMessage {EventId {7}, {}});
        f.send(alice, React {EventId {7}, thumb, true, {}});
        const auto recalls = f.recalls();

        f.recalled(recalls.at(0), stored(EventId {7}, id));
        f.recalled(recalls.at(1), stored(EventId {7}, id));

        QCOMPARE(f.heard(alice), QStringList({u"alice deleted "_s, u"refused no-such-message"_s}));
    }

    void doesNotLetAChangeOvertakeOneThatWaitsForTheStore()
    {
        RoomFixture f({}, noRate(), kept());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const auto message = stored(EventId {7}, f.personOf(alice).id);
        f.send(alice, EditMessage {EventId {7}, u"one"_s, {}});
        f.send(alice, EditMessage {EventId {7}, u"two"_s, {}});
        auto recalls = f.recalls();

        f.recalled(recalls.at(0), message);
        f.send(alice, EditMessage {EventId {7}, u"three"_s, {}});
        recalls.push_back(f.recalls().at(0));
        f.recalled(recalls.at(1), message);
        f.recalled(recalls.at(2), message);
        f.send(alice, EditMessage {EventId {7}, u"four"_s, {}});

        QCOMPARE(f.heard(alice),
            QStringList({u"alice edited: one"_s, u"alice edited: two"_s, u"alice edited: three"_s,
                u"alice edited: four"_s}));
        QVERIFY(f.recalls().empty());
    }

    void asksAgainForWhatWasNotKept()
    {
        RoomFixture f({}, noRate(), kept());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const EventId id = said(f, alice, Say {u"tea"_s, {}, {}});
        f.room.takeStamped();
        f.send(alice, DeleteMessage {id, u"c-1"_s});

        f.room.forget(f.room.takeStamped().at(0));
        f.send(alice, DeleteMessage {id, u"c-1"_s});

        QCOMPARE(f.recalls().size(), size_t(1));
    }

    void theHostDeletesWhatTheHostMaySee()
    {
        RoomFixture f({}, noRate());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);
        const EventId open = said(f, alice, Say {u"tea"_s, {}, {}});
        const EventId hidden = said(f, alice, SayTo {u"bob"_s, u"psst"_s, {}, {}});
        const EventId toHost = said(f, alice, SayTo {u"Host"_s, u"may I?"_s, {}, {}});

        QVERIFY(std::holds_alternative<AdminDone>(f.host(HostDelete {open})));
        QVERIFY(std::holds_alternative<AdminDone>(f.host(HostDelete {toHost})));
        for (const EventId id : {hidden, open, EventId {77}}) {
            const auto refusal = std::get<AdminRefused>(f.host(HostDelete {id}));
            QCOMPARE(refusal.code, ErrorCode::NoSuchMessage);
        }

        const QString told = u"Host deleted alice"_s;
        QCOMPARE(f.heard(bob), QStringList(told));
        QCOMPARE(f.heard(alice), QStringList({told, told}));
        QCOMPARE(f.hostHeard(), QStringList({told, told}));
    }

    void theHostsDeletionWaitsForTheStore()
    {
        RoomFixture f({}, noRate(), kept());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        f.host(HostDelete {EventId {7}});
        f.host(HostDelete {EventId {8}});
        QCOMPARE(f.heard(alice), QStringList());
        const auto recalls = f.recalls();
        QCOMPARE(recalls.size(), size_t(2));
        QCOMPARE(recalls[0].reader, f.identity.hostId);
        f.room.takeStamped();

        f.recalled(recalls[0], stored(EventId {7}, f.personOf(alice).id));
        f.recalled(recalls[1], std::nullopt);

        QCOMPARE(f.heard(alice), QStringList(u"Host deleted alice"_s));
        QCOMPARE(f.hostHeard().size(), 2); // the second time, that there was nothing
        QCOMPARE(f.room.takeStamped().size(), size_t(1));
    }

    void countsChangesAsMessagesForTheRate()
    {
        RoomFixture f;
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const SessionId bob = f.jsonPeer(u"bob"_s);
        const EventId id = said(f, alice, Say {u"tea"_s, {}, {}});

        for (int i = 0; i < 8; ++i)
            f.send(bob, React {id, thumb, i % 2 == 0, {}});

        QCOMPARE(f.heard(alice).size(), 5);
        f.pass(Milliseconds(2000));
        QCOMPARE(f.heard(alice).size(), 3);
    }

    void quotesHowAMessageBeginsToTextPeers()
    {
        RoomFixture f({}, noRate());
        const SessionId alice = f.jsonPeer(u"alice"_s);
        const EventId id = said(f, alice, Say {u"tea at three\nor four"_s, {}, {}});

        f.send(alice, React {id, thumb, true, {}});

        QCOMPARE(std::get<Reacted>(f.events(alice).at(0)).about, u"tea at three…"_s);
    }

    void forgetsTheOldestMessageBeyondItsBound()
    {
        RecentMessages recent;
        for (size_t i = 1; i <= RecentMessages::mostMessages + 1; ++i) {
            MessagePosted message;
            message.id = EventId(qint64(i));
            recent.remember(message);
        }

        QVERIFY(!recent.find(EventId {1}));
        QVERIFY(recent.find(EventId {2}));
    }

    void remembersAnOlderMessageBesideTheNewest()
    {
        RecentMessages recent;
        for (qint64 id : {10, 20, 5, 30}) {
            MessagePosted message;
            message.id = EventId(id);
            recent.remember(message);
        }
        for (qint64 id : {10, 20, 5, 30})
            QCOMPARE(recent.find(EventId(id))->id, EventId(id));
        QVERIFY(!recent.find(EventId {15}));

        recent.forget(EventId {5});
        recent.forget(EventId {20});

        QVERIFY(!recent.find(EventId {5}));
        QVERIFY(!recent.find(EventId {20}));
        QVERIFY(recent.find(EventId {30}));
        recent.clear();
        QVERIFY(!recent.find(EventId {30}));
    }
};

Q_DECLARE_METATYPE(Teahouse::Command)
QTEST_GUILESS_MAIN(RoomChangesTest)
#include "tst_room_changes.moc"
