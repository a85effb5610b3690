// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historymark.h"

#include "tests/support/fulldisk.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// What copies and crashes do is shown by tst_sqlitehistory.
class HistoryMarkTest final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"history"_s);
        database.setDatabaseName(u":memory:"_s);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT)"_s));
        QVERIFY(query.exec(u"INSERT INTO meta VALUES ('log', 'the log')"_s));
    }

    void cleanup() { QSqlDatabase::removeDatabase(u"history"_s); }

    void aStartOnAFullDiskIsNoReasonForAnotherLog()
    {
        run();
        {
            const FullDisk disk(0);
            run();
        }
        QVERIFY(hasIdentity());
        run();
        QVERIFY(hasIdentity());
        touch();
        run();
        QVERIFY(!hasIdentity());
    }

    void aStartThatFailsIsNoReasonForAnotherLog()
    {
        run();
        {
            HistoryMark mark(path());
            mark.read();
            mark.expectOpening();
            touch();
        }
        run();
        QVERIFY(hasIdentity());
    }

    void aStartThatFailsDoesNotHideAnOlderCopy()
    {
        run();
        touch();
        {
            HistoryMark mark(path());
            mark.read();
            mark.expectOpening();
        }
        run();
        QVERIFY(!hasIdentity());
    }

private:
    QString path() const { return m_folder->filePath(u"history.sqlite"_s); }

    /// Somebody writes into the file.
    void touch()
    {
        QTest::qSleep(20); // what the system calls now may stand still that long
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() == 0 ? 1 : 0));
    }

    void run()
    {
        HistoryMark mark(path());
        mark.read();
        QVERIFY(!mark.takeUp(QSqlDatabase::database(u"history"_s)));
        touch();
        mark.seal();
    }

    bool hasIdentity() const
    {
        QSqlQuery query(QSqlDatabase::database(u"history"_s));
        return query.exec(u"SELECT 1 FROM meta WHERE key = 'log'"_s) && query.next();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(HistoryMarkTest)
#include "tst_historymark.moc"
