// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/historywriter.h"
#include "server_gui/store/sqlitehistory.h"
#include "tests/faultydisk/faultydisk.h"
#include "tests/server_gui/store/storefixture.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTest>

#include <memory>

#include <sqlite3.h>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

using Kind = StoreOutcome::Kind;

/// A person who says again what was not stored, under the same ref, as clients do; and what a room
/// would have done with its ids.
class Speaker
{
public:
    explicit Speaker(const StoreFixture &files)
        : m_files(files)
    { }

    /// False if the history could not be opened.
    bool open()
    {
        if (m_writer->open(m_files.path()))
            return false;
        m_last = std::max(m_last, qint64(m_writer->last()));
        return true;
    }
    void close() { m_writer->close(); }
    /// The history is another process's from here on, which knows nothing of what was tried.
    void die() { m_writer = std::make_unique<HistoryWriter>(); }

    void say(int count)
    {
        for (int i = 0; i < count; ++i)
            m_waiting << u"w%1"_s.arg(++m_words);
        std::vector<LastingEvent> batch;
        for (const QString &ref : m_waiting)
            batch.push_back(StoreFixture::message(++m_last, "alice", ref.repeated(100), ref));
        const auto outcomes = m_writer->append(batch);
        for (size_t i = outcomes.size(); i-- > 0;) {
            const StoreOutcome &outcome = outcomes.at(i);
            const bool isRepeated = outcome.kind == Kind::Repeated;
            if (outcome.kind != Kind::Stored && !isRepeated)
                continue;
            m_acked[m_waiting.takeAt(qsizetype(i))] =
                qint64(isRepeated ? outcome.earlier : outcome.id);
            m_repeated += isRepeated;
        }
    }

    bool isHeard() const { return m_waiting.isEmpty(); }
    qsizetype acks() const { return m_acked.size(); }
    /// Of them, those that had been stored without her knowledge.
    int repeated() const { return m_repeated; }

    /// What was acked and is not in the file under its id, or in it twice; "ok" if all is well.
    QString problem() const
    {
        const QString integrity = m_files.sql(u"PRAGMA integrity_check"_s).toString();
        if (integrity != u"ok")
            return integrity;
        for (auto it = m_acked.cbegin(); it != m_acked.cend(); ++it) {
            const QString ids =
                m_files.sql(u"SELECT group_concat(id) FROM events WHERE ref = '%1'"_s.arg(it.key()))
                    .toString();
            if (ids != QString::number(it.value()))
                return u"%1: id %2, found %3"_s.arg(it.key()).arg(it.value()).arg(ids);
        }
        return u"ok"_s;
    }

private:
    const StoreFixture &m_files;
    std::unique_ptr<HistoryWriter> m_writer = std::make_unique<HistoryWriter>();
    QStringList m_waiting;
    QMap<QString, qint64> m_acked; ///< ids by ref
    qint64 m_last = 0;
    int m_words = 0;
    int m_repeated = 0;
};

/// Moves the log into the file in the midst of talk, not only after four megabytes.
int checkpointOften(sqlite3 *database, char **, const sqlite3_api_routines *)
{
    return sqlite3_wal_autocheckpoint(database, 4);
}

} // namespace

/// A disk that refuses: never an ack without a commit, never a crash, and it passes.
class IoErrorsTest : public QObject
{
    Q_OBJECT
private slots:
    void trustsNoConnectionThatFailedToErase()
    {
        const StoreFixture files;
        FaultyDisk disk;
        SqliteHistory history;
        QVERIFY(!history.open(files.path()));
        std::vector<StoreOutcome> stored;
        const auto store = [&](qint64 id) {
            stored.clear();
            history.append({StoreFixture::message(id, "alice", u"hi"_s)},
                [&](const auto &outcomes) { stored = outcomes; });
        };
        store(1);
        QTRY_COMPARE(stored.size(), size_t(1));
        disk.failAt(DiskOperation::Sync, 1);
        std::vector<ErasureNews::Kind> told;
        history.tellErasures([&told](const ErasureNews &news) { told.push_back(news.kind); });
        const Erasure room {.conversation = ConversationId {}, .upTo = EventId(1)};
        history.erase(room);
        QTRY_COMPARE(told, std::vector {ErasureNews::Kind::Refused});
        QCOMPARE(disk.faults(), 1);
        // Had the next one not opened the file anew, it would have been acked.
        disk.failAt(DiskOperation::Open, 1);
        store(2);
        QTRY_COMPARE(stored.size(), size_t(1));
        QCOMPARE(stored.front().kind, Kind::Failed);
        // An erasure tries by itself, without anybody who talks.
        disk.heal();
        told.clear();
        history.erase(room);
        QTRY_COMPARE(told, (std::vector {ErasureNews::Kind::Begun, ErasureNews::Kind::Done}));
        store(3);
        QTRY_COMPARE(stored.size(), size_t(1));
        QCOMPARE(stored.front().kind, Kind::Stored);
    }

