// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/store/historydatabase.h"
#include "server_gui/store/storedevent.h"

#include <utility>

namespace Teahouse {

/// Reads the history beside the writer, in a thread of its own. Never shows anybody what they may
/// not see (docs/PROTOCOL.md, "What an event is").
class HistoryReader
{
public:
    std::optional<Error> open(const QString &path);
    void close() { m_database.close(); }

    /// After a failure the connection is given up and opened anew for the next page.
    HistoryPage read(const HistoryQuery &query);
    HistoryPage search(const SearchQuery &query);
    /// Whether that failed since the last call because the index of words is damaged.
    bool takeFoundDamage() { return std::exchange(m_foundDamage, false); }

private:
    template<typename Reading>
    HistoryPage inSnapshot(Reading reading);
    std::optional<QString> conditions(const HistoryQuery &query, QVariantList &values) const;
    bool readEvents(const HistoryQuery &query, HistoryPage &page);
    bool readHead(HistoryPage &page);
    /// Where what was asked for by its ref is not there: whether it has been.
    bool readGone(const HistoryQuery &query, HistoryPage &page);
    bool findMessages(const SearchQuery &query, HistoryPage &page);
    /// Narrows `first` and `last` to the ids of what was said in those times.
    bool boundByTime(const SearchQuery &query, qint64 &first, qint64 &last);
    bool failed(const QSqlError &error);

    QString m_path;
    HistoryDatabase m_database;
    QString m_failure; ///< why the last page was not read
    bool m_foundDamage = false;
};

} // namespace Teahouse
