// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"
#include "shared/base/nameorder.h"

#include <unordered_map>

namespace Teahouse {

/// Who is shown in the table of people and in which order: whose name or address holds what was
/// typed, the host first, the others by a column, and who is alike there as they came. By name, who
/// speaks through a program stands below people, and who is away below all.
class PeopleOrder
{
public:
    void setFilter(const QString &text) { m_filter = text.trimmed(); }
    /// -1: as they came.
    void setColumn(int column, Qt::SortOrder order);

    /// Their places in `guests`.
    std::vector<size_t> shown(const std::vector<Guest> &guests);

private:
    struct Key {
        QString text;
        QCollatorSortKey key;
    };
    /// What one of them is compared by.
    struct Rank {
        size_t place = 0;
        int group = 0; ///< lower ones stand above, whichever way the column goes
        qint64 number = 0;
        const QCollatorSortKey *text = nullptr;
    };

    bool accepts(const Guest &guest) const;
    int groupOf(const Guest &guest) const;
    Rank rankOf(const Guest &guest, size_t place);
    const QCollatorSortKey &keyOf(const Guest &guest);

    QString m_filter;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    NameOrder m_names;
    /// By session, of the column: making a key costs far more than comparing two.
    std::unordered_map<quint64, Key> m_keys;
};

} // namespace Teahouse
