// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/sqlitehistory.h"

#include "server_gui/store/historybackup.h"
#include "server_gui/store/historycheck.h"
#include "server_gui/store/historycleaner.h"
#include "server_gui/store/historymark.h"
#include "server_gui/store/historyreader.h"
#include "server_gui/store/historywriter.h"
#include "shared/base/logging.h"
#include "shared/base/post.h"

#include <utility>

namespace Teahouse {

namespace {

constexpr int lookMs = 60'000;
constexpr int laterMs = 500;

} // namespace

SqliteHistory::SqliteHistory(QObject *parent)
    : QObject(parent)
    , m_writerSeat(std::make_unique<QObject>())
    , m_readerSeat(std::make_unique<QObject>())
    , m_copierSeat(std::make_unique<QObject>())
    , m_writer(std::make_unique<HistoryWriter>(m_isStopping))
    , m_cleaner(std::make_unique<HistoryCleaner>(*m_writer))
    , m_reader(std::make_unique<HistoryReader>())
{
    m_writing.setObjectName(QStringLiteral("history writer"));
    m_reading.setObjectName(QStringLiteral("history reader"));
    m_writerSeat->moveToThread(&m_writing);
    m_readerSeat->moveToThread(&m_reading);
    m_copying.setObjectName(QStringLiteral("history copier"));
    m_copierSeat->moveToThread(&m_copying);
    m_lookTimer.setInterval(lookMs);
    m_laterTimer.setInterval(laterMs);
    m_laterTimer.setSingleShot(true);
    connect(&m_laterTimer, &QTimer::timeout, this, &SqliteHistory::clean);
    connect(&m_lookTimer, &QTimer::timeout, this,
        [this] { cleanAfter([](HistoryCleaner &cleaner) { cleaner.look(); }); });
    m_writing.start();
    m_reading.start();
}

SqliteHistory::~SqliteHistory()
{
    m_isStopping = true;
    m_copying.quit();
    m_copying.wait();
    // The reader first: who closes last moves what is in the log into the file.
    postAndWait(m_readerSeat.get(), [this] { m_reader->close(); });
    m_reading.quit();
    m_reading.wait();
    postAndWait(m_writerSeat.get(), [this] {
        m_writer->close();
        if (m_mark)
            m_mark->seal();
    });
    m_writing.quit();
    m_writing.wait();
}

std::optional<Error> SqliteHistory::open(const QString &path)
{
    m_path = path;
    std::optional<Error> error;
    postAndWait(m_writerSeat.get(), [&] {
        error = openWriter(path);
        if (error)
            m_writer->close();
    });
    if (error)
        return error;
    m_identity = m_writer->identity();
    m_last = m_writer->last();
    m_names = m_writer->names();
    postAndWait(m_readerSeat.get(), [&] { error = m_reader->open(path); });
    if (error)
        return error;
    m_lookTimer.start();
    clean();
    return std::nullopt;
}

void SqliteHistory::checkIndex()
{
    postAndWait(m_writerSeat.get(), [this] { m_writer->checkIndex(); });
}

std::optional<Error> SqliteHistory::openWriter(const QString &path)
{
    m_mark = std::make_unique<HistoryMark>(path);
    m_mark->read();
    if (auto error = checkHistory(path))
        return error;
    if (m_mark->isAllThatIsLeft())
        return Error {QStringLiteral("history-gone"), path};
    m_mark->expectOpening();
    if (auto error = m_writer->open(path))
        return error;
    return m_writer->takeUp(*m_mark);
}

void SqliteHistory::append(std::vector<LastingEvent> batch, Stored done)
{
    post(m_writerSeat.get(), [this, batch = std::move(batch), done = std::move(done)] {
        auto outcomes = m_writer->append(batch);
        const bool wipes = m_writer->takeHasRemoved();
        if (wipes)
            m_cleaner->wipeSoon();
        post(this, [this, outcomes = std::move(outcomes), done, wipes] {
            done(outcomes);
            if (wipes)
                clean();
        });
    });
}

void SqliteHistory::keepNames(std::vector<KeptName> names)
{
    post(m_writerSeat.get(), [this, names = std::move(names)] { m_writer->keepNames(names); });
}

void SqliteHistory::read(const HistoryQuery &query, Read done)
{
    post(m_readerSeat.get(), [this, query, done = std::move(done)] {
        HistoryPage page = m_reader->read(query);
        post(this, [page = std::move(page), done] { done(page); });
    });
}

void SqliteHistory::search(const SearchQuery &query, Read done)
{
    find(query, done, Damage::Mend);
}

void SqliteHistory::find(const SearchQuery &query, const Read &done, Damage damage)
{
    post(m_readerSeat.get(), [this, query, done, damage] {
        HistoryPage page = m_reader->search(query);
        const bool mends = m_reader->takeFoundDamage() && damage == Damage::Mend;
        if (!mends) {
            post(this, [page = std::move(page), done] { done(page); });
            return;
        }
        post(m_writerSeat.get(), [this, query, done] {
            m_writer->checkIndex();
            post(this, [this, query, done] { find(query, done, Damage::Bear); });
        });
    });
}

void SqliteHistory::backUp(const QString &file, BackedUp done)
{
    m_copying.start(QThread::LowPriority);
    post(m_copierSeat.get(), [this, file, done = std::move(done)] {
        const Result<qint64> bytes = backUpHistory(m_path, file, m_isStopping);
        post(this, [bytes, done] { done(bytes); });
    });
}

void SqliteHistory::retain(const Retention &retention)
{
    cleanAfter([retention](HistoryCleaner &cleaner) { cleaner.retain(retention); });
}

void SqliteHistory::erase(const Erasure &erasure)
{
    post(m_writerSeat.get(), [this, erasure] {
        const ErasureNews news = m_cleaner->erase(erasure);
        post(this, [this, news] {
            tell({news});
            if (news.kind == ErasureNews::Kind::Begun)
                clean();
        });
    });
}

template<typename Work>
void SqliteHistory::cleanAfter(Work work)
{
    post(m_writerSeat.get(), [this, work] { work(*m_cleaner); });
    clean();
}

/// One step, and behind whatever waits for the writer by then the next.
void SqliteHistory::clean()
{
    m_isToClean = true;
    if (std::exchange(m_isCleaning, true))
        return;
    m_isToClean = false;
    post(m_writerSeat.get(), [this] {
        const HistoryCleaner::Step step = m_cleaner->step();
        post(this, [this, step] {
            m_isCleaning = false;
            tell(step.news);
            if (step.next == HistoryCleaner::Next::AtOnce || m_isToClean)
                clean();
            else if (step.next == HistoryCleaner::Next::Later)
                m_laterTimer.start();
        });
    });
}

void SqliteHistory::tell(const std::vector<ErasureNews> &news)
{
    for (const ErasureNews &one : news) {
        if (m_erasureTold)
            m_erasureTold(one);
    }
}

} // namespace Teahouse
