// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/indexwipe.h"

#include "server_gui/store/historyreader.h"
#include "server_gui/store/historywriter.h"
#include "server_gui/store/searchindex.h"
#include "tests/server_gui/store/storefixture.h"

#include <QFile>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

using Progress = HistoryPruner::Progress;

constexpr int messages = 400;
constexpr IndexWipe::Bounds small {.fewMessages = 10, .manyPages = 4, .mostPages = 3};

} // namespace

/// What the host erased goes out of the index of words, however little is left.
class IndexWipeTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_files = std::make_unique<StoreFixture>();
        m_writer = std::make_unique<HistoryWriter>();
        QVERIFY(!m_writer->open(m_files->path()));
        std::vector<LastingEvent> batch;
        for (int id = 1; id <= messages; ++id)
            batch.push_back(
                StoreFixture::message(id, "alice", u"secret%1 leaves%1 poured%1"_s.arg(id)));
        m_writer->append(batch);
    }

    void cleanup()
    {
        m_writer.reset();
        m_files.reset();
    }

    void leavesNothingButWhatIsLeft_data()
    {
        QTest::addColumn<int>("upTo");
        QTest::newRow("nothing") << messages;
        QTest::newRow("next to nothing") << messages - 5;
        QTest::newRow("half of it") << messages / 2;
    }

    void leavesNothingButWhatIsLeft()
    {
        QFETCH(int, upTo);
        erase(upTo);
        IndexWipe wipe(small);
        finish(wipe);

        verifyWiped(upTo, 0);
    }

    void takesWhatIsSaidAndErasedMeanwhile()
    {
        erase(messages - 2);
        IndexWipe wipe(small);
        step(wipe);
        QVERIFY(hasOld());
        m_writer->append({StoreFixture::message(messages + 1, "bob", u"fresh tea"_s)});
        erase(messages);
        finish(wipe);

        verifyWiped(messages, 1);
    }

    void goesOnAfterACrash_data()
    {
        QTest::addColumn<int>("steps");
        for (int steps = 1; steps < 8; ++steps)
            QTest::addRow("after %d steps", steps) << steps;
    }

    void goesOnAfterACrash()
    {
        QFETCH(int, steps);
        erase(messages - 5);
        IndexWipe begun(small);
        for (int i = 0; i < steps; ++i)
            step(begun);
        m_writer = std::make_unique<HistoryWriter>();
        QVERIFY(!m_writer->open(m_files->path()));
        IndexWipe wipe(small);
        finish(wipe);

        verifyWiped(messages - 5, 0);
    }

    void goesOnWhereWhatIsSetAsideIsDamaged_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("its list is gone") << u"DELETE FROM search_old_data WHERE id = 10"_s;
        QTest::newRow("its version is another")
            << u"UPDATE search_old_config SET v = 99 WHERE k = 'version'"_s;
    }

    void goesOnWhereWhatIsSetAsideIsDamaged()
    {
        QFETCH(QString, damage);
        erase(messages - 5);
        IndexWipe begun(small);
        step(begun);
        QVERIFY(hasOld());
        m_writer.reset();
        m_files->sql(damage);
        m_writer = std::make_unique<HistoryWriter>();
        QVERIFY(!m_writer->open(m_files->path()));
        IndexWipe wipe(small);
        finish(wipe);

        verifyWiped(messages - 5, 0);
    }

    void aSmallIndexIsOnlyMerged()
    {
        erase(messages);
        IndexWipe wipe;
        for (int i = 0; i < 100 && !wipe.isDone(); ++i) {
            step(wipe);
            QVERIFY(!hasOld());
        }
        verifyWiped(messages, 0);
    }

private:
    void erase(int upTo)
    {
        NotedErasure erasure;
        erasure.what.conversation = ConversationId {};
        erasure.what.upTo = EventId(upTo);
        while (*m_writer->pruner()->erase(erasure) == Progress::More) { }
    }

    void step(IndexWipe &wipe) { QVERIFY(m_writer->pruner()->wipeIndex(wipe)); }

    void finish(IndexWipe &wipe)
    {
        for (int i = 0; i < 1'000 && !wipe.isDone(); ++i)
            step(wipe);
        QVERIFY(wipe.isDone());
    }

    bool hasOld() const
    {
        return m_files->sql(u"SELECT count(*) FROM sqlite_master WHERE name LIKE 'search_old%'"_s)
                   .toInt()
            > 0;
    }

    void verifyWiped(int upTo, int added)
    {
        QVERIFY(!hasOld());
        QCOMPARE(*m_writer->pruner()->emptyLog(), Progress::Done);
        HistoryReader reader;
        QVERIFY(!reader.open(m_files->path()));
        const HistoryPage page = reader.search({.from = u"alice"_s, .limit = 2 * messages});
        QCOMPARE(int(page.events.size()), messages - upTo);
        QCOMPARE(int(reader.search({.words = u"fresh"_s}).events.size()), added);
        QFile file(m_files->path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        // Words stand there without what they share with the word before them.
        QVERIFY(upTo < messages || !bytes.contains("secret"));
        QCOMPARE(m_files->sql(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    }

    std::unique_ptr<StoreFixture> m_files;
    std::unique_ptr<HistoryWriter> m_writer;
};

QTEST_GUILESS_MAIN(IndexWipeTest)
#include "tst_indexwipe.moc"
