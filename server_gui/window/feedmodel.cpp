// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/feedmodel.h"

#include <QLocale>
#include <QTimerEvent>

#include <algorithm>
#include <iterator>

namespace Teahouse {

void FeedModel::add(std::vector<FeedRow> rows)
{
    m_coming.insert(
        m_coming.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    if (m_coming.size() > size_t(mostRows))
        m_coming.erase(m_coming.begin(), m_coming.end() - mostRows);
    if (!m_bringing.isActive())
        bring();
}

void FeedModel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_bringing.timerId())
        bring();
}

void FeedModel::bring()
{
    const int fresh = std::min(int(m_coming.size()), mostATurn);
    if (fresh < int(m_coming.size()))
        m_bringing.start(0, this);
    else
        m_bringing.stop();
    if (fresh == 0)
        return;
    const int surplus = int(m_rows.size()) + fresh - mostRows;
    if (surplus > 0) {
        beginRemoveRows({}, 0, surplus - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + surplus);
        endRemoveRows();
    }
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + fresh - 1);
    for (int i = 0; i < fresh; ++i) {
        m_rows.push_back(std::move(m_coming.front()));
        m_rows.back().serial = ++m_lastSerial;
        m_coming.pop_front();
    }
    endInsertRows();
}

void FeedModel::forget(EventId message)
{
    if (message == EventId {})
        return;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        FeedRow &row = m_rows[i];
        if (row.message != message)
            continue;
        forgetWords(row);
        row.serial = ++m_lastSerial; // whoever measured it measures anew
        emit dataChanged(index(int(i)), index(int(i)));
    }
    for (FeedRow &row : m_coming)
        if (row.message == message)
            forgetWords(row);
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
