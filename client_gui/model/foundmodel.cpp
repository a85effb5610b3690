// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/foundmodel.h"

#include "client_gui/model/messagechanges.h"

#include <QLocale>

#include <algorithm>

namespace Teahouse {

void FoundModel::clear()
{
    if (m_rows.empty())
        return;
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void FoundModel::append(const std::vector<MessagePosted> &page)
{
    if (page.empty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(page.size()) - 1);
    m_rows.insert(m_rows.end(), page.rbegin(), page.rend());
    endInsertRows();
}

bool FoundModel::apply(const Event &change)
{
    const EventId target = placeOfChange(change).target;
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
        [target](const MessagePosted &message) { return message.id == target; });
    if (target == EventId {} || found == m_rows.end())
        return false;
    const int row = int(found - m_rows.begin());
    if (std::holds_alternative<Deleted>(change)) {
        beginRemoveRows({}, row, row);
        m_rows.erase(found);
        endRemoveRows();
    } else if (const auto *edited = std::get_if<Edited>(&change)) {
        found->text = edited->text;
        emit dataChanged(index(row), index(row));
    }
    return true;
}

int FoundModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FoundModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MessagePosted &message = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return message.text;
    case Qt::AccessibleTextRole:
        return QStringList {message.from.name,
            QLocale().toString(message.at.toLocalTime(), QLocale::ShortFormat), message.text}
            .join(tr(", ", "joins the parts of what a screen reader says"));
    default:
        return {};
    }
}

} // namespace Teahouse
