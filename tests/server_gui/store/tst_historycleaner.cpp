// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historycleaner.h"

#include "server_gui/store/historywriter.h"
#include "tests/server_gui/store/storefixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

using Next = HistoryCleaner::Next;
using Kind = ErasureNews::Kind;

constexpr int messages = 450;

// A disk that refuses to let more than half of them go.
const auto refusing = u"CREATE TRIGGER refuse BEFORE DELETE ON events WHEN OLD.id > 200"
                      " BEGIN SELECT RAISE(FAIL, 'no room left'); END"_s;

Erasure theRoom()
{
    return {.conversation = ConversationId {}, .upTo = EventId(messages), .called = u"room"_s};
}

} // namespace

class HistoryCleanerTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_files = std::make_unique<StoreFixture>();
        start();
        std::vector<LastingEvent> batch;
        for (int id = 1; id <= messages; ++id)
            batch.push_back(StoreFixture::message(id, "alice", u"m%1"_s.arg(id)));
        m_writer->append(batch);
    }

    void cleanup()
    {
        m_cleaner.reset();
        m_writer.reset();
    }

    void saysThatItHasBegunAndHowMuchWent()
    {
        QCOMPARE(m_cleaner->erase(theRoom()).kind, Kind::Begun);
        const auto news = toTheEnd();
        QCOMPARE(news.size(), 1u);
        QCOMPARE(news.front().kind, Kind::Done);
        QCOMPARE(news.front().messages, messages);
        QCOMPARE(news.front().what, theRoom());
        QCOMPARE(left(), 0);
        QCOMPARE(m_files->sql(u"SELECT count(*) FROM erasures"_s).toInt(), 0);
    }

    void goesOnAfterACrash_data()
    {
        QTest::addColumn<int>("steps");
        for (int steps = 0; steps < 9; ++steps)
            QTest::addRow("after %d steps", steps) << steps;
    }

    void goesOnAfterACrash()
    {
        QFETCH(int, steps);
        m_cleaner->erase(theRoom());
        std::vector<ErasureNews> news;
        for (int i = 0; i < steps && news.empty(); ++i)
            news = m_cleaner->step().news;
        start();
        if (news.empty())
            news = toTheEnd();
        QCOMPARE(news.size(), 1u);
        QCOMPARE(news.front().messages, messages);
        QCOMPARE(left(), 0);
        // And is over then.
        start();
        QVERIFY(toTheEnd().empty());
    }

    void saysHowMuchIsGoneWhereTheDiskRefusesAndGoesOn()
    {
        m_cleaner->erase(theRoom());
        m_files->sql(refusing);
        HistoryCleaner::Step step;
        while (step.news.empty())
            step = m_cleaner->step();
        QCOMPARE(step.next, Next::Later);
        QCOMPARE(step.news.front().kind, Kind::Stuck);
        QCOMPARE(step.news.front().messages, 200);
        QVERIFY(step.news.front().detail.contains(u"no room left"_s));
        // Once is enough.
        do {
            step = m_cleaner->step();
            QVERIFY(step.news.empty());
        } while (step.next != Next::Later);

        m_files->sql(u"DROP TRIGGER refuse"_s);
        const auto news = toTheEnd();
        QCOMPARE(news.size(), 1u);
        QCOMPARE(news.front().kind, Kind::Done);
        QCOMPARE(news.front().messages, messages);
    }

    void refusesWhatItCannotNote()
    {
        m_files->sql(u"CREATE TRIGGER full BEFORE INSERT ON erasures"
                     " BEGIN SELECT RAISE(FAIL, 'full'); END"_s);
        const ErasureNews news = m_cleaner->erase(theRoom());
        QCOMPARE(news.kind, Kind::Refused);
        QVERIFY(news.detail.contains(u"full"_s));
        QVERIFY(toTheEnd().empty());
        QCOMPARE(left(), messages);
    }

    void letsOthersWriteBetweenItsSteps()
    {
        m_cleaner->erase(theRoom());
        qint64 id = messages;
        while (m_cleaner->step().news.empty()) {
            const auto outcomes = m_writer->append({StoreFixture::message(++id, "bob", u"tea"_s)});
            QCOMPARE(outcomes.front().kind, StoreOutcome::Kind::Stored);
        }
        QCOMPARE(left(), id - messages);
    }

    void keepsWhatAClockFarAheadWouldTake()
    {
        // The messages are of January; nobody can tell whether the clock is wrong or the server was
        // off for that long.
        m_cleaner->retain({.days = 1});
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^the clock is far ahead.*"_s));
        toTheEnd();
        QCOMPARE(left(), messages);
    }

    void takesWhatIsTooOldByAClockThatWentOn()
    {
        m_writer->pruner()->noteLook(QDateTime::currentDateTimeUtc().addSecs(-3600));
        m_cleaner->retain({.days = 1});
        toTheEnd();
        QCOMPARE(left(), 0);
        // Nothing is left to be wiped.
        QCOMPARE(m_files->sql(u"SELECT count(*) FROM meta WHERE key = 'unwiped'"_s).toInt(), 0);
    }

private:
    /// As a process that begins, after one that ended without a word.
    void start()
    {
        m_cleaner.reset();
        m_writer = std::make_unique<HistoryWriter>();
        QVERIFY(!m_writer->open(m_files->path()));
        m_cleaner = std::make_unique<HistoryCleaner>(*m_writer);
    }

    std::vector<ErasureNews> toTheEnd()
    {
        std::vector<ErasureNews> news;
        HistoryCleaner::Step step;
        do {
            step = m_cleaner->step();
            news.insert(news.end(), step.news.begin(), step.news.end());
        } while (step.next != Next::Idle);
        return news;
    }

    int left() const { return m_files->sql(u"SELECT count(*) FROM events"_s).toInt(); }

    std::unique_ptr<StoreFixture> m_files;
    std::unique_ptr<HistoryWriter> m_writer;
    std::unique_ptr<HistoryCleaner> m_cleaner;
};

QTEST_GUILESS_MAIN(HistoryCleanerTest)
#include "tst_historycleaner.moc"
