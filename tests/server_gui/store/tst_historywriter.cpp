// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historywriter.h"
#include "tests/server_gui/store/storefixture.h"

#include <QFile>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

using Kind = StoreOutcome::Kind;

std::vector<Kind> kindsOf(const std::vector<StoreOutcome> &outcomes)
{
    std::vector<Kind> kinds;
    for (const StoreOutcome &outcome : outcomes)
        kinds.push_back(outcome.kind);
    return kinds;
}

// A disk that refuses one kind of words, in the midst of a batch.
const auto refusing = u"CREATE TRIGGER refuse BEFORE INSERT ON events WHEN NEW.body LIKE '%poison%'"
                      " BEGIN SELECT RAISE(FAIL, 'no room left'); END"_s;

} // namespace

class HistoryWriterTest : public QObject
{
    Q_OBJECT
private slots:
    void keepsABatch()
    {
        const StoreFixture f;
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        const auto outcomes = writer.append({f.joined(1, "alice"), f.message(2, "alice", u"hi"_s)});
        QCOMPARE(kindsOf(outcomes), (std::vector {Kind::Stored, Kind::Stored}));
        QCOMPARE(outcomes.at(1).id, EventId(2));
        QCOMPARE(f.sql(u"SELECT count(*) FROM events"_s).toInt(), 2);
    }

    void keepsAllOfABatchOrNothing()
    {
        const StoreFixture f;
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        f.sql(refusing);
        const auto outcomes =
            writer.append({f.message(1, "alice", u"hi"_s), f.message(2, "bob", u"poison"_s)});
        QCOMPARE(kindsOf(outcomes), (std::vector {Kind::Failed, Kind::Failed}));
        QVERIFY(outcomes.at(0).detail.contains(u"no room left"_s));
        QCOMPARE(f.sql(u"SELECT count(*) FROM events"_s).toInt(), 0);
    }

    void goesOnByItselfAfterAFailure()
    {
        const StoreFixture f;
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        f.sql(refusing);
        writer.append({f.message(1, "alice", u"poison"_s, u"r"_s)});
        QCOMPARE(kindsOf(writer.append({f.message(2, "alice", u"poison"_s, u"r"_s)})),
            std::vector {Kind::Failed});
        f.sql(u"DROP TRIGGER refuse"_s);
        QCOMPARE(kindsOf(writer.append({f.message(3, "alice", u"poison"_s, u"r"_s)})),
            std::vector {Kind::Stored});
        QCOMPARE(f.sql(u"SELECT id FROM events"_s).toInt(), 3);
    }

    void doesNotTakeAnotherFileForItsOwn()
    {
        const StoreFixture f;
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        const QString identity = writer.identity();
        f.sql(refusing);
        writer.append({f.message(1, "alice", u"poison"_s)});
        for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(f.path() + suffix);

        const auto outcomes = writer.append({f.message(2, "alice", u"hi"_s)});

        QCOMPARE(kindsOf(outcomes), std::vector {Kind::Failed});
        QCOMPARE(writer.identity(), identity);
    }

    void triesTheDiskWhenThereIsNothingToKeep()
    {
        const StoreFixture f;
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        f.sql(refusing);
        f.sql(u"CREATE TRIGGER full BEFORE INSERT ON meta BEGIN SELECT RAISE(FAIL, 'full'); END"_s);
        writer.append({f.message(1, "alice", u"poison"_s)});
        QCOMPARE(kindsOf(writer.append({})), std::vector {Kind::Failed});
        f.sql(u"DROP TRIGGER full"_s);
        QVERIFY(writer.append({}).empty());
    }

    void acksNothingMoreOnceSomethingKeptIsGone()
    {
        const StoreFixture f;
        {
            HistoryWriter before;
            QVERIFY(!before.open(f.path()));
            before.append({f.message(1, "alice", u"hi"_s)});
        }
        const QString older = f.folder() + u"/older"_s;
        QVERIFY(QFile::copy(f.path(), older));
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        writer.append({f.message(2, "alice", u"ho"_s)});
        f.sql(refusing);
        writer.append({f.message(3, "alice", u"poison"_s)});
        for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(f.path() + suffix);
        QVERIFY(QFile::copy(older, f.path()));

        const auto outcomes = writer.append({f.message(4, "alice", u"hey"_s)});

        QCOMPARE(kindsOf(outcomes), std::vector {Kind::Failed});
        QVERIFY2(outcomes.at(0).detail.contains(u"is gone"_s), qPrintable(outcomes.at(0).detail));
    }

