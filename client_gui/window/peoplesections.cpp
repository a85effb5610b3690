// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/peoplesections.h"

namespace Teahouse {

PeopleSections::PeopleSections(PeopleModel &people, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    setSourceModel(&people);
    sort(0);
    connect(&people, &QAbstractItemModel::rowsInserted, this, &PeopleSections::forget);
    connect(&people, &QAbstractItemModel::rowsRemoved, this, &PeopleSections::forget);
    connect(&people, &QAbstractItemModel::dataChanged, this, &PeopleSections::forget);
    connect(&people, &QAbstractItemModel::modelReset, this, &PeopleSections::forget);
}

void PeopleSections::filter(const QString &name)
{
    m_filter = name;
    forget();
    invalidateFilter();
    forget();
}

bool PeopleSections::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_filter.isEmpty())
        return true;
    return m_match.score(sourceModel()->index(row, 0).data().toString(), m_filter) > 0;
}

PeopleSection PeopleSections::section(const QModelIndex &index) const
{
    return PeopleSection(index.data(PeopleModel::SectionRole).toInt());
}

bool PeopleSections::isFirst(const QModelIndex &index) const
{
    return index.row() == 0 || section(index) != section(index.siblingAtRow(index.row() - 1));
}

QString PeopleSections::heading(PeopleSection section) const
{
    if (!m_counts) {
        m_counts.emplace();
        for (int row = 0; row < rowCount(); ++row)
            ++m_counts->at(size_t(this->section(index(row, 0))));
    }
    const QString count = QString::number(m_counts->at(size_t(section)));
    switch (section) {
    case PeopleSection::Host:
        return tr("Host");
    case PeopleSection::Online:
        return tr("Online · %1").arg(count);
    case PeopleSection::Away:
        return tr("Away · %1").arg(count);
    case PeopleSection::PlainText:
        return tr("Plain text · %1").arg(count);
    }
    return {};
}

bool PeopleSections::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int one = left.data(PeopleModel::SectionRole).toInt();
    const int other = right.data(PeopleModel::SectionRole).toInt();
    return one != other ? one < other : left.row() < right.row();
}

} // namespace Teahouse
