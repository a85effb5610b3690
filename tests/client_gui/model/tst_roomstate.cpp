// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/roomstate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

class ManualClock final : public Clock
{
public:
    Instant now() const override { return moment; }
    QDateTime utc() const override { return QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC); }

    Instant moment {};
};

Person someone(const QString &name)
{
    return {{name.toLatin1()}, name};
}

Welcome welcome()
{
    Welcome welcome;
    welcome.you = someone(u"me"_s);
    welcome.members = {someone(u"bob"_s), someone(u"me"_s)};
    welcome.membersTotal = 2;
    welcome.room.name = u"Lab"_s;
    welcome.log = u"log-1"_s;
    welcome.last = EventId {10};
    return welcome;
}

MessagePosted said(int id, const QString &name, const QString &text)
{
    MessagePosted message;
    message.id = EventId {id};
    message.at = QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    message.from = someone(name);
    message.text = text;
    return message;
}

MessagePosted toMe(int id, const QString &name, const QString &text)
{
    MessagePosted message = said(id, name, text);
    message.to = someone(u"me"_s);
    message.conversation = privateConversation(message.from.id, message.to->id);
    return message;
}

Joined joined(int id, const QString &name)
{
    Joined joined;
    joined.id = EventId {id};
    joined.at = QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    joined.people = {someone(name)};
    return joined;
}

const ConversationId room;

template<MessageChange Change>
Change changed(int id, const QString &name, int target)
{
    Change change;
    change.id = EventId {id};
    change.from = someone(name);
    change.target = EventId {target};
    return change;
}

} // namespace

class TestRoomState final : public QObject
{
    Q_OBJECT
private slots:
    void showsWhatBecomesOfAMessage()
    {
        m_state->apply({welcome(), Live {}, said(11, u"bob"_s, u"helo"_s)});
        const MessageModel *rows = m_state->messages(room);
        auto edited = changed<Edited>(12, u"bob"_s, 11);
        edited.text = u"hello @me"_s;
        auto mine = changed<Reacted>(13, u"me"_s, 11);
        mine.emoji = u"👍"_s;
        auto bobs = changed<Reacted>(14, u"bob"_s, 11);
        bobs.emoji = u"👍"_s;

        m_state->apply({edited, mine, bobs});

        const int row = rows->rowOf(EventId {11});
        QCOMPARE(rows->entry(row).text, u"hello @me"_s);
        QVERIFY(rows->entry(row).edited && rows->entry(row).mentionsMe);
        QCOMPARE(rows->entry(row).reactions.size(), size_t(1));
        QCOMPARE(rows->entry(row).reactions[0].people.size(), size_t(2));
        QVERIFY(rows->entry(row).reactions[0].mine);
        QCOMPARE(m_state->conversations()->at(0).lastLine, u"bob: hello @me"_s);

        mine.id = EventId {15};
        mine.on = false;
        m_state->apply({mine});
        QVERIFY(!rows->entry(row).reactions[0].mine);
        QCOMPARE(rows->entry(row).reactions[0].people.size(), size_t(1));

        m_state->apply({changed<Deleted>(16, u"bob"_s, 11)});
        QVERIFY(rows->entry(row).deleted && rows->entry(row).text.isEmpty());
        QVERIFY(rows->entry(row).reactions.empty());
        QCOMPARE(m_state->conversations()->at(0).lastLine, u"bob: Message deleted"_s);
    }

    void appliesAChangeToAMessageOfTheSameRead()
    {
        auto edited = changed<Edited>(12, u"bob"_s, 11);
        edited.text = u"hello"_s;

        m_state->apply({welcome(), Live {}, said(11, u"bob"_s, u"helo"_s), edited});

        const MessageModel *rows = m_state->messages(room);
        QCOMPARE(rows->entry(rows->rowOf(EventId {11})).text, u"hello"_s);
    }

