// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/eventstore.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <functional>
#include <vector>

namespace Teahouse {

/// Takes events out of the history for good: those that are too old, and those that the host
/// erases. A few in each transaction, so that whatever is said meanwhile need not wait long.
class HistoryPruner
{
public:
    enum class Progress { More, Done };

    explicit HistoryPruner(const QSqlDatabase &database)
        : m_database(database)
    { }

    /// The next few of those that are too old; the oldest go first.
    Result<Progress> removeOld(const Retention &retention, const QDateTime &utc);
    /// The next few behind `*cursor`, which moves on; `*erased` counts messages.
    Result<Progress> erase(const Erasure &erasure, EventId &cursor, qint64 &erased);
    /// Leaves nothing of the erased words behind: not in the index of words, nor in the log beside
    /// the file. Takes a while in a large history.
    Result<Progress> wipe();

private:
    struct Row {
        qint64 id = 0;
        bool isMessage = false;
        QString conversation;
        QString person;
        QString body;
    };
    using Rows = std::vector<Row>;

    Result<Rows> rowsBehind(EventId cursor, EventId upTo);
    Result<qint64> tooMany(qint64 messages);
    std::optional<Error> remove(const Rows &rows);
    bool isMeant(const Row &row, const Erasure &erasure) const;
    Error failed(const QSqlError &error);

    QSqlDatabase m_database;
};

} // namespace Teahouse
