// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/store/historydatabase.h"
#include "server_gui/store/storedevent.h"

#include <map>

namespace Teahouse {

/// The only one who writes into the history. Lives in its thread; calls block until the disk has
/// it.
class HistoryWriter
{
public:
    /// Errors of HistoryDatabase::open().
    std::optional<Error> open(const QString &path);
    void close();

    QString identity() const { return m_identity; }
    EventId last() const { return m_last; }
    /// As they stand in the file.
    std::vector<KeptName> names();
    /// Into the next commit with them, at the latest when it closes.
    void keepNames(const std::vector<KeptName> &names);

    /// All of it in one commit, or none of it. After a failure the connection is given up and
    /// opened anew for the next batch: what a failed fsync left behind is not to be trusted.
    std::vector<StoreOutcome> append(const std::vector<LastingEvent> &batch);

private:
    std::optional<QString> reopen();
    std::optional<Error> readIdentity();
    std::optional<QString> store(
        const std::vector<LastingEvent> &batch, std::vector<StoreOutcome> &outcomes);
    std::optional<QString> insert(const StoredEvent &row, StoreOutcome &outcome);
    std::optional<QString> compareWithEarlier(const StoredEvent &row, StoreOutcome &outcome);
    std::optional<QString> eraseDisowned();
    std::optional<QString> storeNames();

    QString m_path;
    HistoryDatabase m_database;
    QString m_identity;
    EventId m_last {};
    std::vector<EventId> m_disowned; ///< said to have failed, but the disk may hold them after all
    std::map<PersonId, KeptName> m_names; ///< not in the file yet
};

} // namespace Teahouse
