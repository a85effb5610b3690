// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historypruner.h"

#include "server_gui/store/historyreader.h"
#include "server_gui/store/historywriter.h"
#include "tests/server_gui/store/storefixture.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

using Progress = HistoryPruner::Progress;

const QDateTime &dayAfter()
{
    static const QDateTime time({2026, 1, 3}, {12, 1}, Qt::UTC);
    return time;
}

PersonId idOf(const char *name)
{
    return {QByteArray(name).leftJustified(22, '0')};
}

} // namespace

class HistoryPrunerTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_files = std::make_unique<StoreFixture>();
        m_writer = std::make_unique<HistoryWriter>();
        QVERIFY(!m_writer->open(m_files->path()));
    }

    void cleanup()
    {
        m_writer.reset();
        m_files.reset();
    }

    void removesWhatIsTooOldAFewAtATime()
    {
        fill(450);
        Retention retention;
        retention.days = 2;
        QCOMPARE(*m_writer->pruner()->removeOld(retention, dayAfter()), Progress::Done);
        QCOMPARE(left(), 450);
        retention.days = 1;
        QCOMPARE(*m_writer->pruner()->removeOld(retention, dayAfter()), Progress::More);
        QCOMPARE(left(), 250);
        QCOMPARE(removeAll(retention), 0);
        // No id is given again.
        QCOMPARE(m_files->sql(u"SELECT seq FROM sqlite_sequence"_s).toInt(), 450);
    }

    void keepsWhatWasSaidBeforeTheClockStoodWrong()
    {
        std::vector<LastingEvent> batch;
        for (int id = 1; id <= 4; ++id)
            batch.push_back(StoreFixture::message(id, "alice", u"tea"_s));
        std::get<MessagePosted>(batch[1].event).at = QDateTime({1970, 1, 1}, {0, 0}, Qt::UTC);
        std::get<MessagePosted>(batch[2].event).at = QDateTime({2099, 1, 1}, {0, 0}, Qt::UTC);
        m_writer->append(batch);
        Retention retention;
        retention.days = 2;
        QCOMPARE(removeAll(retention), 4);
        retention.days = 1;
        QCOMPARE(removeAll(retention), 0);
    }

    void keepsTheNewestOfTooMany()
    {
        fill(450);
        Retention retention;
        retention.messages = 10;
        QCOMPARE(removeAll(retention), 10);
        QCOMPARE(m_files->sql(u"SELECT min(id) FROM events"_s).toInt(), 441);
        QCOMPARE(removeAll(retention), 10);
    }

    void resumesBehindWhatIsGone()
    {
        fill(30);
        Retention retention;
        retention.messages = 10;
        removeAll(retention);
        HistoryReader reader;
        QVERIFY(!reader.open(m_files->path()));
        HistoryQuery query;
        query.after = EventId(5);
        const HistoryPage page = reader.read(query);
        QCOMPARE(page.events.size(), size_t(10));
        QCOMPARE(page.head, EventId(30));
        QVERIFY(!page.more);
    }

    void leavesNothingOfErasedWords_data()
    {
        QTest::addColumn<Erasure>("erasure");
        QTest::addColumn<QStringList>("left");
        Erasure erasure;
        erasure.person = idOf("alice");
        QTest::newRow("of a person") << erasure << QStringList {u"tea"_s, u"late"_s};
        erasure = {};
        erasure.name = u"Alice"_s;
        QTest::newRow("of who has gone") << erasure << QStringList {u"tea"_s, u"late"_s};
        erasure = {};
        erasure.conversation = ConversationId {};
        QTest::newRow("of the room") << erasure << QStringList {u"quincunx to bob"_s, u"late"_s};
    }

    void leavesNothingOfErasedWords()
    {
        QFETCH(Erasure, erasure);
        QFETCH(QStringList, left);
        m_writer->append({StoreFixture::message(1, "alice", u"zymurgy"_s, u"r"_s),
            StoreFixture::message(2, "bob", u"tea"_s),
            StoreFixture::message(3, "alice", u"quincunx to bob"_s, {}, "bob"),
            StoreFixture::message(4, "alice", u"late"_s)});
        erasure.upTo = EventId(3);
        NotedErasure noted = note(erasure);
        QCOMPARE(*m_writer->pruner()->erase(noted), Progress::Done);
        QCOMPARE(noted.messages, 2);
        QVERIFY(isInTheFiles("zymurgy"));
        wipe();

        HistoryReader reader;
        QVERIFY(!reader.open(m_files->path()));
        HistoryQuery query;
        query.reader = idOf("bob");
        QCOMPARE(StoreFixture::texts(reader.read(query)), left);
        SearchQuery search;
        search.reader = idOf("bob");
        search.words = u"zymurgy"_s;
        QVERIFY(reader.search(search).events.empty());
        QVERIFY(!isInTheFiles("zymurgy"));
        QCOMPARE(isInTheFiles("quincunx"), left.contains(u"quincunx to bob"_s));
    }

    void leavesNothingOfWhatWasTooOld()
    {
        // Words that stand far apart in the index, and each in many parts of it.
        for (int id = 1; id <= 600; ++id)
            m_writer->append({StoreFixture::message(
                id, "alice", id <= 550 ? u"zymurgy old%1 aside"_s.arg(id) : u"new tea"_s)});
        Retention retention;
        retention.messages = 50;
        QCOMPARE(removeAll(retention), 50);
        QVERIFY(isInTheFiles("zymurgy"));
        wipe();
        for (const char *gone : {"zymurgy", "old", "aside"})
            QVERIFY2(!isInTheFiles(gone), gone);
        m_files->sql(u"INSERT INTO search (search) VALUES ('integrity-check')"_s);
        QCOMPARE(
            m_files->sql(u"SELECT count(*) FROM search WHERE search MATCH 'tea'"_s).toInt(), 50);
    }

    void wipesWhilePeopleTalk()
    {
        fill(300);
        NotedErasure noted = note({.person = idOf("alice"), .upTo = EventId(300)});
        while (*m_writer->pruner()->erase(noted) == Progress::More) { }
        int id = 300;
        wipe([&] {
            ++id;
            m_writer->append({StoreFixture::message(id, "bob", u"tea %1"_s.arg(id))});
        });
        QVERIFY(!isInTheFiles("m299"));
        QCOMPARE(left(), id - 300);
        m_files->sql(u"INSERT INTO search (search) VALUES ('integrity-check')"_s);
    }

    void erasesAFewAtATimeAndGoesOnWhereItStands()
    {
        fill(450);
        note({.person = idOf("alice"), .upTo = EventId(430), .called = u"Alice"_s});
        NotedErasure noted = onlyNoted();
        QCOMPARE(*m_writer->pruner()->erase(noted), Progress::More);
        QCOMPARE(left(), 250);

        // As another process finds it.
        m_writer = std::make_unique<HistoryWriter>();
        QVERIFY(!m_writer->open(m_files->path()));
        noted = onlyNoted();
        QCOMPARE(noted.what.called, u"Alice"_s);
        QCOMPARE(noted.messages, 200);
        while (*m_writer->pruner()->erase(noted) == Progress::More) { }
        QCOMPARE(noted.messages, 430);
        QCOMPARE(left(), 20);
        QVERIFY(onlyNoted().isThrough());
        QVERIFY(!m_writer->pruner()->forgetWiped());
        QVERIFY(m_writer->pruner()->notes().all()->empty());
    }

    void passesOverManyIdsAtOnce()
    {
        m_writer->append({StoreFixture::message(1, "bob", u"tea"_s),
            StoreFixture::message(1'000'000'000, "alice", u"late"_s)});
        NotedErasure noted = note({.person = idOf("alice"), .upTo = EventId(2'000'000'000)});
        int steps = 0;
        while (*m_writer->pruner()->erase(noted) == Progress::More)
            ++steps;
        QVERIFY2(steps < 10, qPrintable(QString::number(steps)));
        QCOMPARE(left(), 1);
    }

    void storesNothingTwiceThatIsGone_data()
    {
        QTest::addColumn<bool>("erased");
        QTest::newRow("erased") << true;
        QTest::newRow("too old") << false;
    }

    void storesNothingTwiceThatIsGone()
    {
        QFETCH(bool, erased);
        m_writer->append({StoreFixture::message(1, "alice", u"hi"_s, u"r"_s)});
        if (erased) {
            NotedErasure noted = note({.person = idOf("alice"), .upTo = EventId(1)});
            QCOMPARE(*m_writer->pruner()->erase(noted), Progress::Done);
        } else {
            QCOMPARE(*m_writer->pruner()->removeOld({.days = 1}, dayAfter()), Progress::Done);
        }
        QCOMPARE(left(), 0);

        const auto outcomes = m_writer->append({StoreFixture::message(2, "alice", u"hi"_s, u"r"_s),
            StoreFixture::message(3, "bob", u"hi"_s, u"r"_s)});

        QCOMPARE(outcomes.at(0).kind, StoreOutcome::Kind::Repeated);
        QCOMPARE(outcomes.at(0).earlier, EventId(1));
        QCOMPARE(outcomes.at(1).kind, StoreOutcome::Kind::Stored);
        QCOMPARE(left(), 1);
        HistoryReader reader;
        QVERIFY(!reader.open(m_files->path()));
        QCOMPARE(reader.read({.reader = idOf("alice"), .ref = u"r"_s}).gone, EventId(1));
        QCOMPARE(reader.read({.reader = idOf("bob"), .ref = u"r"_s}).gone, EventId());
    }

    void forgetsTheRefsOfWhatWasTooOldLongAgo()
    {
        m_writer->append({StoreFixture::message(1, "alice", u"hi"_s, u"r1"_s),
            StoreFixture::message(200'000, "alice", u"hi"_s, u"r2"_s),
            StoreFixture::message(200'002, "alice", u"hi"_s, u"r3"_s)});
        QCOMPARE(*m_writer->pruner()->removeOld({.days = 1}, dayAfter()), Progress::Done);
        QCOMPARE(m_files->sql(u"SELECT min(id) FROM gone"_s).toInt(), 200'000);
    }

private:
    void fill(int messages)
    {
        std::vector<LastingEvent> batch;
        for (int id = 1; id <= messages; ++id)
            batch.push_back(StoreFixture::message(id, "alice", u"m%1"_s.arg(id)));
        m_writer->append(batch);
    }

    NotedErasure note(const Erasure &erasure)
    {
        if (m_writer->pruner()->notes().add(erasure))
            qFatal("not noted");
        return onlyNoted();
    }

    NotedErasure onlyNoted() { return m_writer->pruner()->notes().all()->at(0); }

    template<typename Between>
    void wipe(Between between)
    {
        IndexWipe wipe;
        while (*m_writer->pruner()->wipeIndex(wipe) == Progress::More)
            between();
        QCOMPARE(*m_writer->pruner()->emptyLog(), Progress::Done);
    }

    void wipe()
    {
        wipe([] {});
    }

    bool isInTheFiles(const char *word) const
    {
        for (const auto &suffix : {u""_s, u"-wal"_s}) {
            QFile file(m_files->path() + suffix);
            if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(word))
                return true;
        }
        return false;
    }

    int left() const { return m_files->sql(u"SELECT count(*) FROM events"_s).toInt(); }

    int removeAll(const Retention &retention)
    {
        while (*m_writer->pruner()->removeOld(retention, dayAfter()) == Progress::More) { }
        return left();
    }

    std::unique_ptr<StoreFixture> m_files;
    std::unique_ptr<HistoryWriter> m_writer;
};

QTEST_GUILESS_MAIN(HistoryPrunerTest)
#include "tst_historypruner.moc"
