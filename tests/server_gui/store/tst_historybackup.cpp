// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historybackup.h"

#include "server_gui/store/historywriter.h"
#include "tests/server_gui/store/storefixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/file.h>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class HistoryBackupTest : public QObject
{
    Q_OBJECT
private slots:
    void copiesWhatIsKept()
    {
        const StoreFixture f;
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        writer.append({f.message(1, "alice", u"hi"_s)});
        const QString file = f.folder() + u"/copy"_s;
        QVERIFY(backUpHistory(f.path(), file, false));
        HistoryWriter copy;
        QVERIFY(!copy.open(file));
        QCOMPARE(copy.last(), EventId(1));
    }

    void isAnotherLogSinceItCountsOnFromThere()
    {
        const StoreFixture f;
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        const QString file = f.folder() + u"/copy"_s;
        QVERIFY(backUpHistory(f.path(), file, false));
        QVERIFY(!QFile::exists(file + u".part-wal"_s));
        HistoryWriter copy;
        QVERIFY(!copy.open(file));
        QVERIFY(!copy.identity().isEmpty());
        QVERIFY(copy.identity() != writer.identity());
        const QString identity = copy.identity();
        copy.close();
        QVERIFY(!copy.open(file));
        QCOMPARE(copy.identity(), identity);
    }

    void endsHalfWayAndLeavesNothingWhenTold()
    {
        const StoreFixture f;
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        // More than SQLite does before it looks whether to go on.
        f.sql(u"WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 50000)"
              " INSERT INTO events (kind, conversation, body) SELECT 0, 'room', '' FROM n"_s);
        const QStringList before = QDir(f.folder()).entryList(QDir::Files);
        const auto bytes = backUpHistory(f.path(), f.folder() + u"/copy"_s, true);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, u"not-backed-up"_s);
        // SQLite's own word: had the copy come to its end, it would be ours.
        QVERIFY2(bytes.error().detail.contains("interrupted"_L1), qPrintable(bytes.error().detail));
        QCOMPARE(QDir(f.folder()).entryList(QDir::Files), before);
    }

    void takesThePlaceOfOneThatWasBrokenOff_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("nothing in it") << QByteArray() << true;
        QTest::newRow("half a database") << QByteArray("SQLite format 3\0and so on", 25) << true;
        QTest::newRow("another file") << QByteArray("my notes") << false;
    }
    void takesThePlaceOfOneThatWasBrokenOff()
    {
        QFETCH(QByteArray, left);
        QFETCH(bool, isOurs);
        const StoreFixture f;
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        QFile part(f.folder() + u"/copy.part"_s);
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.write(left);
        part.close();
        const auto bytes = backUpHistory(f.path(), f.folder() + u"/copy"_s, false);
        QCOMPARE(bytes.isOk(), isOurs);
        QCOMPARE(part.exists(), !isOurs);
    }

    void leavesOneAloneThatAnotherProgramIsAt()
    {
        const StoreFixture f;
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        QFile part(f.folder() + u"/copy.part"_s);
        QVERIFY(part.open(QIODevice::WriteOnly));
        QCOMPARE(::flock(part.handle(), LOCK_EX), 0);
        QVERIFY(!backUpHistory(f.path(), f.folder() + u"/copy"_s, false));
        QVERIFY(part.exists());
    }
};

QTEST_GUILESS_MAIN(HistoryBackupTest)
#include "tst_historybackup.moc"
