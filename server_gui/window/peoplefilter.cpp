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
    if (!people)
        return QSortFilterProxyModel::lessThan(left, right);
    // A large table is compared a hundred thousand times in one turn: no value is made for that.
    const Guest &one = people->guest(left.row());
    const Guest &other = people->guest(right.row());
    switch (left.column()) {
    case PeopleModel::Name:
        return m_collator.compare(one.person.name, other.person.name) < 0;
    case PeopleModel::Idle:
        return one.lastHeard > other.lastHeard;
    case PeopleModel::Messages:
        return one.messages < other.messages;
    default:
        return m_collator.compare(
                   left.data(sortRole()).toString(), right.data(sortRole()).toString())
            < 0;
    }
}

} // namespace Teahouse
