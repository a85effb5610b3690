// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historyreader.h"
#include "server_gui/store/historywriter.h"
#include "tests/server_gui/store/storefixture.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

QDir golden()
{
    return QDir(QStringLiteral(TEAHOUSE_GOLDEN), u"schema*.sql"_s);
}

/// Nothing, or what SQLite says to the statement that failed.
QString make(const QString &path, const QString &sqlFile)
{
    QFile file(sqlFile);
    if (!file.open(QIODevice::ReadOnly))
        return file.errorString();
    QString failure;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"golden"_s);
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(database);
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (failure.isEmpty() && !line.isEmpty() && !query.exec(line))
                failure = line + u": "_s + query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(u"golden"_s);
    return failure;
}

} // namespace

/// A history that an earlier version wrote goes on as if this one had written it.
class GoldenHistoryTest : public QObject
{
    Q_OBJECT
private slots:
    void opensReadsSearchesAndGoesOn_data()
    {
        QTest::addColumn<QString>("file");
        const QStringList files = golden().entryList();
        QVERIFY(files.size() >= 3);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << golden().filePath(file);
    }
    void opensReadsSearchesAndGoesOn()
    {
        QFETCH(QString, file);
        const StoreFixture f;
        QCOMPARE(make(f.path(), file), QString());
        HistoryWriter writer;
        HistoryReader reader;
        const auto error = writer.open(f.path());
        QVERIFY2(!error, qPrintable(error ? error->detail : QString()));
        QVERIFY(!reader.open(f.path()));
        const PersonId bob {"ye-RkbdeRg_f18GBwnTAOw"};

        const HistoryPage all = reader.read({.reader = bob});
        QCOMPARE(StoreFixture::texts(all),
            (QStringList {u"good morning"_s, u"下午的会议改到三点"_s, u"green tea?"_s,
                u"two\nlines \"quoted\" \\ 🍵 café"_s}));
        const auto found = [&reader](const QString &words, const PersonId &who) {
            return StoreFixture::texts(reader.search({.reader = who, .words = words}));
        };
        const auto first = std::get<MessagePosted>(all.events.at(0));
        QCOMPARE(first.reactions.size(), file.endsWith(u"schema5.sql"_s) ? 1u : 0u);
        QCOMPARE(found(u"会议"_s, {}), QStringList {u"下午的会议改到三点"_s});
        QCOMPARE(found(u"CAFE 🍵"_s, {}).size(), 1);
        QCOMPARE(found(u"tea"_s, bob), QStringList {u"green tea?"_s});
        QCOMPARE(found(u"tea"_s, {}), QStringList());
        const QDateTime then({2026, 11, 21}, {9, 35}, Qt::UTC);
        QCOMPARE(reader.search({.words = u"good"_s, .latest = then.addDays(1)}).events.size(), 1u);
        QCOMPARE(reader.search({.words = u"good"_s, .latest = then}).events.size(), 0u);

        // The log is the same one, and what was missed comes from where somebody left it.
        QCOMPARE(
            writer.identity(), f.sql(u"SELECT value FROM meta WHERE key = 'log'"_s).toString());
        const qint64 last = qint64(writer.last());
        QCOMPARE(last, qint64(all.head));
        const auto outcomes =
            writer.append({StoreFixture::message(last + 1, "alice", u"more tea"_s)});
        QCOMPARE(outcomes.at(0).kind, StoreOutcome::Kind::Stored);
        QCOMPARE(StoreFixture::texts(reader.read({.reader = bob, .after = EventId(last)})),
            QStringList {u"more tea"_s});
        QCOMPARE(found(u"tea"_s, bob), (QStringList {u"green tea?"_s, u"more tea"_s}));
        f.sql(u"INSERT INTO search (search) VALUES ('integrity-check')"_s);
    }

    void theNewestIsWhatThisVersionWrites()
    {
        const QStringList files = golden().entryList();
        const StoreFixture f;
        HistoryWriter writer;
        QVERIFY(!writer.open(f.path()));
        const QString newest = u"schema%1.sql"_s.arg(f.sql(u"PRAGMA user_version"_s).toInt());
        QVERIFY2(files.contains(newest), qPrintable(newest + u" is missing"_s));
    }
};

QTEST_GUILESS_MAIN(GoldenHistoryTest)
#include "tst_goldenhistory.moc"
