// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/searchindex.h"

#include "server_gui/store/historycheck.h"
#include "server_gui/store/historycleaner.h"
#include "server_gui/store/historyreader.h"
#include "server_gui/store/historywriter.h"
#include "server_gui/store/sqlitehistory.h"
#include "tests/server_gui/store/storefixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>

Q_DECLARE_METATYPE(Teahouse::Erasure)

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int messages = 60;
const auto loseWords = u"DELETE FROM search_data WHERE id > 10"_s;

void fill(const StoreFixture &f)
{
    HistoryWriter writer;
    QVERIFY(!writer.open(f.path()));
    for (int id = 1; id <= messages;) {
        std::vector<LastingEvent> batch;
        for (int i = 0; i < 10; ++i, ++id)
            batch.push_back(f.message(id, "alice", u"tea number %1"_s.arg(id)));
        writer.append(batch);
    }
}

/// All that hold the word, as nobody but the index can tell.
int found(const StoreFixture &f, const QString &word)
{
    HistoryReader reader;
    if (reader.open(f.path()))
        return -1;
    const HistoryPage page = reader.search({.words = word});
    return page.failed ? -1 : int(page.events.size());
}

int attempts = 0;

void countAttempts(QtMsgType, const QMessageLogContext &, const QString &line)
{
    attempts += line.contains(u"it is made anew"_s) ? 1 : 0;
}

} // namespace

/// An index of words that is damaged costs nothing but the time to make it anew.
class SearchIndexTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsSaidIsKept_data()
    {
        QTest::addColumn<QString>("damage");
        const QString list = u" WHERE id = 10"_s; // of the parts that the index has
        QTest::newRow("the list is gone") << u"DELETE FROM search_data"_s + list;
        QTest::newRow("the list is empty")
            << u"UPDATE search_data SET block = zeroblob(length(block))"_s + list;
        QTest::newRow("the list is something else")
            << u"UPDATE search_data SET block = CAST('tea leaves' AS BLOB)"_s + list;
        QTest::newRow("all is gone") << u"DELETE FROM search_data"_s;
        QTest::newRow("its version is another")
            << u"UPDATE search_config SET v = 99 WHERE k = 'version'"_s;
    }

    void whatIsSaidIsKept()
    {
        QFETCH(QString, damage);
        const StoreFixture f;
        fill(f);
        f.sql(damage);
        HistoryWriter writer;
        QVERIFY(!checkHistory(f.path())); // nothing that SQLite itself would see
        QVERIFY(!writer.open(f.path()));

        for (int id = messages + 1; id <= messages + 5; ++id) {
            const auto outcomes = writer.append({f.message(id, "bob", u"more tea"_s)});
            QVERIFY2(outcomes.front().kind == StoreOutcome::Kind::Stored,
                qPrintable(outcomes.front().detail));
        }

        QCOMPARE(found(f, u"tea"_s), messages + 5);
        QCOMPARE(found(f, u"37"_s), 1);
    }

    void aSearchThatMeetsDamageFindsAllTheSame()
    {
        const StoreFixture f;
        fill(f);
        f.sql(loseWords);
        QCOMPARE(found(f, u"tea"_s), -1);
        SqliteHistory history;
        QVERIFY(!history.open(f.path()));
        std::vector<size_t> sizes;
        for (int i = 0; i < 3; ++i)
            history.search({.words = u"tea"_s},
                [&](const HistoryPage &page) { sizes.push_back(page.events.size()); });
        QTRY_COMPARE(sizes.size(), size_t(3));
        QCOMPARE(sizes, (std::vector<size_t>(3, messages)));
    }

    void whatTheHostErasesGoes_data()
    {
        QTest::addColumn<Erasure>("erasure");
        QTest::newRow("the room") << Erasure {.conversation = ConversationId {}};
        QTest::newRow("a name") << Erasure {.name = u"alice"_s};
    }

    void whatTheHostErasesGoes()
    {
        QFETCH(Erasure, erasure);
        erasure.upTo = EventId(messages);
        const StoreFixture f;
        fill(f);
        f.sql(loseWords);
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        HistoryCleaner cleaner(writer);
        QCOMPARE(cleaner.erase(erasure).kind, ErasureNews::Kind::Begun);

        std::vector<ErasureNews> news;
        for (int step = 0; step < 100 && news.empty(); ++step)
            news = cleaner.step().news;

        QCOMPARE(news.size(), size_t(1));
        QCOMPARE(news.front().kind, ErasureNews::Kind::Done);
        QCOMPARE(news.front().messages, qint64(messages));
        QCOMPARE(found(f, u"tea"_s), 0);
    }

    void isMadeAnewWhereTheHostRecovers()
    {
        const StoreFixture f;
        fill(f);
        f.sql(loseWords);
        {
            SqliteHistory history;
            QVERIFY(!history.open(f.path()));
            history.checkIndex();
        }
        QCOMPARE(found(f, u"tea"_s), messages);
    }

    void restsWhereItCannotBeMadeAnew()
    {
        const StoreFixture f;
        fill(f);
        f.sql(loseWords);
        f.sql(
            u"CREATE TRIGGER full BEFORE DELETE ON spans BEGIN SELECT RAISE(ABORT, 'full'); END"_s);
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        attempts = 0;
        const QtMessageHandler before = qInstallMessageHandler(&countAttempts);
        QElapsedTimer clock;
        clock.start();
        for (int search = 0; search < 20; ++search)
            writer.checkIndex();
        qInstallMessageHandler(before);

        QVERIFY(attempts >= 1);
        QVERIFY(attempts <= 1 + clock.elapsed() / 3'000);
        f.sql(u"DROP TRIGGER full"_s);
        QTRY_VERIFY_WITH_TIMEOUT(writer.mendIndex(), 120'000);
        QCOMPARE(found(f, u"tea"_s), messages);
    }

    void givesUpAtAStop()
    {
        const StoreFixture f;
        fill(f);
        f.sql(loseWords);
        const std::atomic_bool stop = true;
        HistoryWriter writer(stop);
        QVERIFY(!writer.open(f.path()));

        QVERIFY(!writer.mendIndex());

        QCOMPARE(found(f, u"tea"_s), -1);
        HistoryWriter goesOn;
        QVERIFY(!goesOn.open(f.path()));
        QVERIFY(goesOn.mendIndex());
        QCOMPARE(found(f, u"tea"_s), messages);
    }

    void isLeftAloneWhereItIsWhole()
    {
        const StoreFixture f;
        fill(f);
        SqliteHistory history;
        QVERIFY(!history.open(f.path()));
        const QVariant before = f.sql(u"PRAGMA schema_version"_s);
        history.checkIndex();
        QCOMPARE(f.sql(u"PRAGMA schema_version"_s), before);
    }
};

QTEST_GUILESS_MAIN(SearchIndexTest)
#include "tst_searchindex.moc"
