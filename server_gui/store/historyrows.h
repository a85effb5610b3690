// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/eventstore.h"
#include "server_gui/store/gonerefs.h"
#include "server_gui/store/messagechanges.h"
#include "server_gui/store/searchindex.h"

#include <QSqlQuery>

#include <map>

namespace Teahouse {

struct StoredEvent;

/// Puts events into the rows of an open history, and takes them out, with all that depends on them:
/// words, refs, what changes do. Within whatever transaction is under way. Its statements are
/// prepared once, since preparing costs more than running them: it goes before its connection, and
/// after any failure.
class HistoryRows
{
    Q_DISABLE_COPY_MOVE(HistoryRows)
public:
    using Failure = std::optional<QSqlError>;

    explicit HistoryRows(const QSqlDatabase &database);

    /// `outcome` says whether it was kept under its own id.
    Failure store(const LastingEvent &lasting, StoreOutcome &outcome);
    /// Nothing of it is left, in the index neither; no error if there is none.
    Failure erase(EventId id);
    Failure keepNames(const std::map<PersonId, KeptName> &names);
    /// What was done before is there to stay.
    Failure settle() { return m_changes.settle(); }

    /// Whether texts were taken out since the last call.
    bool takeHasRemoved() { return m_changes.takeHasRemoved(); }

private:
    Failure insert(const StoredEvent &row, StoreOutcome &outcome);
    Failure compareWithEarlier(const StoredEvent &row, StoreOutcome &outcome);

    QSqlDatabase m_database;
    SearchIndex m_index;
    GoneRefs m_gone;
    MessageChanges m_changes;
    QSqlQuery m_insert;
};

} // namespace Teahouse
