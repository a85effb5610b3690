// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/effectgate.h"

#include "tests/support/manualclock.h"

#include <QStringList>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

using Kind = StoreOutcome::Kind;

/// Answers when the test tells it to.
class PatientStore final : public EventStore
{
public:
    QString identity() const override { return u"log"_s; }
    EventId last() const override { return {}; }
    bool keeps() const override { return true; }
    void append(std::vector<LastingEvent> batch, Stored done) override
    {
        m_batch = std::move(batch);
        m_done = std::move(done);
    }
    void read(const HistoryQuery &, Read) override { }
    void search(const SearchQuery &, Read) override { }

    bool isAsked() const { return bool(m_done); }
    void answerProbe(Kind kind)
    {
        std::vector<StoreOutcome> outcomes;
        if (kind == Kind::Failed)
            outcomes.push_back({{}, kind, {}, u"told to"_s});
        std::exchange(m_done, nullptr)(outcomes);
    }
    qsizetype asked() const { return qsizetype(m_batch.size()); }
    void answer(Kind kind = Kind::Stored, EventId earlier = {})
    {
        std::vector<StoreOutcome> outcomes;
        for (const LastingEvent &lasting : std::exchange(m_batch, {}))
            outcomes.push_back({lasting.id, kind, earlier, u"told to"_s});
        std::exchange(m_done, nullptr)(outcomes);
    }

private:
    std::vector<LastingEvent> m_batch;
    Stored m_done;
};

constexpr SessionId alice {1};

QString wordOf(const Event &event)
{
    if (const auto *message = std::get_if<MessagePosted>(&event))
        return u"%1 %2"_s.arg(message->text).arg(qint64(message->id));
    if (const auto *notice = std::get_if<Notice>(&event))
        return u"notice %1 %2"_s.arg(int(notice->code)).arg(notice->text);
    if (const auto *joined = std::get_if<Joined>(&event))
        return u"joined %1"_s.arg(qint64(joined->id));
    if (const auto *ack = std::get_if<Ack>(&event))
        return ack->id ? u"ack %1"_s.arg(qint64(*ack->id)) : u"ack"_s;
    if (const auto *refused = std::get_if<Refused>(&event))
        return u"error %1 of %2"_s.arg(QString::fromLatin1(errorWord(refused->code)), refused->ref);
    if (const auto *welcome = std::get_if<Welcome>(&event))
        return u"welcome %1"_s.arg(qint64(welcome->last));
    return u"?"_s;
}

} // namespace

class EffectGateTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_told.clear();
        m_hostTold.clear();
        m_notKept.clear();
        m_store = std::make_unique<PatientStore>();
        m_gate = std::make_unique<EffectGate>(
            *m_store, m_clock, [this](const Effects &effects) { carryOut(effects); },
            [this](const LastingEvent &event) { m_notKept << event.ref; }, [] {});
    }

    void passesOnAtOnceWhatDoesNotLast()
    {
        m_gate->submit({TellOne {alice, Ack {u"p"_s}}}, {});
        QCOMPARE(m_told, QStringList {u"ack"_s});
        QVERIFY(m_gate->isIdle());
    }

    void countsHowLongTheStoreTook()
    {
        say(1);
        m_gate->flush();
        m_clock.advance(Milliseconds(3));

        m_store->answer();

        QCOMPARE(m_gate->commits().count(), 1);
        QCOMPARE(m_gate->commits().seconds(), 0.003);
    }

    void tellsNobodyBeforeItIsStored()
    {
        say(1);
        m_gate->flush();
        QCOMPARE(m_store->asked(), 1);
        QVERIFY(m_told.isEmpty());
        QVERIFY(!m_gate->isIdle());
        QCOMPARE(m_gate->told(), EventId(0));

        m_store->answer();

        QCOMPARE(m_told, (QStringList {u"tea 1"_s, u"ack 1"_s}));
        QCOMPARE(m_gate->told(), EventId(1));
        QVERIFY(m_gate->isIdle());
    }

    void keepsTheOrderOfWhatDoesNotLastToo()
    {
        say(1);
        m_gate->submit({TellOne {alice, Ack {u"p"_s}}}, {});
        m_gate->flush();
        say(2);
        m_gate->flush();
        QVERIFY(m_told.isEmpty());
        m_store->answer();
        QCOMPARE(m_told, (QStringList {u"tea 1"_s, u"ack 1"_s, u"ack"_s}));
        m_store->answer();
        QCOMPARE(m_told.mid(3), (QStringList {u"tea 2"_s, u"ack 2"_s}));
    }

    void gathersABatchWhileACommitRuns()
    {
        say(1);
        m_gate->flush();
        for (qint64 id = 2; id <= 4; ++id) {
            say(id);
            m_gate->flush();
        }
        QCOMPARE(m_store->asked(), 1);
        m_store->answer();
        QCOMPARE(m_store->asked(), 3);
        m_store->answer();
        QCOMPARE(m_told.size(), 8);
        QCOMPARE(m_gate->told(), EventId(4));
    }

    void gathersAsLongAsNobodyIsToldAnyway()
    {
        m_clock.advance(Milliseconds(1000));
        const Instant leaves = m_clock.now() + Milliseconds(20);
        say(1);
        m_gate->flush(leaves);
        QVERIFY(!m_store->isAsked());
        QVERIFY(m_gate->due() > m_clock.now());
        QVERIFY(m_gate->due() < leaves);

        say(2);
        m_clock.advance(Milliseconds(18));
        m_gate->flush(leaves);

        QCOMPARE(m_store->asked(), 2);
        QVERIFY(!m_gate->due());
    }

    void beginsAtOnceWhereNothingHoldsItBack()
    {
        m_clock.advance(Milliseconds(1000));
        say(1);

        m_gate->flush(m_clock.now() - Milliseconds(1));

        QCOMPARE(m_store->asked(), 1);
    }

    void doesNotGatherMoreThanOneCommitTakes()
    {
        const Instant leaves = m_clock.now() + Milliseconds(20);
        for (qint64 id = 1; id <= 130; ++id)
            say(id);

        m_gate->flush(leaves);

        QCOMPARE(m_store->asked(), 128);
    }

    void beginsEarlierWhereTheDiskIsSlow()
    {
        const Instant leaves = m_clock.now() + Milliseconds(60);
        say(1);
        m_gate->flush();
        m_clock.advance(Milliseconds(40));
        m_store->answer();

        say(2);
        m_gate->flush(leaves);

        QCOMPARE(m_store->asked(), 1);
    }

    void tellsTheSenderThatItIsNotStoredAndNobodyElse()
    {
        say(1);
        m_gate->flush();
        m_store->answer(Kind::Failed);
        QCOMPARE(m_told, QStringList {u"error not-stored of r1"_s});
        QCOMPARE(m_notKept, QStringList {u"r1"_s});
        QCOMPARE(m_gate->told(), EventId(0));
    }

    void tellsWhoComesWithoutAnIdWhenTheDiskRefuses()
    {
        Joined joined {EventId(1), {}, {}};
        m_gate->submit({TellAll {joined}}, {{EventId(1), joined, {}, {}}});
        m_gate->flush();
        m_store->answer(Kind::Failed);
        QCOMPARE(m_told, QStringList {u"joined 0"_s});
    }

    void tellsNobodyOfAChangeThatWasNotKept()
    {
        const Deleted deleted {.id = EventId(1), .target = EventId(7)};
        m_gate->submit({TellAll {deleted}, TellOne {alice, Ack {u"r1"_s, EventId(1)}}},
            {{EventId(1), deleted, {"alice"}, u"r1"_s}});
        m_gate->flush();
        m_store->answer(Kind::Failed);
        QCOMPARE(m_told, QStringList {u"error not-stored of r1"_s});
    }

    void answersARefThatIsInTheStoreWithItsFirstId()
    {
        say(5);
        m_gate->flush();
        m_store->answer(Kind::Repeated, EventId(2));
        QCOMPARE(m_told, QStringList {u"ack 2"_s});
        // The store knows what the ref stands for; the room would remember the wrong id.
        QCOMPARE(m_notKept, QStringList {u"r5"_s});
    }

    void refusesARefThatStandsForOtherWords()
    {
        say(5);
        m_gate->flush();
        m_store->answer(Kind::RefUsed, EventId(2));
        QCOMPARE(m_told, QStringList {u"error ref-used of r5"_s});
        QCOMPARE(m_notKept, QStringList {u"r5"_s});
    }

    void neverAcksLaterWhatFailed()
    {
        say(1);
        m_gate->flush();
        // Sent again before the store has answered: the room takes it for said.
        m_gate->submit({TellOne {alice, Ack {u"r1"_s, EventId(1)}}}, {});
        m_store->answer(Kind::Failed);
        m_gate->submit({TellOne {alice, Ack {u"r1"_s, EventId(1)}}}, {});
        QCOMPARE(m_told, QStringList(3, u"error not-stored of r1"_s));
    }

    void goesOnAfterAFailure()
    {
        say(1);
        m_gate->flush();
        m_store->answer(Kind::Failed);
        say(2);
        m_gate->flush();
        m_store->answer();
        QCOMPARE(m_told.mid(1), (QStringList {u"tea 2"_s, u"ack 2"_s}));
        QCOMPARE(m_gate->told(), EventId(2));
    }

    void tellsTheHostOnceThatTheDiskRefusesAndThatItWorksAgain()
    {
        for (qint64 id = 1; id <= 4; ++id) {
            say(id);
            m_gate->flush();
            m_store->answer(id < 3 ? Kind::Failed : Kind::Stored);
            QCOMPARE(m_gate->isFailing(), id < 3);
        }
        QCOMPARE(m_hostTold,
            (QStringList {u"notice %1 told to"_s.arg(int(NoticeCode::StorageFailing)),
                u"notice %1 "_s.arg(int(NoticeCode::StorageBack))}));
    }

    void triesTheDiskWhileNobodySpeaks()
    {
        m_gate->probe();
        QVERIFY(!m_store->isAsked()); // nothing is wrong
        say(1);
        m_gate->flush();
        m_store->answer(Kind::Failed);
        m_hostTold.clear();

        m_gate->probe();
        m_gate->probe(); // one at a time
        m_store->answerProbe(Kind::Failed);
        QVERIFY(m_gate->isFailing());
        m_gate->probe();
        say(2); // waits for the answer
        m_gate->flush();
        m_store->answerProbe(Kind::Stored);

        QVERIFY(!m_gate->isFailing());
        QCOMPARE(m_hostTold, QStringList {u"notice %1 "_s.arg(int(NoticeCode::StorageBack))});
        m_store->answer();
        QCOMPARE(m_told.last(), u"ack 2"_s);
    }

    void tellsTheHostWhatOfTheirOwnWasNotSaid()
    {
        MessagePosted message;
        message.id = EventId(1);
        message.text = u"tea?"_s;
        message.from.role = Role::Host;
        m_gate->submit(
            {TellHost {{message, {}}}, TellAll {message}}, {{message.id, message, {"host"}, {}}});
        m_gate->flush();
        m_store->answer(Kind::Failed);
        QVERIFY(m_told.isEmpty());
        QCOMPARE(m_hostTold.last(), u"notice %1 tea?"_s.arg(int(NoticeCode::NotSaid)));
    }

    void tellsTheHostWhatWasNotDeleted()
    {
        Deleted deleted;
        deleted.id = EventId(2);
        deleted.target = EventId(1);
        deleted.from.role = Role::Host;
        m_gate->submit(
            {TellHost {{deleted, {}}}, TellAll {deleted}}, {{deleted.id, deleted, {"host"}, {}}});
        m_gate->flush();
        m_store->answer(Kind::Failed);
        QVERIFY(m_told.isEmpty());
        QCOMPARE(m_hostTold.last(), u"notice %1 #1"_s.arg(int(NoticeCode::NotErased)));
    }

    // Ids that were not kept are given again after a restart; who resumes from one would miss
    // what it stands for by then.
    void welcomesNobodyWithAnIdThatWasNotKept()
    {
        say(1);
        m_gate->flush();
        m_store->answer();
        say(2);
        m_gate->flush();
        m_store->answer(Kind::Failed);
        Welcome welcome;
        welcome.last = EventId(2);
        m_gate->submit({TellOne {alice, welcome}}, {});
        QCOMPARE(m_told.last(), u"welcome 1"_s);
    }

private:
    void say(qint64 id)
    {
        MessagePosted message;
        message.id = EventId(id);
        message.text = u"tea"_s;
        const QString ref = u"r%1"_s.arg(id);
        m_gate->submit({TellAll {message}, TellOne {alice, Ack {ref, message.id}}},
            {{message.id, message, {"alice"}, ref}});
    }

    void carryOut(const Effects &effects)
    {
        for (const Effect &effect : effects) {
            if (const auto *one = std::get_if<TellOne>(&effect))
                m_told << wordOf(one->event);
            else if (const auto *all = std::get_if<TellAll>(&effect))
                m_told << wordOf(all->event);
            else if (const auto *host = std::get_if<TellHost>(&effect))
                m_hostTold << wordOf(host->entry.event);
        }
    }

    ManualClock m_clock;
    std::unique_ptr<PatientStore> m_store;
    std::unique_ptr<EffectGate> m_gate;
    QStringList m_told;
    QStringList m_hostTold;
    QStringList m_notKept;
};

QTEST_GUILESS_MAIN(EffectGateTest)
#include "tst_effectgate.moc"
