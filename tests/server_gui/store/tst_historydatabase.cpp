// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historydatabase.h"
#include "tests/server_gui/store/storefixture.h"
#include "tests/support/filecontent.h"

#include <QFile>
#include <QSqlQuery>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

QVariant valueOf(HistoryDatabase &database, const QString &pragma)
{
    QSqlQuery query(database.connection());
    return query.exec(u"PRAGMA "_s + pragma) && query.next() ? query.value(0) : QVariant();
}

} // namespace

class HistoryDatabaseTest : public QObject
{
    Q_OBJECT
private slots:
    void makesAFileForItsOwnerAlone()
    {
        const StoreFixture f;
        HistoryDatabase database;
        QVERIFY(!database.open(f.path(), HistoryDatabase::Access::ReadWrite));
        const auto everybody = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOwner;
        for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QVERIFY2(QFile::exists(f.path() + suffix), qPrintable(suffix));
            QVERIFY2(!(QFile::permissions(f.path() + suffix) & everybody), qPrintable(suffix));
        }
    }

    void outlivesTheLossOfPower()
    {
        const StoreFixture f;
        HistoryDatabase database;
        QVERIFY(!database.open(f.path(), HistoryDatabase::Access::ReadWrite));
        QCOMPARE(valueOf(database, u"journal_mode"_s).toString(), u"wal"_s);
        QCOMPARE(valueOf(database, u"synchronous"_s).toInt(), 2); // FULL
        QCOMPARE(valueOf(database, u"user_version"_s).toInt(), 5);
    }

    void opensWhatItMade()
    {
        const StoreFixture f;
        for (int i = 0; i < 2; ++i) {
            HistoryDatabase database;
            QVERIFY(!database.open(f.path(), HistoryDatabase::Access::ReadWrite));
        }
        QCOMPARE(f.sql(u"PRAGMA user_version"_s).toInt(), 5);
    }

    void refusesWhatALaterVersionWrote()
    {
        const StoreFixture f;
        HistoryDatabase database;
        QVERIFY(!database.open(f.path(), HistoryDatabase::Access::ReadWrite));
        database.close();
        f.sql(u"PRAGMA user_version = 99"_s);
        const QByteArray before = contentOf(f.path());

        const auto error = database.open(f.path(), HistoryDatabase::Access::ReadWrite);

        QVERIFY(error);
        QCOMPARE(error->code, u"history-newer"_s);
        database.close();
        QCOMPARE(contentOf(f.path()), before);
    }

    void reportsADamagedFileAndLeavesItAlone()
    {
        const StoreFixture f;
        const QByteArray noDatabase = QByteArray("tea leaves ").repeated(1000);
        QFile file(f.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(noDatabase);
        file.close();
        HistoryDatabase database;

        const auto error = database.open(f.path(), HistoryDatabase::Access::ReadWrite);

        QVERIFY(error);
        QCOMPARE(error->code, u"history-damaged"_s);
        QVERIFY(error->detail.contains(f.path()));
        database.close();
        QCOMPARE(contentOf(f.path()), noDatabase);
    }

    void saysWhichFileItCannotOpen()
    {
        const StoreFixture f;
        const QString path = f.folder() + u"/missing/history.sqlite"_s;
        HistoryDatabase database;
        const auto error = database.open(path, HistoryDatabase::Access::ReadWrite);
        QVERIFY(error);
        QCOMPARE(error->code, u"history-not-opened"_s);
        QVERIFY(error->detail.contains(path));
    }
};

QTEST_GUILESS_MAIN(HistoryDatabaseTest)
#include "tst_historydatabase.moc"