    void keepsARefOncePerPerson_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const char *text, const char *from, const char *to,
                             Kind kind) {
            QTest::newRow(name) << QString::fromLatin1(text) << QByteArray(from) << QByteArray(to)
                                << int(kind);
        };
        row("the same again", "hi", "alice", "", Kind::Repeated);
        row("other words", "ho", "alice", "", Kind::RefUsed);
        row("to somebody else", "hi", "alice", "bob", Kind::RefUsed);
        row("of somebody else", "hi", "bob", "", Kind::Stored);
    }

    void keepsARefOncePerPerson()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, kind);
        const StoreFixture f;
        {
            HistoryWriter before;
            QVERIFY(!before.open(f.path()));
            before.append({f.message(7, "alice", u"hi"_s, u"r"_s)});
        }
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        const auto outcomes = writer.append({f.message(
            8, from.constData(), text, u"r"_s, to.isEmpty() ? nullptr : to.constData())});
        QCOMPARE(int(outcomes.at(0).kind), kind);
        if (Kind(kind) != Kind::Stored)
            QCOMPARE(outcomes.at(0).earlier, EventId(7));
    }

    void findsARefWithinItsOwnBatch()
    {
        const StoreFixture f;
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        const auto outcomes = writer.append(
            {f.message(1, "alice", u"hi"_s, u"r"_s), f.message(2, "alice", u"hi"_s, u"r"_s)});
        QCOMPARE(kindsOf(outcomes), (std::vector {Kind::Stored, Kind::Repeated}));
        QCOMPARE(f.sql(u"SELECT count(*) FROM events"_s).toInt(), 1);
    }

    void keepsNamesWithTheNextBatch()
    {
        const StoreFixture f;
        const KeptName alice {{"alice"}, u"Alice"_s, {}};
        const KeptName bob {{"bob"}, u"Bob"_s, QDateTime({2026, 1, 2}, {12, 0}, Qt::UTC)};
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        writer.keepNames({alice, bob});
        QCOMPARE(f.sql(u"SELECT count(*) FROM names"_s).toInt(), 0);
        writer.append({f.joined(1, "alice")});
        QCOMPARE(writer.names(), (std::vector {alice, bob}));
        writer.keepNames({{alice.person, {}, {}}});
        writer.append({f.joined(2, "carol")});
        QCOMPARE(writer.names(), std::vector {bob});
    }

    void keepsNamesThatNoBatchFollowed()
    {
        const StoreFixture f;
        {
            HistoryWriter before;
            QVERIFY(!before.open(f.path()));
            before.keepNames({{{"alice"}, u"Alice"_s, {}}});
            before.close();
        }
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        QCOMPARE(writer.names().size(), size_t(1));
    }

    void keepsNamesOnceTheDiskTakesThem()
    {
        const StoreFixture f;
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        f.sql(refusing);
        writer.keepNames({{{"alice"}, u"Alice"_s, {}}});
        writer.append({f.message(1, "alice", u"poison"_s)});
        QCOMPARE(f.sql(u"SELECT count(*) FROM names"_s).toInt(), 0);
        writer.append({f.message(2, "alice", u"hi"_s)});
        QCOMPARE(f.sql(u"SELECT count(*) FROM names"_s).toInt(), 1);
    }

    void givesNoIdTwice()
    {
        const StoreFixture f;
        QString identity;
        {
            HistoryWriter writer;
            QVERIFY(!writer.open(f.path()));
            QCOMPARE(writer.last(), EventId(0));
            identity = writer.identity();
            writer.append({f.message(5, "alice", u"hi"_s), f.message(9, "alice", u"ho"_s)});
        }
        f.sql(u"DELETE FROM events"_s);
        HistoryWriter again;
        QVERIFY(!again.open(f.path()));
        QCOMPARE(again.last(), EventId(9));
        QCOMPARE(again.identity(), identity);
    }
};

QTEST_GUILESS_MAIN(HistoryWriterTest)
#include "tst_historywriter.moc"
