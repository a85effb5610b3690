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

    /// Blocks until the file is checked and open. Errors of HistoryDatabase::open(); then nothing
    /// holds the file.
    std::optional<Error> open(const QString &path);

    QString identity() const override { return m_identity; }
    EventId last() const override { return m_last; }
    bool keeps() const override { return true; }
    void append(std::vector<LastingEvent> batch, Stored done) override;
    void read(const HistoryQuery &query, Read done) override;
    void search(const SearchQuery &query, Read done) override;
    std::vector<KeptName> names() const override { return m_names; }
    void keepNames(std::vector<KeptName> names) override;
    void retain(const Retention &retention) override;
    void erase(const Erasure &erasure, Erased done) override;
    void backUp(const QString &file, BackedUp done) override;

private:
    void removeOld();
    void eraseOn(const Erasure &erasure, EventId cursor, qint64 erased, const Erased &done);
    void wipe(qint64 erased, int tries, const Erased &done);

    QThread m_writing;
    QThread m_reading;
    QThread m_copying; ///< runs for the first backup
    // Contexts that live in the two threads; what runs there is handed to them.
    std::unique_ptr<QObject> m_writerSeat;
    std::unique_ptr<QObject> m_readerSeat;
    std::unique_ptr<QObject> m_copierSeat;
    std::unique_ptr<HistoryWriter> m_writer;
    std::unique_ptr<HistoryReader> m_reader;
    QString m_path;
    QString m_identity;
    EventId m_last {};
    std::vector<KeptName> m_names;
    Retention m_retention;
    QTimer m_retentionTimer;
    bool m_isRemoving = false;
    std::atomic_bool m_isStopping = false; ///< a backup under way ends
};

} // namespace Teahouse
