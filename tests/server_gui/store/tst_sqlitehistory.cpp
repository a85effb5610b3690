// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/sqlitehistory.h"
#include "tests/server_gui/store/storefixture.h"

#include <QFile>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

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
};

QTEST_GUILESS_MAIN(SqliteHistoryTest)
#include "tst_sqlitehistory.moc"