    void changesNothingTwiceOrOfAMessageThatIsNotHere()
    {
        MessagePosted last = said(11, u"bob"_s, u"hello"_s);
        last.reactions = {{u"👍"_s, {someone(u"me"_s)}}};
        m_state->apply({welcome(), last, Live {}});
        auto again = changed<Reacted>(12, u"me"_s, 11);
        again.emoji = u"👍"_s;

        m_state->apply({again, changed<Deleted>(13, u"bob"_s, 7)});

        const MessageModel *rows = m_state->messages(room);
        const MessageEntry entry = rows->entry(rows->rowOf(EventId {11}));
        QCOMPARE(entry.reactions.size(), size_t(1));
        QCOMPARE(entry.reactions[0].people.size(), size_t(1));
        QVERIFY(entry.reactions[0].mine);
    }

    void loadsOlderMessagesAsTheyStand()
    {
        m_state->apply({welcome(), Live {}, said(11, u"bob"_s, u"now"_s)});
        MessagePosted gone = said(3, u"bob"_s, QString());
        gone.deleted = true;
        MessagePosted edited = said(4, u"bob"_s, u"better"_s);
        edited.edited = true;

        m_state->addOlder(room, {{gone, edited}, false});

        const MessageModel *rows = m_state->messages(room);
        QVERIFY(rows->entry(rows->rowOf(EventId {3})).deleted);
        QVERIFY(rows->entry(rows->rowOf(EventId {4})).edited);
    }

    void init()
    {
        m_clock = std::make_unique<ManualClock>();
        m_state = std::make_unique<RoomState>(*m_clock);
        for (QAbstractItemModel *model : {static_cast<QAbstractItemModel *>(m_state->people()),
                 static_cast<QAbstractItemModel *>(m_state->conversations()),
                 static_cast<QAbstractItemModel *>(m_state->messages(room))})
            new QAbstractItemModelTester(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest, m_state.get());
        m_state->apply({welcome(), Live {}});
    }

    void knowsWhoIsThereAndWhoComesAndGoes()
    {
        m_state->apply({joined(11, u"cy"_s)});
        QCOMPARE(m_state->people()->rowCount(), 3);

        Left left;
        left.id = EventId {12};
        left.people = {someone(u"bob"_s)};
        m_state->apply({left});

        QCOMPARE(m_state->people()->rowCount(), 2);
        QVERIFY(!m_state->people()->find({"bob"}));
    }

    void leavesThePeopleAloneWhenWhatWasMissedIsTold()
    {
        m_state->apply({joined(9, u"cy"_s)}); // the welcome's list is as of event 10

        QCOMPARE(m_state->people()->rowCount(), 2);
        QCOMPARE(m_state->messages(room)->entry(1).text, u"cy joined"_s);
    }

    void showsNothingTwice()
    {
        m_state->apply({said(11, u"bob"_s, u"hi"_s)});
        m_state->apply({said(11, u"bob"_s, u"hi"_s), said(12, u"bob"_s, u"there"_s)});

        QCOMPARE(m_state->messages(room)->rowCount(), 4); // day, new, hi, there
    }

    void takesIdsOfANewLogAsNew()
    {
        m_state->apply({said(11, u"bob"_s, u"hi"_s)});
        Welcome anew = welcome();
        anew.log = u"log-2"_s;
        anew.last = EventId {0};

        m_state->apply({anew, Live {}, said(1, u"bob"_s, u"again"_s)});

        QCOMPARE(m_state->messages(room)->entry(3).text, u"again"_s);
    }

    void takesIdsOfAnOlderCopyOfTheLogAsNew()
    {
        m_state->apply({said(11, u"bob"_s, u"hi"_s), said(12, u"bob"_s, u"there"_s)});
        Welcome older = welcome();
        older.last = EventId {11};

        m_state->apply({older, Live {}, said(12, u"bob"_s, u"instead"_s)});

        const MessageModel *rows = m_state->messages(room);
        QCOMPARE(rows->entry(rows->rowCount() - 1).text, u"instead"_s);
    }

