// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/sqlitehistory.h"

#include "server_gui/store/historybackup.h"
#include "server_gui/store/historycheck.h"
#include "server_gui/store/historyreader.h"
#include "server_gui/store/historywriter.h"
#include "shared/base/logging.h"

#include <utility>

namespace Teahouse {

namespace {

constexpr int retentionMs = 60'000;
constexpr int wipeAgainMs = 500;
constexpr int wipeTries = 20;

Error diskRefuses()
{
    return {QStringLiteral("not-erased"), QStringLiteral("the disk refuses")};
}

} // namespace

SqliteHistory::SqliteHistory(QObject *parent)
    : QObject(parent)
    , m_writerSeat(std::make_unique<QObject>())
    , m_readerSeat(std::make_unique<QObject>())
    , m_copierSeat(std::make_unique<QObject>())
    , m_writer(std::make_unique<HistoryWriter>())
    , m_reader(std::make_unique<HistoryReader>())
{
    m_writing.setObjectName(QStringLiteral("history writer"));
    m_reading.setObjectName(QStringLiteral("history reader"));
    m_writerSeat->moveToThread(&m_writing);
    m_readerSeat->moveToThread(&m_reading);
    m_copying.setObjectName(QStringLiteral("history copier"));
    m_copierSeat->moveToThread(&m_copying);
    connect(&m_retentionTimer, &QTimer::timeout, this, &SqliteHistory::removeOld);
    m_writing.start();
    m_reading.start();
}

SqliteHistory::~SqliteHistory()
{
    m_isStopping = true;
    m_copying.quit();
    m_copying.wait();
    // The reader first: who closes last moves what is in the log into the file.
    QMetaObject::invokeMethod(
        m_readerSeat.get(), [this] { m_reader->close(); }, Qt::BlockingQueuedConnection);
    m_reading.quit();
    m_reading.wait();
    QMetaObject::invokeMethod(
        m_writerSeat.get(), [this] { m_writer->close(); }, Qt::BlockingQueuedConnection);
    m_writing.quit();
    m_writing.wait();
}

std::optional<Error> SqliteHistory::open(const QString &path)
{
    m_path = path;
    std::optional<Error> error;
    QMetaObject::invokeMethod(
        m_writerSeat.get(),
        [&] {
            error = checkHistory(path);
            if (!error)
                error = m_writer->open(path);
            if (error)
                m_writer->close();
        },
        Qt::BlockingQueuedConnection);
    if (error)
        return error;
    m_identity = m_writer->identity();
    m_last = m_writer->last();
    m_names = m_writer->names();
    QMetaObject::invokeMethod(
        m_readerSeat.get(), [&] { error = m_reader->open(path); }, Qt::BlockingQueuedConnection);
    return error;
}

void SqliteHistory::append(std::vector<LastingEvent> batch, Stored done)
{
    QMetaObject::invokeMethod(
        m_writerSeat.get(), [this, batch = std::move(batch), done = std::move(done)] {
            auto outcomes = m_writer->append(batch);
            QMetaObject::invokeMethod(
                this, [outcomes = std::move(outcomes), done] { done(outcomes); },
                Qt::QueuedConnection);
        });
}

void SqliteHistory::keepNames(std::vector<KeptName> names)
{
    QMetaObject::invokeMethod(
        m_writerSeat.get(), [this, names = std::move(names)] { m_writer->keepNames(names); });
}

void SqliteHistory::read(const HistoryQuery &query, Read done)
{
    QMetaObject::invokeMethod(m_readerSeat.get(), [this, query, done = std::move(done)] {
        HistoryPage page = m_reader->read(query);
        QMetaObject::invokeMethod(
            this, [page = std::move(page), done] { done(page); }, Qt::QueuedConnection);
    });
}

void SqliteHistory::search(const SearchQuery &query, Read done)
{
    QMetaObject::invokeMethod(m_readerSeat.get(), [this, query, done = std::move(done)] {
        HistoryPage page = m_reader->search(query);
        QMetaObject::invokeMethod(
            this, [page = std::move(page), done] { done(page); }, Qt::QueuedConnection);
    });
}

void SqliteHistory::backUp(const QString &file, BackedUp done)
{
    m_copying.start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_copierSeat.get(), [this, file, done = std::move(done)] {
        const Result<qint64> bytes = backUpHistory(m_path, file, m_isStopping);
        QMetaObject::invokeMethod(
            this, [bytes, done] { done(bytes); }, Qt::QueuedConnection);
    });
}

void SqliteHistory::retain(const Retention &retention)
{
    m_retention = retention;
    if (retention == Retention {})
        return m_retentionTimer.stop();
    m_retentionTimer.start(retentionMs);
    removeOld();
}

/// A few, and behind whatever waits for the writer by then the next few.
void SqliteHistory::removeOld()
{
    if (m_retention == Retention {} || std::exchange(m_isRemoving, true))
        return;
    QMetaObject::invokeMethod(m_writerSeat.get(), [this, retention = m_retention] {
        auto pruner = m_writer->pruner();
        bool more = false;
        if (pruner) {
            const auto progress = pruner->removeOld(retention, QDateTime::currentDateTimeUtc());
            if (!progress) {
                qCWarning(lcStore) << "what is too old stays:" << progress.error().detail;
                pruner.reset();
                m_writer->giveUp();
            }
            more = progress && *progress == HistoryPruner::Progress::More;
        }
        QMetaObject::invokeMethod(
            this,
            [this, more] {
                m_isRemoving = false;
                if (more)
                    removeOld();
            },
            Qt::QueuedConnection);
    });
}

void SqliteHistory::erase(const Erasure &erasure, Erased done)
{
    eraseOn(erasure, {}, 0, done);
}

void SqliteHistory::eraseOn(
    const Erasure &erasure, EventId cursor, qint64 erased, const Erased &done)
{
    QMetaObject::invokeMethod(m_writerSeat.get(), [=, this]() mutable {
        auto pruner = m_writer->pruner();
        const Result<HistoryPruner::Progress> progress =
            pruner ? pruner->erase(erasure, cursor, erased) : diskRefuses();
        if (pruner && !progress) {
            pruner.reset();
            m_writer->giveUp();
        }
        QMetaObject::invokeMethod(
            this,
            [=, this] {
                if (!progress)
                    done(progress.error());
                else if (*progress == HistoryPruner::Progress::More)
                    eraseOn(erasure, cursor, erased, done);
                else
                    wipe(erased, wipeTries, done);
            },
            Qt::QueuedConnection);
    });
}

/// Again while somebody reads; in the end the next checkpoint overwrites what is left in the log.
void SqliteHistory::wipe(qint64 erased, int tries, const Erased &done)
{
    QMetaObject::invokeMethod(m_writerSeat.get(), [=, this] {
        auto pruner = m_writer->pruner();
        const Result<HistoryPruner::Progress> progress = pruner ? pruner->wipe() : diskRefuses();
        if (pruner && !progress) {
            pruner.reset();
            m_writer->giveUp();
        }
        QMetaObject::invokeMethod(
            this,
            [=, this] {
                if (!progress)
                    done(progress.error());
                else if (*progress == HistoryPruner::Progress::Done || tries == 0)
                    done(erased);
                else
                    QTimer::singleShot(
                        wipeAgainMs, this, [=, this] { wipe(erased, tries - 1, done); });
            },
            Qt::QueuedConnection);
    });
}

} // namespace Teahouse
