// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/messagechanges.h"

#include "server_gui/store/historycleaner.h"
#include "server_gui/store/historyreader.h"
#include "server_gui/store/historywriter.h"
#include "tests/server_gui/store/storefixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const QString thumb = u"👍"_s;

QList<StoreOutcome::Kind> kinds(const std::vector<StoreOutcome> &outcomes)
{
    QList<StoreOutcome::Kind> kinds;
    for (const StoreOutcome &outcome : outcomes)
        kinds << outcome.kind;
    return kinds;
}

} // namespace

/// A history in which people change what they said.
class MessageChangesTest : public QObject
{
    Q_OBJECT
    using Kind = StoreOutcome::Kind;
    using Fixture = StoreFixture;

    std::unique_ptr<StoreFixture> m_files;
    std::unique_ptr<HistoryWriter> m_writer;
    HistoryReader m_reader;

    MessagePosted first()
    {
        const HistoryPage page = m_reader.read({.limit = 1, .messagesOnly = true});
        return std::get<MessagePosted>(page.events.at(0));
    }

    qsizetype found(const QString &words)
    {
        return qsizetype(m_reader.search({.words = words}).events.size());
    }

    QStringList bodies()
    {
        return {m_files->sql(u"SELECT group_concat(body, ' ') FROM events"_s).toString()};
    }

    /// Whether the words stand anywhere in the history's files.
    bool isInFiles(const QByteArray &words)
    {
        const QDir folder(m_files->folder());
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
                return true;
        }
        return false;
    }

