// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/store/erasurenotes.h"
#include "server_gui/store/indexwipe.h"

#include <vector>

namespace Teahouse {

/// The code of an error that is not the disk's but of the index of words, which can be made anew.
inline constexpr QLatin1StringView indexDamaged("index-damaged");

/// Takes events out of the history for good: those that are too old, and those that the host
/// erases. A few in each transaction, so that whatever is said meanwhile need not wait long.
class HistoryPruner
{
public:
    enum class Progress { More, Done };

    explicit HistoryPruner(const QSqlDatabase &database)
        : m_database(database)
    { }

    ErasureNotes notes() const { return ErasureNotes(m_database); }

    /// The next few of those that are too old; the oldest go first.
    Result<Progress> removeOld(const Retention &retention, const QDateTime &utc);
    /// The newest time that is known of the history; invalid where nothing is.
    Result<QDateTime> lastLook();
    /// So that a clock that is set far ahead while nobody looks is seen by the next lastLook().
    std::optional<Error> noteLook(const QDateTime &utc);

    /// The next few behind `reached`, which moves on.
    Result<Progress> erase(NotedErasure &erasure);

    /// The next step of taking what was deleted out of the index of words.
    Result<Progress> wipeIndex(IndexWipe &wipe);
    /// Moves the log beside the file into it and empties it; More: somebody reads in it just now.
    Result<Progress> emptyLog();
    /// Nothing of what was erased is left.
    std::optional<Error> forgetWiped();

    /// Whether anything was removed so far.
    bool hasRemoved() const { return m_hasRemoved; }

private:
    struct Row {
        qint64 id = 0;
        bool isMessage = false;
        QString person;
        QString ref;
        QString body;
    };
    using Rows = std::vector<Row>;

    Result<Rows> oldest();
    Result<qint64> tooMany(qint64 messages);
    /// The first `most` of `erasure` behind `reached` and up to `upTo`.
    Result<Rows> meant(const NotedErasure &erasure, EventId upTo, int most);
    Result<Rows> rowsOf(QSqlQuery &query);
    Result<qint64> number(const QString &statement, qint64 bound = 0);
    ErasureNotes::Failure take(const Rows &rows);
    /// One transaction.
    template<typename Work>
    std::optional<Error> inTransaction(Work work);
    Error failed(const QSqlError &error);

    QSqlDatabase m_database;
    bool m_hasRemoved = false;
};

} // namespace Teahouse
