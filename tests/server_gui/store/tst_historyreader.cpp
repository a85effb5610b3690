// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historyreader.h"
#include "server_gui/store/historywriter.h"
#include "tests/server_gui/store/storefixture.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

PersonId idOf(const char *name)
{
    return {QByteArray(name).leftJustified(22, '0')};
}

} // namespace

class HistoryReaderTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_files = std::make_unique<StoreFixture>();
        m_writer = std::make_unique<HistoryWriter>();
        m_reader = std::make_unique<HistoryReader>();
        QVERIFY(!m_writer->open(m_files->path()));
        QVERIFY(!m_reader->open(m_files->path()));
        m_writer->append(
            {StoreFixture::joined(1, "alice"), StoreFixture::message(2, "alice", u"one"_s, u"r1"_s),
                StoreFixture::message(3, "alice", u"to bob"_s, u"r2"_s, "bob"),
                StoreFixture::message(4, "bob", u"two"_s),
                StoreFixture::message(5, "bob", u"to carol"_s, {}, "carol"),
                StoreFixture::message(6, "carol", u"three"_s)});
    }

    void cleanup()
    {
        m_reader.reset();
        m_writer.reset();
        m_files.reset();
    }

    void showsNobodyAnothersConversation_data()
    {
        QTest::addColumn<QByteArray>("reader");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("alice") << QByteArray("alice")
                               << QStringList {u"one"_s, u"to bob"_s, u"two"_s, u"three"_s};
        QTest::newRow("bob") << QByteArray(
            "bob") << QStringList {u"one"_s, u"to bob"_s, u"two"_s, u"to carol"_s, u"three"_s};
        QTest::newRow("carol") << QByteArray("carol")
                               << QStringList {u"one"_s, u"two"_s, u"to carol"_s, u"three"_s};
        QTest::newRow("a stranger")
            << QByteArray("dave") << QStringList {u"one"_s, u"two"_s, u"three"_s};
    }

    void showsNobodyAnothersConversation()
    {
        QFETCH(QByteArray, reader);
        QFETCH(QStringList, texts);
        const HistoryPage page = m_reader->read({.reader = idOf(reader.constData())});
        QCOMPARE(StoreFixture::texts(page), texts);
        QVERIFY(!page.more);
        QCOMPARE(page.head, EventId(6));
    }

    void showsAConversationToItsTwoAlone()
    {
        const ConversationId both = privateConversation(idOf("alice"), idOf("bob"));
        for (const char *name : {"alice", "bob"})
            QCOMPARE(
                StoreFixture::texts(m_reader->read({.reader = idOf(name), .conversation = both})),
                QStringList {u"to bob"_s});
        QVERIFY(m_reader->read({.reader = idOf("carol"), .conversation = both}).events.empty());
        QVERIFY(m_reader->read({.reader = {}, .conversation = both}).events.empty());
    }

    void tellsARefOnlyToWhoSaidIt()
    {
        const auto refOf = [this](const char *reader) {
            const HistoryPage page = m_reader->read({.reader = idOf(reader), .limit = 100});
            return std::get<MessagePosted>(page.events.front()).ref;
        };
        QCOMPARE(refOf("alice"), u"r1"_s);
        QCOMPARE(refOf("bob"), QString());
    }

    void readsPages_data()
    {
        QTest::addColumn<qint64>("before");
        QTest::addColumn<qint64>("after");
        QTest::addColumn<int>("limit");
        QTest::addColumn<bool>("messagesOnly");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<bool>("more");
        const auto row = [](const char *name, qint64 before, qint64 after, int limit, bool only,
                             const QStringList &texts, bool more) {
            QTest::newRow(name) << before << after << limit << only << texts << more;
        };
        row("the newest", 0, 0, 2, true, {u"two"_s, u"three"_s}, true);
        row("older ones", 4, 0, 2, true, {u"one"_s, u"to bob"_s}, false);
        row("what came after", 0, 2, 2, true, {u"to bob"_s, u"two"_s}, true);
        row("after all", 0, 6, 2, true, {}, false);
        row("everything that lasts", 0, 0, 9, false,
            {u"(other)"_s, u"one"_s, u"to bob"_s, u"two"_s, u"three"_s}, false);
    }

    void readsPages()
    {
        QFETCH(qint64, before);
        QFETCH(qint64, after);
        QFETCH(int, limit);
        QFETCH(bool, messagesOnly);
        QFETCH(QStringList, texts);
        QFETCH(bool, more);
        HistoryQuery query {.reader = idOf("alice"), .limit = limit, .messagesOnly = messagesOnly};
        if (before > 0)
            query.before = EventId(before);
        if (after > 0)
            query.after = EventId(after);
        const HistoryPage page = m_reader->read(query);
        QCOMPARE(StoreFixture::texts(page), texts);
        QCOMPARE(page.more, more);
    }

    // Two hundred long messages would not fit into anybody's outbox.
    void goesOnBehindRowsThatNobodyUnderstands()
    {
        m_files->sql(u"UPDATE events SET body = 'tea leaves' WHERE id < 5"_s);
        HistoryQuery query;
        query.reader = idOf("alice");
        query.after = EventId(0);
        query.limit = 2;
        HistoryPage page = m_reader->read(query);
        QVERIFY(page.events.empty());
        QVERIFY(page.more);
        QCOMPARE(page.reached, EventId(3));
        query.after = page.reached;
        QCOMPARE(StoreFixture::texts(m_reader->read(query)), QStringList {u"three"_s});
    }

    void saysThatItCannotReadAndReadsAgainLater()
    {
        HistoryQuery query;
        m_files->sql(u"ALTER TABLE events RENAME TO hidden"_s);
        QVERIFY(m_reader->read(query).failed);
        m_files->sql(u"ALTER TABLE hidden RENAME TO events"_s);
        const HistoryPage page = m_reader->read(query);
        QVERIFY(!page.failed);
        QCOMPARE(page.events.size(), size_t(3));
    }

    void endsAPageThatGetsLarge()
    {
        const QString chapter(10'000, u'x');
        for (qint64 id = 7; id < 17; ++id)
            m_writer->append({StoreFixture::message(id, "alice", chapter)});
        const HistoryPage page =
            m_reader->read({.reader = idOf("alice"), .after = EventId(6), .bytes = 25'000});
        QCOMPARE(page.events.size(), size_t(3));
        QVERIFY(page.more);
    }

    void theHeadStaysWhenEventsGo()
    {
        m_files->sql(u"DELETE FROM events WHERE id > 3"_s);
        QCOMPARE(m_reader->read({.reader = idOf("alice")}).head, EventId(6));
    }

    void saysThatItCouldNotRead()
    {
        m_files->sql(u"ALTER TABLE events RENAME TO hidden"_s);
        QVERIFY(m_reader->read({.reader = idOf("alice")}).failed);
        m_files->sql(u"ALTER TABLE hidden RENAME TO events"_s);
        QVERIFY(!m_reader->read({.reader = idOf("alice")}).failed);
    }

private:
    std::unique_ptr<StoreFixture> m_files;
    std::unique_ptr<HistoryWriter> m_writer;
    std::unique_ptr<HistoryReader> m_reader;
};

QTEST_GUILESS_MAIN(HistoryReaderTest)
#include "tst_historyreader.moc"
