// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historypruner.h"

#include "server_gui/store/historyreader.h"
#include "server_gui/store/historywriter.h"
#include "tests/server_gui/store/storefixture.h"

#include <QFile>
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
        EventId cursor {};
        qint64 erased = 0;
        QCOMPARE(*m_writer->pruner()->erase(erasure, cursor, erased), Progress::Done);
        QCOMPARE(erased, 2);
        QCOMPARE(*m_writer->pruner()->wipe(), Progress::Done);

        HistoryReader reader;
        QVERIFY(!reader.open(m_files->path()));
        HistoryQuery query;
        query.reader = idOf("bob");
        QCOMPARE(StoreFixture::texts(reader.read(query)), left);
        SearchQuery search;
        search.reader = idOf("bob");
        search.words = u"zymurgy"_s;
        QVERIFY(reader.search(search).events.empty());
        for (const auto &suffix : {u""_s, u"-wal"_s}) {
            QFile file(m_files->path() + suffix);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains("zymurgy"), qPrintable(suffix));
            if (!left.contains(u"quincunx to bob"_s))
                QVERIFY2(!bytes.contains("quincunx"), qPrintable(suffix));
        }
    }

private:
    void fill(int messages)
    {
        std::vector<LastingEvent> batch;
        for (int id = 1; id <= messages; ++id)
            batch.push_back(StoreFixture::message(id, "alice", u"m%1"_s.arg(id)));
        m_writer->append(batch);
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
