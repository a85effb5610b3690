// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/store/gonerefs.h"
#include "server_gui/store/searchindex.h"

#include <utility>

namespace Teahouse {

/// What edits, deletions and reactions make of the rows they are about, within whatever transaction
/// is under way. A message's row and its words in the index are those of its last form.
class MessageChanges
{
public:
    using Failure = std::optional<QSqlError>;

    MessageChanges(const QSqlDatabase &database, SearchIndex &index, GoneRefs &gone);

    /// A change that was put into the log takes effect. Does nothing for other events.
    Failure apply(const Event &event);
    /// One that is taken out of the log again, since nobody was told of it, loses its effect.
    Failure undo(const Event &event);
    /// What was done before is there to stay.
    Failure settle();

    /// Whether texts were taken out since the last call.
    bool takeHasRemoved() { return std::exchange(m_hasRemoved, false); }

private:
    Failure on(const Edited &edited);
    Failure on(const Deleted &deleted);
    Failure on(const Reacted &reacted);
    template<typename Change>
    Failure rewrite(const Change &change);
    Failure restore(EventId change, EventId target);
    Failure put(EventId target, const MessagePosted &now);
    Failure read(EventId target, std::optional<MessagePosted> &message, QString &body);
    Failure removeEdits(EventId target, EventId before);
    Failure run(const QString &statement, const QVariantList &values);

    QSqlDatabase m_database;
    SearchIndex &m_index;
    GoneRefs &m_gone;
    QSqlQuery m_settle;
    bool m_hasRemoved = false;
};

} // namespace Teahouse
