// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/net/serverfixture.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimer>

#include <deque>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// Keeps messages in memory. What is read is of the moment of asking; while it holds, answers come
/// when the test lets them.
class MemoryStore final : public QObject, public EventStore
{
public:
    QString identity() const override { return u"the-log"_s; }
    EventId last() const override { return {}; }
    bool keeps() const override { return true; }

    void append(std::vector<LastingEvent> batch, Stored done) override
    {
        std::vector<StoreOutcome> outcomes;
        for (const LastingEvent &lasting : batch) {
            m_events.push_back(lasting.event);
            outcomes.push_back({lasting.id, StoreOutcome::Kind::Stored, {}, {}});
        }
        done(outcomes);
    }

    void read(const HistoryQuery &query, Read done) override
    {
        m_answers.push_back([page = pageOf(query), done = std::move(done)] { done(page); });
        if (!holds)
            QTimer::singleShot(0, this, &MemoryStore::answer);
    }
    void search(const SearchQuery &query, Read done) override
    {
        read({.reader = query.reader}, std::move(done));
    }

    qsizetype asked() const { return qsizetype(m_answers.size()); }
    void answer()
    {
        if (m_answers.empty())
            return;
        const auto next = std::move(m_answers.front());
        m_answers.pop_front();
        next();
    }
    void release()
    {
        holds = false;
        while (asked() > 0)
            answer();
    }

    bool holds = false;
    bool fails = false;
    qint64 notUnderstoodUpTo = 0;

private:
    HistoryPage pageOf(const HistoryQuery &query) const
    {
        HistoryPage page;
        page.failed = fails;
        const EventId after = query.after.value_or(EventId {});
        const EventId before = query.before.value_or(EventId(1'000'000));
        for (const Event &event : m_events) {
            page.head = idOf(event);
            const bool wanted = !query.messagesOnly || std::holds_alternative<MessagePosted>(event);
            if (wanted && idOf(event) > after && idOf(event) < before)
                page.events.push_back(event);
        }
        const auto excess = std::ptrdiff_t(page.events.size()) - query.limit;
        page.more = excess > 0;
        if (page.more && query.after)
            page.events.erase(page.events.end() - excess, page.events.end());
        else if (page.more)
            page.events.erase(page.events.begin(), page.events.begin() + excess);
        if (!page.events.empty())
            page.reached = idOf(query.after ? page.events.back() : page.events.front());
        std::erase_if(page.events,
            [this](const Event &event) { return qint64(idOf(event)) <= notUnderstoodUpTo; });
        return page;
    }

    std::vector<Event> m_events;
    std::deque<std::function<void()>> m_answers;
};

Limits withoutRate()
{
    Limits limits;
    limits.messageBurst = limits.messagesPerSecond = 0;
    limits.earlierMessages = 2;
    return limits;
}

const QByteArray bobSince =
    "{\"cmd\":\"hello\",\"protocol\":1,\"name\":\"bob\",\"log\":\"the-log\",\"since\":";

/// Each event in a word: what was said, "earlier" before it, or what kind of event it is.
QStringList words(const QByteArray &received)
{
    QStringList words;
    for (const QByteArray &line : received.split('\n')) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        const QString kind = event.value(u"event"_s).toString();
        if (kind == u"message"_s)
            words << (event.contains(u"earlier"_s) ? u"earlier "_s : QString())
                    + event.value(u"text"_s).toString();
        else if (!kind.isEmpty())
            words << kind;
    }
    return words;
}

} // namespace

class ChatServerHistoryTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_store = std::make_unique<MemoryStore>();
        m_server = std::make_unique<ServerFixture>(RoomSettings {}, withoutRate(), m_store.get());
    }

    void cleanup()
    {
        m_server.reset();
        m_store.reset();
    }

    void newcomersGetTheNewestMessagesMarked()
    {
        SocketPeer alice = m_server->member("alice");
        say(alice, 1, 3);
        SocketPeer bob = m_server->peer();
        bob.send("{\"cmd\":\"hello\",\"protocol\":1,\"name\":\"bob\"}\n");
        QTRY_COMPARE(words(bob.received()),
            (QStringList {u"welcome"_s, u"earlier m2"_s, u"earlier m3"_s, u"live"_s}));
        say(alice, 4, 4);
        QTRY_COMPARE(words(bob.received()).last(), u"m4"_s);
    }

    void whoKnowsMoreThanThereIsGetsTheNewestAsANewcomer()
    {
        SocketPeer alice = m_server->member("alice");
        say(alice, 1, 3);
        SocketPeer bob = comingBack(1'000);
        m_store->release();
        QTRY_COMPARE(words(bob.received()),
            (QStringList {u"welcome"_s, u"earlier m2"_s, u"earlier m3"_s, u"live"_s}));
        say(alice, 4, 4);
        QTRY_COMPARE(words(bob.received()).last(), u"m4"_s);
    }

    void missesNothingOfWhatIsSaidMeanwhile()
    {
        SocketPeer alice = m_server->member("alice");
        say(alice, 1, 3);
        SocketPeer bob = comingBack(2);
        // Each time something is said before the answer comes; nothing else happens afterwards.
        for (int number = 4; number <= 6; ++number) {
            QCOMPARE(m_store->asked(), 1);
            say(alice, number, number);
            m_store->answer();
            QTRY_COMPARE(m_store->asked(), 1);
        }
        m_store->release();
        QTRY_COMPARE(words(bob.received()),
            (QStringList {u"welcome"_s, u"m2"_s, u"m3"_s, u"live"_s, u"m4"_s, u"m5"_s, u"m6"_s}));
        say(alice, 7, 7);
        QTRY_COMPARE(words(bob.received()).mid(7), QStringList {u"m7"_s});
    }

    void readsALongLogWithoutWaitingForAnythingElseToHappen()
    {
        constexpr int said = 600;
        const QByteArray text(600, 'x');
        SocketPeer alice = m_server->member("alice");
        for (int i = 0; i < said; ++i)
            alice.send(text + " -ta\n");
        QTRY_COMPARE(alice.received().count('\n'), said);

        SocketPeer bob = comingBack(1);
        m_store->release();

        QTRY_COMPARE(words(bob.received()).last(), u"live"_s);
        QCOMPARE(words(bob.received()).size(), said + 2);
    }

    void asksAProgramThatTakesLongToCatchUpBeforeDroppingItOnce()
    {
        SocketPeer alice = m_server->member("alice");
        say(alice, 1, 2);
        SocketPeer bob = comingBack(1);

        m_server->pass(Milliseconds(31'000));
        QTRY_COMPARE(words(bob.received()).last(), u"ping"_s);
        m_server->pass(Milliseconds(60'000));
        QCOMPARE(m_server->server.takeFigures().cutOffs[size_t(CutOff::Silent)], 1);

        m_store->release();
        QTRY_VERIFY(bob.hasEnded());
        QCOMPARE(words(bob.received()),
            (QStringList {u"welcome"_s, u"ping"_s, u"m1"_s, u"m2"_s, u"live"_s, u"bye"_s}));
    }

    void aNewcomerWaitsForNothingElseToHappen()
    {
        SocketPeer alice = m_server->member("alice");
        say(alice, 1, 1);
        m_store->holds = true;
        SocketPeer bob = m_server->peer();
        bob.send("{\"cmd\":\"hello\",\"protocol\":1,\"name\":\"bob\"}\n");
        QTRY_COMPARE(m_store->asked(), 1);
        m_store->answer();
        QTRY_COMPARE(m_store->asked(), 1);
        // Not yet in what was just asked for, but told to the others when the answer comes.
        say(alice, 2, 2);
        QTRY_COMPARE(words(bob.received()).last(), u"live"_s);
        QTest::qWait(20);
        m_store->answer();
        QCOMPARE(m_store->asked(), 1);
        m_store->release();
        QTRY_COMPARE(words(bob.received()).last(), u"m2"_s);
    }

    void answersWaitAndHoldNothingUp()
    {
        SocketPeer alice = m_server->member("alice");
        say(alice, 1, 250);
        SocketPeer bob = comingBack(1);
        // Together more than what must have left before more is read from the log.
        constexpr int pings = 1200;
        const QByteArray ref(60, 'r');
        bob.send(QByteArray("{\"cmd\":\"ping\",\"ref\":\"" + ref + "\"}\n").repeated(pings));
        QTest::qWait(50);
        m_store->answer();
        QTRY_COMPARE(m_store->asked(), 1);
        m_store->release();
        QTRY_COMPARE(words(bob.received()).size(), 1 + 250 + 1 + pings);
        const QStringList all = words(bob.received());
        QCOMPARE(all.at(250), u"m250"_s);
        QCOMPARE(all.at(251), u"live"_s);
        QCOMPARE(all.at(252), u"ack"_s);
    }

    void whoLeavesBeforeHavingCaughtUpStillHearsIt()
    {
        SocketPeer alice = m_server->member("alice");
        say(alice, 1, 2);
        SocketPeer bob = comingBack(1);
        bob.send("{\"cmd\":\"exit\"}\n");
        QTRY_VERIFY(alice.received().contains("bob"));
        QTRY_COMPARE(m_server->snapshot().guests.size(), size_t(1));
        m_store->release();
        QTRY_VERIFY(bob.hasEnded());
        QCOMPARE(words(bob.received()),
            (QStringList {u"welcome"_s, u"m1"_s, u"m2"_s, u"live"_s, u"bye"_s}));
    }

    void goesOnBehindWhatNobodyUnderstands()
    {
        SocketPeer alice = m_server->member("alice");
        say(alice, 1, 500);
        m_store->notUnderstoodUpTo = 480;
        SocketPeer bob = comingBack(1);
        m_store->release();
        QTRY_VERIFY(words(bob.received()).contains(u"live"_s));
        QCOMPARE(words(bob.received()).filter(u"m"_s).at(1), u"m480"_s);
        bob.take();
        bob.send("{\"cmd\":\"history\",\"conversation\":\"room\",\"after\":1,\"limit\":5,\"ref\":"
                 "\"h\"}\n");
        QTRY_VERIFY(bob.received().contains("m480"));
    }

    void saysThatTheHistoryCannotBeRead()
    {
        SocketPeer alice = m_server->member("alice");
        m_store->fails = true;
        alice.send("3 -history\n");
        QTRY_VERIFY(alice.received().contains("cannot read"));
    }

    void cutsOffRatherThanLeaveAGap()
    {
        SocketPeer alice = m_server->member("alice");
        say(alice, 1, 2);
        m_store->fails = true;
        SocketPeer bob = comingBack(1);
        m_store->release();
        QTRY_VERIFY(bob.hasEnded());
        QVERIFY(!words(bob.received()).contains(u"live"_s));
        say(alice, 3, 3);
    }

private:
    /// Alice's joining is the event 1, so what she says first is the event 2.
    void say(SocketPeer &alice, int first, int last)
    {
        alice.take();
        for (int number = first; number <= last; ++number)
            alice.send("m" + QByteArray::number(number) + " -ta\n");
        const QByteArray end = ":m" + QByteArray::number(last) + '\n';
        QTRY_VERIFY(alice.received().contains(end));
    }

    /// Bob, whose replay waits for the store. `missing`: the first message that he missed.
    SocketPeer comingBack(int missing)
    {
        m_store->holds = true;
        SocketPeer bob = m_server->peer();
        bob.send(bobSince + QByteArray::number(missing) + "}\n");
        if (!QTest::qWaitFor([&] { return m_store->asked() == 1; }))
            qWarning("nothing was read");
        return bob;
    }

    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<ServerFixture> m_server;
};

QTEST_GUILESS_MAIN(ChatServerHistoryTest)
#include "tst_chatserver_history.moc"