    void whatWasReadOfALaterEndSaysNothingOfAnOlderCopy()
    {
        m_state->recall({u"log-1"_s, EventId {20}, EventId {20}, {}}); // the log ends at 10

        m_state->apply({said(11, u"bob"_s, u"unheard"_s)});

        QCOMPARE(m_state->conversations()->at(0).unread, 1);
    }

    void knowsHowFarItHasFollowedALogOnceAllOfItHasCome()
    {
        RoomState fresh(*m_clock);
        Welcome first = welcome();
        fresh.apply({first});
        QVERIFY(fresh.memory().log.isEmpty()); // what came before may follow
        fresh.apply({Live {}});
        QCOMPARE(fresh.memory().log, u"log-1"_s);
        QCOMPARE(fresh.memory().since, EventId {10});

        RoomState alone(*m_clock);
        first.last = EventId {0};
        alone.apply({first, Live {}});
        QCOMPARE(alone.memory().log, u"log-1"_s);
        QCOMPARE(alone.memory().since, EventId {0});
    }

    void countsUnreadAndMentionsUntilTheEndIsInSight()
    {
        m_state->apply({said(11, u"bob"_s, u"@me look"_s), said(12, u"bob"_s, u"@meadow"_s)});
        QCOMPARE(m_state->conversations()->at(0).unread, 2);
        QCOMPARE(m_state->conversations()->at(0).mentions, 1);

        m_state->setOpen(room, false);
        QCOMPARE(m_state->conversations()->at(0).unread, 2);
        m_state->setOpen(room, true);
        QCOMPARE(m_state->conversations()->at(0).unread, 0);
        m_state->apply({said(13, u"bob"_s, u"seen"_s)});

        QCOMPARE(m_state->conversations()->at(0).unread, 0);
        QCOMPARE(m_state->conversations()->at(0).lastLine, u"bob: seen"_s);
    }

    void takesTheNewMessagesLineAwayAfterSendingOrLeaving()
    {
        m_state->apply({said(11, u"bob"_s, u"hi"_s)});
        QVERIFY(m_state->messages(room)->newMessagesRow() >= 0);

        m_state->addOwn(u"r1"_s, u"hello"_s, std::nullopt);
        QCOMPARE(m_state->messages(room)->newMessagesRow(), -1);

        m_state->setOpen(room, false);
        m_state->apply({said(12, u"bob"_s, u"more"_s)});
        QVERIFY(m_state->messages(room)->newMessagesRow() >= 0);
        m_state->setOpen(m_state->conversationWith(someone(u"bob"_s)), true);
        QCOMPARE(m_state->messages(room)->newMessagesRow(), -1);
    }

    void opensAConversationForAPrivateMessage()
    {
        QSignalSpy arrived(m_state.get(), &RoomState::messageArrived);

        m_state->apply({toMe(11, u"bob"_s, u"psst"_s)});

        QCOMPARE(m_state->conversations()->rowCount(), 2);
        QCOMPARE(m_state->conversations()->at(1).title, u"bob"_s);
        QCOMPARE(m_state->conversations()->at(1).unread, 1);
        QCOMPARE(m_state->messages(room)->rowCount(), 0);
        QCOMPARE(arrived.size(), 1);
    }

    void saysInAPrivateConversationThatItWasErased()
    {
        m_state->apply({toMe(11, u"bob"_s, u"psst"_s)});
        const ConversationId theirs = privateConversation({"bob"}, {"me"});
        Notice erased {EventId {12}, {}, {}, NoticeCode::Erased, u"erased"_s, theirs};
        Notice unknown = erased;
        unknown.id = EventId {13};
        unknown.conversation = privateConversation({"cy"}, {"me"});

        m_state->apply({erased, unknown});

        MessageModel *rows = m_state->messages(theirs);
        QCOMPARE(rows->entry(rows->rowCount() - 1).text, u"erased"_s);
        QCOMPARE(m_state->messages(room)->rowCount(), 0);
        QCOMPARE(m_state->conversations()->rowCount(), 2);
    }

