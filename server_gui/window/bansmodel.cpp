// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/bansmodel.h"

#include <QLocale>

namespace Teahouse {

namespace {

/// By what somebody who comes back is recognised.
QString knownBy(const Ban &ban)
{
    if (!ban.person.isNull())
        return ban.network.isEmpty() ? BansModel::tr("key") : BansModel::tr("key and address");
    return ban.network.isEmpty() ? BansModel::tr("nothing, may come back")
                                 : BansModel::tr("address");
}

QString shown(const Ban &ban, int column)
{
    switch (column) {
    case BansModel::Name:
        return ban.name;
    case BansModel::Address:
        return ban.network;
    case BansModel::KnownBy:
        return knownBy(ban);
    case BansModel::Since:
        return QLocale().toString(ban.since.toLocalTime(), QLocale::ShortFormat);
    default:
        return {};
    }
}

} // namespace

void BansModel::take(const std::vector<Ban> &bans)
{
    if (bans == m_bans)
        return;
    beginResetModel();
    m_bans = bans;
    endResetModel();
}

int BansModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_bans.size());
}

int BansModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BansModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Ban &row = ban(index.row());
    if (role == Qt::DisplayRole)
        return shown(row, index.column());
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return QStringList {row.name, row.network, knownBy(row), shown(row, Since)}.join(
            QStringLiteral(", "));
    return {};
}

QVariant BansModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Address:
        return tr("Address");
    case KnownBy:
        return tr("Known by");
    case Since:
        return tr("Since");
    default:
        return {};
    }
}

} // namespace Teahouse
