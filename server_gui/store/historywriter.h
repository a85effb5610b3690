// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/store/historydatabase.h"
#include "server_gui/store/historypruner.h"
#include "server_gui/store/historyrows.h"

#include <QDeadlineTimer>
#include <QSqlError>

#include <atomic>
#include <map>
#include <utility>

namespace Teahouse {

class HistoryMark;

/// The only one who writes into the history. Lives in its thread; calls block until the disk has
/// it.
class HistoryWriter
{
public:
    HistoryWriter();
    /// To make the index of words anew, which takes long, fails once `stop` is set.
    explicit HistoryWriter(const std::atomic_bool &stop);

    /// Errors of HistoryDatabase::open().
    std::optional<Error> open(const QString &path);
    void close();
    /// Behind the first open(): whether it is the history that was left here; an older copy of it
    /// gets another identity.
    std::optional<Error> takeUp(HistoryMark &mark);

    QString identity() const { return m_identity; }
    EventId last() const { return m_last; }
    /// As they stand in the file.
    std::vector<KeptName> names();
    /// Into the next commit with them, at the latest when it closes.
    void keepNames(const std::vector<KeptName> &names);

    /// All of it in one commit, or none of it. After a failure the connection is given up, and for
    /// the next batch opened anew and verified: what a failed fsync left behind is not to be
    /// trusted. An empty batch tries whether that works by now; one outcome tells why not.
    std::vector<StoreOutcome> append(const std::vector<LastingEvent> &batch);

    /// Makes the index of words anew, which is damaged; false where that fails too, and then for
    /// ten times as long as it took, 3 s at least. Blocks for as long as it takes, and says in the
    /// log that it does.
    bool mendIndex();
    /// The same where the whole index, read once, shows damage.
    void checkIndex();

    /// Takes events out for good; null while the disk refuses. Must be gone when it has failed and
    /// the connection is given up.
    std::optional<HistoryPruner> pruner();
    /// After a failure of a pruner: as after one of append(), nothing more is done on this
    /// connection.
    void giveUp();

    /// What the last commit changed is there to stay, and what was there before it goes; false if
    /// that commit may have failed.
    bool settleChanges();
    /// Whether texts were deleted since the last call, whose words are to be wiped.
    bool takeHasRemoved() { return std::exchange(m_hasRemoved, false); }

private:
    using Failure = std::optional<QSqlError>;

    std::vector<StoreOutcome> failed(const std::vector<LastingEvent> &batch, const QString &why);
    void closeFile();
    HistoryRows &rows();
    std::optional<QString> reopen();
    std::optional<QString> verify();
    std::optional<Error> readIdentity();
    Failure store(const std::vector<LastingEvent> &batch, std::vector<StoreOutcome> &outcomes);
    Failure eraseDisowned();
    Failure tryTheDisk();
    Failure rebuildIndex();
    Failure damageOfIndex();

    QString m_path;
    HistoryDatabase m_database;
    std::optional<HistoryRows> m_rows; ///< of the connection that is open
    QString m_identity;
    EventId m_last {};
    EventId m_kept {}; ///< everything up to here was said to be kept
    bool m_isSuspect = false; ///< the file may be damaged: the disk failed, or it said so
    std::vector<EventId> m_disowned; ///< said to have failed, but the disk may hold them after all
    std::map<PersonId, KeptName> m_names; ///< not in the file yet
    bool m_hasRemoved = false;
    const std::atomic_bool *m_stop;
    QDeadlineTimer m_mendsFrom; ///< behind an attempt that failed
};

} // namespace Teahouse
