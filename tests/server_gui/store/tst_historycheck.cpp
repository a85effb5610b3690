// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historycheck.h"
#include "server_gui/store/historywriter.h"
#include "tests/server_gui/store/storefixture.h"
#include "tests/support/filecontent.h"

#include <QFile>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(at);
    file.write(bytes);
}

void fill(const StoreFixture &f)
{
    HistoryWriter writer;
    QVERIFY(!writer.open(f.path()));
    for (int id = 1; id < 200; ++id)
        writer.append({f.message(id, "alice", QString(300, u'x'))});
}

} // namespace

class HistoryCheckTest : public QObject
{
    Q_OBJECT
private slots:
    void takesWhatIsWell()
    {
        const StoreFixture f;
        QVERIFY(!checkHistory(f.path()));
        write(f.path(), 0, {});
        QVERIFY(!checkHistory(f.path()));
        fill(f);
        QVERIFY(!checkHistory(f.path()));
    }

    void seesDamageAndChangesNothing_data()
    {
        QTest::addColumn<QString>("damage");
        for (const char *damage : {"no database", "a page of it", "cut off", "another program's"})
            QTest::newRow(damage) << QString::fromLatin1(damage);
    }

    void seesDamageAndChangesNothing()
    {
        QFETCH(QString, damage);
        const StoreFixture f;
        if (damage == u"no database"_s) {
            write(f.path(), 0, QByteArray("tea leaves ").repeated(1000));
        } else if (damage == u"another program's"_s) {
            f.sql(u"CREATE TABLE cups (size INTEGER)"_s);
        } else {
            fill(f);
            if (damage == u"cut off"_s)
                QVERIFY(QFile::resize(f.path(), QFile(f.path()).size() / 2));
            else
                write(f.path(), 4 * 4096, QByteArray(3 * 4096, 'x'));
        }
        const QByteArray before = contentOf(f.path());

        const auto error = checkHistory(f.path());

        QVERIFY(error);
        QCOMPARE(error->code, u"history-damaged"_s);
        QVERIFY(error->detail.startsWith(f.path()));
        QCOMPARE(contentOf(f.path()), before);
    }

    void movesAllOfItAsideUnderTheTime()
    {
        const StoreFixture f;
        const QDateTime noon({2026, 1, 2}, {12, 0}, Qt::UTC);
        for (int i = 0; i < 2; ++i) {
            write(f.path(), 0, "tea");
            write(f.path() + u"-wal"_s, 0, "leaves");
            const auto moved = moveHistoryAside(f.path(), noon);
            QVERIFY(moved);
            QCOMPARE(
                *moved, f.path() + u".damaged-20260102-120000"_s + (i == 0 ? QString() : u"-2"_s));
            QCOMPARE(contentOf(*moved), QByteArray("tea"));
            QCOMPARE(contentOf(*moved + u"-wal"_s), QByteArray("leaves"));
            QVERIFY(!QFile::exists(f.path()));
            QVERIFY(!QFile::exists(f.path() + u"-wal"_s));
        }
    }

    void movesAllOfItAfterACrashAmidMoving()
    {
        const StoreFixture f;
        const QDateTime noon({2026, 1, 2}, {12, 0}, Qt::UTC);
        const QString name = f.path() + u".damaged-20260102-120000"_s;
        write(f.path(), 0, "tea");
        write(f.path() + u"-wal"_s, 0, "leaves");
        write(name + u"-wal"_s, 0, "leaves"); // as far as it came

        const auto moved = moveHistoryAside(f.path(), noon);

        QVERIFY(moved);
        QCOMPARE(*moved, name + u"-2"_s);
        QCOMPARE(contentOf(*moved + u"-wal"_s), QByteArray("leaves"));
        QCOMPARE(contentOf(name + u"-wal"_s), QByteArray("leaves"));
    }

    void aLogWithoutItsFileIsNotThrownAway_data()
    {
        QTest::addColumn<bool>("isEmpty");
        QTest::newRow("the file is gone") << false;
        QTest::newRow("the file is empty") << true;
    }

    void aLogWithoutItsFileIsNotThrownAway()
    {
        QFETCH(bool, isEmpty);
        const StoreFixture f;
        const QString log = f.path() + u"-wal"_s;
        write(log, 0, "leaves");
        if (isEmpty)
            write(f.path(), 0, {});

        const auto error = checkHistory(f.path());
        QVERIFY(error);
        QCOMPARE(error->code, u"history-damaged"_s);

        const auto moved = moveHistoryAside(f.path(), QDateTime({2026, 1, 2}, {12, 0}, Qt::UTC));
        QVERIFY(moved);
        QCOMPARE(contentOf(*moved + u"-wal"_s), QByteArray("leaves"));
        QVERIFY(!QFile::exists(log));
        QVERIFY(!checkHistory(f.path()));
    }

    void aLogWithoutItsFileIsNotTakenForThatOfANewOne()
    {
        const StoreFixture f;
        const QString log = f.path() + u"-wal"_s;
        {
            HistoryWriter writer;
            QVERIFY(!writer.open(f.path()));
            writer.append({f.message(1, "alice", u"hi"_s)});
            QVERIFY(QFile::copy(log, f.folder() + u"/log"_s));
        }
        QVERIFY(QFile::remove(f.path()));
        QVERIFY(QFile::copy(f.folder() + u"/log"_s, log));
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        QCOMPARE(writer.last(), EventId());
        QCOMPARE(f.sql(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    }
};

QTEST_GUILESS_MAIN(HistoryCheckTest)
#include "tst_historycheck.moc"
