// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/sqlitehistory.h"

#include "server_gui/store/historymark.h"
#include "tests/server_gui/store/storefixture.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// As some other program does, so that the copy looks as if it were the file itself.
void copy(const QString &from, const QString &to)
{
    QTest::qSleep(20); // what a file system calls now may stand still that long
    QFile::remove(to);
    QVERIFY(QFile::copy(from, to));
    QFile file(to);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QFileInfo(from).lastModified(), QFileDevice::FileModificationTime));
}

/// What one run of a server that says `last` leaves; its identity.
QString run(const StoreFixture &f, qint64 last)
{
    SqliteHistory history;
    if (const auto error = history.open(f.path()))
        return error->detail;
    history.append({f.message(last, "alice", u"hi"_s)}, [](const auto &) {});
    return history.identity();
}

} // namespace

class SqliteHistoryTest : public QObject
{
    Q_OBJECT
private slots:
    void answersInTheThreadThatAsked()
    {
        const StoreFixture f;
        SqliteHistory history;
        QVERIFY(!history.open(f.path()));
        QThread *stored = nullptr;
        QThread *read = nullptr;
        HistoryPage found;
        history.append({f.message(1, "alice", u"hi"_s)}, [&](const auto &outcomes) {
            stored = QThread::currentThread();
            QCOMPARE(outcomes.size(), size_t(1));
            history.read({}, [&](const HistoryPage &page) {
                read = QThread::currentThread();
                found = page;
            });
        });
        // Never at once: who asks is not called back amid what it does.
        QVERIFY(!stored);
        QTRY_COMPARE(stored, QThread::currentThread());
        QTRY_COMPARE(read, QThread::currentThread());
        QCOMPARE(StoreFixture::texts(found), QStringList {u"hi"_s});
    }

    void answersInOrder()
    {
        const StoreFixture f;
        SqliteHistory history;
        QVERIFY(!history.open(f.path()));
        std::vector<EventId> stored;
        for (qint64 id = 1; id <= 20; ++id)
            history.append({f.message(id, "alice", u"hi"_s)},
                [&](const auto &outcomes) { stored.push_back(outcomes.front().id); });
        QTRY_COMPARE(stored.size(), size_t(20));
        QVERIFY(std::is_sorted(stored.begin(), stored.end()));
    }

    void goesOnWhereItEnded()
    {
        const StoreFixture f;
        QString identity;
        {
            SqliteHistory history;
            QVERIFY(!history.open(f.path()));
            identity = history.identity();
            history.append({f.message(4, "alice", u"hi"_s)}, [](const auto &) {});
        }
        QVERIFY(!QFile::exists(f.path() + u"-wal"_s));
        SqliteHistory again;
        QVERIFY(!again.open(f.path()));
        QCOMPARE(again.identity(), identity);
        QCOMPARE(again.last(), EventId(4));
    }

    void anOlderCopyInItsPlaceIsAnotherLog_data()
    {
        QTest::addColumn<bool>("withItsMark");
        QTest::newRow("the file alone") << false;
        QTest::newRow("the whole folder") << true;
    }

    void anOlderCopyInItsPlaceIsAnotherLog()
    {
        QFETCH(bool, withItsMark);
        const StoreFixture f;
        const QString mark = f.path() + u".mark"_s;
        const QString identity = run(f, 1);
        copy(f.path(), f.folder() + u"/copy"_s);
        copy(mark, f.folder() + u"/copy.mark"_s);
        QCOMPARE(run(f, 2), identity);

        copy(f.folder() + u"/copy"_s, f.path());
        if (withItsMark)
            copy(f.folder() + u"/copy.mark"_s, mark);
        const QString another = run(f, 2);

        QVERIFY(another != identity);
        QCOMPARE(run(f, 3), another);
    }

    void aCopyMovedElsewhereAloneIsAnotherLog()
    {
        const StoreFixture f;
        const StoreFixture elsewhere;
        const QString identity = run(f, 1);
        copy(f.path(), elsewhere.path());

        QVERIFY(run(elsewhere, 2) != identity);
        QCOMPARE(run(f, 2), identity);
    }

    void aCrashIsNoOtherLog()
    {
        const StoreFixture f;
        const StoreFixture crashed;
        QString identity;
        {
            SqliteHistory history;
            QVERIFY(!history.open(f.path()));
            identity = history.identity();
            bool stored = false;
            history.append({f.message(1, "alice", u"hi"_s)}, [&](const auto &) { stored = true; });
            QTRY_VERIFY(stored);
            for (const auto &suffix : {u""_s, u"-wal"_s, u".mark"_s})
                copy(f.path() + suffix, crashed.path() + suffix);
        }

        QCOMPARE(run(crashed, 2), identity);
    }

    void theHistoryOfAVersionWithoutMarksIsTheSameLog()
    {
        const StoreFixture f;
        const QString identity = run(f, 1);
        QVERIFY(QFile::remove(f.path() + u".mark"_s));
        f.sql(u"DELETE FROM meta WHERE key = 'run'"_s);

        QCOMPARE(run(f, 2), identity);
    }

    void aHistoryThatIsGoneIsMissed_data()
    {
        QTest::addColumn<bool>("isEmptied");
        QTest::newRow("deleted") << false;
        QTest::newRow("emptied") << true;
    }

    void aHistoryThatIsGoneIsMissed()
    {
        QFETCH(bool, isEmptied);
        const StoreFixture f;
        const QString identity = run(f, 1);
        QFile file(f.path());
        QVERIFY(isEmptied ? file.resize(0) : file.remove());
        {
            SqliteHistory history;
            const auto error = history.open(f.path());
            QVERIFY(error);
            QCOMPARE(error->code, u"history-gone"_s);
        }
        QCOMPARE(file.exists(), isEmptied);

        HistoryMark::forget(f.path());

        QVERIFY(run(f, 1) != identity);
    }

    void aMarkThatCannotBeReadIsNoReasonNotToStart()
    {
        const StoreFixture f;
        const QString identity = run(f, 1);
        QFile mark(f.path() + u".mark"_s);
        QVERIFY(mark.open(QIODevice::WriteOnly | QIODevice::Truncate));
        mark.write(QByteArray(100'000, '\xff'));
        mark.close();

        const QString another = run(f, 2);

        QCOMPARE(another.size(), identity.size());
        QVERIFY(another != identity);
    }
};

QTEST_GUILESS_MAIN(SqliteHistoryTest)
#include "tst_sqlitehistory.moc"
