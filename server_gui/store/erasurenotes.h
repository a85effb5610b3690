// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/eventstore.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <optional>
#include <vector>

namespace Teahouse {

/// An erasure on its way, as the history knows it.
struct NotedErasure {
    qint64 number = 0;
    Erasure what;
    EventId reached {}; ///< everything up to here has been looked at
    qint64 messages = 0; ///< that are gone

    bool isThrough() const { return reached >= what.upTo; }
};

/// What the host asked to erase stands in the history itself until nothing of it is left in the
/// file, so that a stop or a crash only holds it up.
class ErasureNotes
{
public:
    using Failure = std::optional<QSqlError>;

    explicit ErasureNotes(const QSqlDatabase &database)
        : m_database(database)
    { }

    Failure add(const Erasure &erasure);
    Result<std::vector<NotedErasure>> all() const;
    /// Within the transaction that removes what it counts.
    Failure update(const NotedErasure &noted);
    /// Those that are through, and what they left to be wiped.
    Failure forgetWiped();

    /// Words have gone that may still stand somewhere in the file.
    Failure noteUnwiped();
    Result<bool> isUnwiped() const;

private:
    QSqlDatabase m_database;
};

} // namespace Teahouse
