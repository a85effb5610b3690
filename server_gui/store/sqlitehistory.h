// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/eventstore.h"
#include "shared/base/result.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <memory>

namespace Teahouse {

class HistoryCleaner;
class HistoryMark;
class HistoryReader;
class HistoryWriter;

/// The history in a file: one thread writes, another reads, a third makes backups, and answers come
/// back into the thread that asked. Made and used in the server's thread.
class SqliteHistory final : public QObject, public EventStore
{
    Q_OBJECT
public:
    explicit SqliteHistory(QObject *parent = nullptr);
    ~SqliteHistory() override;

    /// Blocks until the file is checked and open. Errors: "history-gone" where there was one when
    /// the last run ended, those of HistoryDatabase::open(); then nothing holds the file.
    std::optional<Error> open(const QString &path);
    /// Makes the index of words anew if it is damaged. Blocks while it reads all of it.
    void checkIndex();

    QString identity() const override { return m_identity; }
    EventId last() const override { return m_last; }
    bool keeps() const override { return true; }
    void append(std::vector<LastingEvent> batch, Stored done) override;
    void read(const HistoryQuery &query, Read done) override;
    void search(const SearchQuery &query, Read done) override;
    std::vector<KeptName> names() const override { return m_names; }
    void keepNames(std::vector<KeptName> names) override;
    void retain(const Retention &retention) override;
    /// From then on; in the same turn of the event loop as open() nothing is missed.
    void tellErasures(ErasureTold told) override { m_erasureTold = std::move(told); }
    void erase(const Erasure &erasure) override;
    void backUp(const QString &file, BackedUp done) override;

private:
    /// In the writer's thread.
    std::optional<Error> openWriter(const QString &path);
    /// Mends the index of words where it finds it damaged, and then looks once more.
    enum class Damage { Mend, Bear };
    void find(const SearchQuery &query, const Read &done, Damage damage);
    /// Something is to go out of the history, or may be.
    void clean();
    template<typename Work>
    void cleanAfter(Work work);
    void tell(const std::vector<ErasureNews> &news);

    std::atomic_bool m_isStopping = false; ///< a backup under way ends, and a new index of words
    QThread m_writing;
    QThread m_reading;
    QThread m_copying; ///< runs for the first backup
    // Contexts that live in the two threads; what runs there is handed to them.
    std::unique_ptr<QObject> m_writerSeat;
    std::unique_ptr<QObject> m_readerSeat;
    std::unique_ptr<QObject> m_copierSeat;
    std::unique_ptr<HistoryWriter> m_writer;
    std::unique_ptr<HistoryCleaner> m_cleaner; ///< the writer's
    std::unique_ptr<HistoryMark> m_mark; ///< the writer's
    std::unique_ptr<HistoryReader> m_reader;
    QString m_path;
    QString m_identity;
    EventId m_last {};
    std::vector<KeptName> m_names;
    ErasureTold m_erasureTold;
    QTimer m_lookTimer; ///< for what has grown too old
    QTimer m_laterTimer; ///< cleans on
    bool m_isCleaning = false;
    bool m_isToClean = false; ///< once more after that
};

} // namespace Teahouse
