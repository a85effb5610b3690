// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/feedmodel.h"

#include <QLocale>

namespace Teahouse {

void FeedModel::add(std::vector<FeedRow> rows)
{
    if (rows.size() > size_t(mostRows))
        rows.erase(rows.begin(), rows.end() - mostRows);
    if (rows.empty())
        return;
    const int surplus = int(m_rows.size() + rows.size()) - mostRows;
    if (surplus > 0) {
        beginRemoveRows({}, 0, surplus - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + surplus);
        endRemoveRows();
    }
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    for (FeedRow &row : rows) {
        row.serial = ++m_lastSerial;
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

void FeedModel::forget(EventId message)
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        FeedRow &row = m_rows[i];
        if (message == EventId {} || row.message != message)
            continue;
        forgetWords(row);
        row.serial = ++m_lastSerial; // whoever measured it measures anew
        emit dataChanged(index(int(i)), index(int(i)));
    }
}

int FeedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FeedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FeedRow &shown = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case Qt::AccessibleTextRole:
        return QLocale().toString(shown.at.toLocalTime().time(), QLocale::ShortFormat)
            + QStringLiteral(", ") + shown.text;
    case RowRole:
        return QVariant::fromValue(shown);
    default:
        return {};
    }
}

} // namespace Teahouse