private slots:
    void init()
    {
        m_files = std::make_unique<StoreFixture>();
        m_writer = std::make_unique<HistoryWriter>();
        QVERIFY(!m_writer->open(m_files->path()));
        QVERIFY(!m_reader.open(m_files->path()));
        m_writer->append({Fixture::message(1, "alice", u"oolong at three"_s, u"r-1"_s)});
    }

    void cleanup()
    {
        m_files->sql(u"INSERT INTO search (search) VALUES ('integrity-check')"_s);
        m_reader.close();
        m_writer.reset();
    }

    void anEditedMessageIsReadAndFoundInItsLastForm()
    {
        m_writer->append({Fixture::edited(2, "alice", 1, u"oolong at four"_s)});
        m_writer->append({Fixture::edited(3, "alice", 1, u"sencha at four"_s)});

        QCOMPARE(first().text, u"sencha at four"_s);
        QVERIFY(first().edited);
        QCOMPARE(found(u"oolong"_s), 0);
        QCOMPARE(found(u"sencha"_s), 1);
        const HistoryPage missed = m_reader.read({.after = EventId(1), .messagesOnly = false});
        QCOMPARE(missed.events.size(), 1u); // what the last edit replaced is gone
        QCOMPARE(std::get<Edited>(missed.events[0]).text, u"sencha at four"_s);
    }

    void ofADeletedMessageNoTextIsLeft()
    {
        m_writer->append({Fixture::edited(2, "alice", 1, u"sencha at four"_s),
            Fixture::reacted(3, "bob", 1, thumb)});

        m_writer->append({Fixture::deleted(4, "alice", 1)});

        QVERIFY(first().deleted && first().text.isEmpty() && first().reactions.empty());
        QCOMPARE(found(u"oolong"_s) + found(u"sencha"_s), 0);
        QVERIFY(!bodies().join(u' ').contains(u"sencha"_s));
        const HistoryPage missed = m_reader.read({.after = EventId(3), .messagesOnly = false});
        QCOMPARE(std::get<Deleted>(missed.events.at(0)).target, EventId(1));
    }

    void theWordsOfADeletedMessageLeaveTheFiles()
    {
        HistoryCleaner cleaner(*m_writer);
        QVERIFY(isInFiles("oolong"));
        m_writer->append({Fixture::deleted(2, "alice", 1)});
        QVERIFY(m_writer->takeHasRemoved());
        m_reader.close();

        cleaner.wipeSoon();
        for (int steps = 0; cleaner.step().next != HistoryCleaner::Next::Idle; ++steps)
            QVERIFY(steps < 100);

        QVERIFY(!isInFiles("oolong"));
        QVERIFY(!m_reader.open(m_files->path()));
    }

    void aStopBeforeTheWipeOnlyHoldsItUp()
    {
        m_writer->append({Fixture::deleted(2, "alice", 1)});
        m_reader.close();
        m_writer->close();
        QVERIFY(!m_writer->open(m_files->path()));

        HistoryCleaner cleaner(*m_writer);
        for (int steps = 0; cleaner.step().next != HistoryCleaner::Next::Idle; ++steps)
            QVERIFY(steps < 100);

        QVERIFY(!isInFiles("oolong"));
        QVERIFY(!m_reader.open(m_files->path()));
    }

    void reactionsComeWithTheMessageInTheirOrder()
    {
        m_writer->append({Fixture::reacted(2, "carol", 1, u"🍵"_s),
            Fixture::reacted(3, "bob", 1, thumb), Fixture::reacted(4, "alice", 1, u"🍵"_s),
            Fixture::reacted(5, "bob", 1, thumb, false), Fixture::reacted(6, "bob", 9, thumb)});

        const MessagePosted message = first();
        QCOMPARE(message.reactions.size(), 1u);
        QCOMPARE(message.reactions[0].emoji, u"🍵"_s);
        QCOMPARE(message.reactions[0].people.size(), 2u);
        QCOMPARE(message.reactions[0].people[0].name, u"carol"_s);
    }

    void aChangeUnderAUsedRefIsNotKeptTwice()
    {
        m_writer->append({Fixture::edited(2, "alice", 1, u"sencha"_s, u"r-2"_s),
            Fixture::deleted(3, "alice", 1, u"r-3"_s)});

        const auto again = m_writer->append({Fixture::message(
                                                 4, "alice", u"oolong at three"_s, u"r-1"_s),
            Fixture::edited(5, "alice", 1, u"sencha"_s, u"r-2"_s),
            Fixture::deleted(6, "alice", 1, u"r-3"_s), Fixture::deleted(7, "alice", 9, u"r-3"_s)});

        QCOMPARE(
            kinds(again), (QList {Kind::Repeated, Kind::Repeated, Kind::Repeated, Kind::RefUsed}));
        QCOMPARE(again[1].earlier, EventId(2));
        QCOMPARE(again[2].earlier, EventId(3));
        QVERIFY(first().deleted);
    }

    void whatWasSaidToHaveFailedIsTakenBack()
    {
        m_writer->append({Fixture::reacted(2, "bob", 1, thumb)});
        const LastingEvent edited = Fixture::edited(3, "alice", 1, u"sencha"_s);
        const LastingEvent again = Fixture::edited(4, "alice", 1, u"matcha"_s);
        const LastingEvent back = Fixture::reacted(5, "bob", 1, thumb, false);
        m_writer->append({edited, again, back});
        m_writer->close();
        {
            HistoryDatabase database;
            QVERIFY(!database.open(m_files->path(), HistoryDatabase::Access::ReadWrite));
            SearchIndex index(database.connection());
            GoneRefs gone(database.connection());
            MessageChanges changes(database.connection(), index, gone);

            for (const LastingEvent &change : {back, again, edited})
                QVERIFY(!changes.undo(change.event));
        }

        QCOMPARE(first().text, u"oolong at three"_s);
        QVERIFY(!first().edited);
        QCOMPARE(first().reactions.size(), 1u);
        QCOMPARE(found(u"oolong"_s), 1);
        QCOMPARE(found(u"matcha"_s), 0);
    }

    void whatTakesAMessageOutTakesItsEditsAndReactionsOut()
    {
        m_writer->append(
            {Fixture::edited(2, "alice", 1, u"sencha"_s), Fixture::reacted(3, "bob", 1, thumb)});

        m_files->sql(u"DELETE FROM events WHERE id = 1"_s);

        QVERIFY(!bodies().join(u' ').contains(u"sencha"_s));
        QCOMPARE(m_files->sql(u"SELECT count(*) FROM reactions"_s).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(MessageChangesTest)
#include "tst_messagechanges.moc"
