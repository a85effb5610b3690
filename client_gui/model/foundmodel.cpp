// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/foundmodel.h"

#include <QLocale>

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