    void init() { sqlite3_auto_extension(reinterpret_cast<void (*)()>(checkpointOften)); }
    void cleanup() { sqlite3_reset_auto_extension(); }

    void noErrorMakesAFalseAck_data()
    {
        QTest::addColumn<int>("operation");
        QTest::addColumn<int>("times");
        const auto rows = [](const char *name, DiskOperation operation) {
            for (int times : {1, 3, 1000}) {
                const QByteArray row = QByteArray(name) + ", " + QByteArray::number(times);
                QTest::newRow(row.constData()) << int(operation) << times;
            }
        };
        rows("open", DiskOperation::Open);
        rows("read", DiskOperation::Read);
        rows("write", DiskOperation::Write);
        rows("sync", DiskOperation::Sync);
        rows("truncate", DiskOperation::Truncate);
        rows("delete", DiskOperation::Delete);
    }

    // The nth operation fails and perhaps others behind it, for n = 1, 2, 3 … until none is met.
    void noErrorMakesAFalseAck()
    {
        QFETCH(int, operation);
        QFETCH(int, times);
        bool met = true;
        int nth = 1;
        for (; met; ++nth) {
            FaultyDisk disk;
            disk.failAt(DiskOperation(operation), nth, times);
            const QString problem = talkOn(disk);
            QVERIFY2(problem == u"ok", qPrintable(u"failure %1: %2"_s.arg(nth).arg(problem)));
            met = disk.faults() > 0;
        }
        QVERIFY(nth > 2);
    }

    // A process that died before a sync leaves words that the next one finds and acks.
    void whatADeadProcessLeftIsSyncedBeforeItIsAcked()
    {
        int repeated = 0;
        for (int changes = 1; changes < 20; ++changes) {
            const StoreFixture files;
            FaultyDisk disk;
            Speaker speaker(files);
            QVERIFY(speaker.open());
            speaker.say(1);
            disk.cutPowerAfter(changes);
            speaker.say(1);
            speaker.die();
            disk.restartProcess();

            QVERIFY(speaker.open());
            speaker.say(0);

            repeated += speaker.repeated();
            const QString problem = afterThePowerWent(disk, speaker);
            QVERIFY2(problem == u"ok", qPrintable(u"change %1: %2"_s.arg(changes).arg(problem)));
        }
        QVERIFY(repeated > 0);
    }

    void aFullDiskPasses()
    {
        const StoreFixture files;
        FaultyDisk disk;
        Speaker speaker(files);
        QVERIFY(speaker.open());
        speaker.say(3);
        QCOMPARE(speaker.acks(), 3);

        disk.fill();
        for (int i = 0; i < 5; ++i)
            speaker.say(2);
        QVERIFY(!speaker.isHeard());
        disk.heal();
        speaker.say(1);

        QVERIFY(speaker.isHeard());
        QCOMPARE(speaker.acks(), 14);
        QCOMPARE(afterThePowerWent(disk, speaker), u"ok"_s);
    }

private:
    /// Talk on a disk that fails meanwhile, and afterwards when it works; then the power goes.
    static QString talkOn(FaultyDisk &disk)
    {
        const StoreFixture files;
        Speaker speaker(files);
        for (bool last : {false, true}) {
            // The first ends with a log that is moved into the file and deleted, or a try to.
            if (!speaker.open())
                continue;
            for (int batch = 0; batch < 2; ++batch)
                speaker.say(2);
            if (!last)
                speaker.close();
        }
        disk.heal();
        if (!speaker.open())
            return u"does not open again"_s;
        speaker.say(2);
        if (!speaker.isHeard())
            return u"does not store again"_s;
        return afterThePowerWent(disk, speaker);
    }

    /// Only what was synced is there.
    static QString afterThePowerWent(FaultyDisk &disk, Speaker &speaker)
    {
        disk.cutPowerAfter(1);
        speaker.say(1);
        speaker.close();
        QRandomGenerator random(1);
        disk.restart(random, FaultyDisk::Luck::None);
        return speaker.problem();
    }
};

QTEST_GUILESS_MAIN(IoErrorsTest)
#include "tst_ioerrors.moc"