    void followsAMessageOfOursFromWaitingToStored()
    {
        m_state->addOwn(u"r1"_s, u"hello"_s, std::nullopt);
        MessageModel *messages = m_state->messages(room);
        QCOMPARE(messages->entry(1).delivery, Delivery::Waiting);

        MessagePosted stored = said(11, u"me"_s, u"hello"_s);
        stored.ref = u"r1"_s;
        m_state->apply({stored});

        QCOMPARE(messages->rowCount(), 2);
        QCOMPARE(messages->entry(1).delivery, Delivery::Stored);
        QCOMPARE(messages->entry(1).id, EventId {11});
    }

    void renamesWhereverTheNameIsShown()
    {
        m_state->apply({toMe(11, u"bob"_s, u"psst"_s)});
        Renamed renamed;
        renamed.id = EventId {12};
        renamed.person = someone(u"bob"_s);
        renamed.person.name = u"rob"_s;
        renamed.old = u"bob"_s;

        m_state->apply({renamed});

        QCOMPARE(m_state->people()->find({"bob"})->name, u"rob"_s);
        QCOMPARE(m_state->conversations()->at(1).title, u"rob"_s);
        QCOMPARE(m_state->messages(room)->entry(1).text, u"bob is now called rob"_s);
    }

    void forgetsWhoTypesAfterSixSeconds()
    {
        m_state->apply({Typing {room, someone(u"bob"_s), true}});
        QCOMPARE(m_state->typing(room), QStringList(u"bob"_s));

        m_clock->moment += Milliseconds(5'999);
        m_state->expireTyping();
        QCOMPARE(m_state->typing(room).size(), 1);
        m_clock->moment += Milliseconds(1);
        m_state->expireTyping();

        QVERIFY(m_state->typing(room).isEmpty());
    }

    void knowsThatWhoHasSpokenHasStoppedTyping()
    {
        m_state->apply({Typing {room, someone(u"bob"_s), true}, said(11, u"bob"_s, u"hi"_s)});

        QVERIFY(m_state->typing(room).isEmpty());
    }

    void asksForThePeopleThatTheWelcomeLeavesOut()
    {
        QSignalSpy wanted(m_state.get(), &RoomState::peopleWanted);
        Welcome large = welcome();
        large.membersTotal = 4;
        m_state->apply({large, Live {}});
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).value<PersonId>(), PersonId {"me"});
        QCOMPARE(m_state->peopleTotal(), 4);

        m_state->apply({People {{someone(u"nat"_s), someone(u"oz"_s)}, false, {}}});

