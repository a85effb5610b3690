// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/peoplefilter.h"

#include "server_gui/window/peoplemodel.h"

namespace Teahouse {

PeopleFilter::PeopleFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(PeopleModel::SortRole);
}

void PeopleFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool PeopleFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *people = qobject_cast<const PeopleModel *>(sourceModel());
    if (!people || m_text.isEmpty())
        return true;
    const Guest &guest = people->guest(row);
    return guest.person.name.contains(m_text, Qt::CaseInsensitive)
        || guest.address.contains(m_text, Qt::CaseInsensitive);
}

bool PeopleFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto *people = qobject_cast<const PeopleModel *>(sourceModel());
    const bool words = left.column() != PeopleModel::Idle && left.column() != PeopleModel::Messages;
    if (!people || !words)
        return QSortFilterProxyModel::lessThan(left, right);
    // Names are by far the most often sorted by, and need no value made for each comparison.
    if (left.column() == PeopleModel::Name)
        return m_collator.compare(
                   people->guest(left.row()).person.name, people->guest(right.row()).person.name)
            < 0;
    return m_collator.compare(left.data(sortRole()).toString(), right.data(sortRole()).toString())
        < 0;
}

} // namespace Teahouse