        QCOMPARE(m_state->people()->rowCount(), 4);
        QCOMPARE(m_state->peopleTotal(), 4);
        QCOMPARE(wanted.size(), 1);
    }

    void showsAGreetingOnceHoweverOftenTheConnectionComesBack()
    {
        Welcome greeting = welcome();
        greeting.room.greeting = u"Tea is ready"_s;

        m_state->apply({greeting, Live {}});
        m_state->apply({greeting, Live {}});

        QCOMPARE(m_state->messages(room)->rowCount(), 2); // day, greeting
    }

    void whatWasSaidEarlierInTheRoomIsNotNew()
    {
        Welcome greeting = welcome();
        greeting.room.greeting = u"Tea is ready"_s;
        QSignalSpy arrived(m_state.get(), &RoomState::messageArrived);
        MessagePosted earlier = said(9, u"bob"_s, u"before"_s);
        earlier.earlier = true;

        m_state->apply({greeting, earlier, Live {}, said(11, u"bob"_s, u"now"_s)});

        const MessageModel *messages = m_state->messages(room);
        QCOMPARE(messages->rowCount(), 5); // day, before, greeting, new, now
        QCOMPARE(messages->entry(1).text, u"before"_s);
        QCOMPARE(messages->entry(2).text, u"Tea is ready"_s);
        QCOMPARE(messages->newMessagesRow(), 3);
        QCOMPARE(m_state->conversations()->at(0).unread, 1);
        QCOMPARE(arrived.size(), 1);
    }

    void privateWordsThatWaitedAreUnreadBackToMyLastAnswer()
    {
        MessagePosted answer = toMe(7, u"me"_s, u"fine"_s);
        answer.to = someone(u"bob"_s);
        answer.conversation = privateConversation({"me"}, {"bob"});
        std::vector<Event> events {toMe(6, u"bob"_s, u"how are you"_s), answer,
            toMe(8, u"bob"_s, u"psst"_s), toMe(9, u"bob"_s, u"still there?"_s)};
        for (Event &event : events)
            std::get<MessagePosted>(event).earlier = true;

        m_state->apply(events);

        QCOMPARE(m_state->conversations()->at(1).unread, 2);
        QCOMPARE(m_state->conversations()->at(1).lastLine, u"still there?"_s);
    }

    void olderMessagesAreReadAndEndWhereTheServerSaysSo()
    {
        m_state->apply({said(11, u"bob"_s, u"now"_s)});
        QVERIFY(m_state->hasOlder(room));

        m_state->addOlder(room, {{said(8, u"bob"_s, u"c"_s), said(9, u"bob"_s, u"d"_s)}, true, {}});
        QVERIFY(m_state->hasOlder(room));
        m_state->addOlder(room, {{said(7, u"bob"_s, u"b"_s)}, false, {}});

        QVERIFY(!m_state->hasOlder(room));
        QCOMPARE(m_state->messages(room)->rowCount(), 6); // day, b, c, d, new, now
        QCOMPARE(m_state->messages(room)->oldest(), EventId {7});
        QCOMPARE(m_state->conversations()->at(0).unread, 1);
        QCOMPARE(m_state->conversations()->at(0).lastLine, u"bob: now"_s);
    }

    void asksForNothingOlderThanAnotherLog()
    {
        m_state->apply({said(11, u"bob"_s, u"now"_s)});
        Welcome anew = welcome();
        anew.log = u"log-2"_s;

        m_state->apply({anew, Live {}});

        QVERIFY(!m_state->hasOlder(room));
    }

private:
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<RoomState> m_state;

private slots:
    void onlyTheWholeNameCalls()
    {
        m_state->apply({welcome(), joined(11, u"me too"_s), said(12, u"bob"_s, u"@me too"_s),
            said(13, u"bob"_s, u"`@me`"_s), said(14, u"bob"_s, u"@me, look"_s)});

        const MessageModel &rows = *m_state->messages({});
        const auto callsMe = [&](int id) {
            return rows.entry(rows.rowOf(EventId {id})).mentionsMe;
        };
        QVERIFY(!callsMe(12));
        QVERIFY(!callsMe(13));
        QVERIFY(callsMe(14));
    }

    void repliesComeWithWhatTheyAnswer()
    {
        MessagePosted reply = said(12, u"bob"_s, u"yes"_s);
        reply.reply = EventId {11};
        m_state->apply({welcome(), said(11, u"bob"_s, u"so?"_s), reply});
        m_state->addOwn(u"r1"_s, u"no"_s, std::nullopt, EventId {11});

        const MessageModel &rows = *m_state->messages({});
        QCOMPARE(rows.entry(rows.rowOf(EventId {12})).quote->id, EventId {11});
        QCOMPARE(rows.entry(rows.rowCount() - 1).quote->id, EventId {11});
    }
};

QTEST_GUILESS_MAIN(TestRoomState)
#include "tst_roomstate.moc"
