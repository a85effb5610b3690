// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The part of ConversationView that follows its model.
#include "client_gui/view/conversationview.h"

#include <algorithm>

namespace Teahouse {

void ConversationView::setModel(QAbstractItemModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (model) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &ConversationView::onRowsInserted);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &ConversationView::onRowsRemoved);
        connect(model, &QAbstractItemModel::dataChanged, this, &ConversationView::onDataChanged);
        connect(model, &QAbstractItemModel::modelReset, this, &ConversationView::onReset);
        connect(model, &QAbstractItemModel::layoutChanged, this, &ConversationView::onReset);
        connect(model, &QAbstractItemModel::rowsMoved, this, &ConversationView::onReset);
        connect(model, &QObject::destroyed, this, &ConversationView::onReset);
    }
    onReset();
}

void ConversationView::onRowsInserted(const QModelIndex &, int first, int last)
{
    const int rows = last - first + 1;
    const bool atEnd = first == rowCount();
    // A follow-up takes the tail from the bubble before it: that one only has to be painted anew.
    if (!atEnd) {
        m_layouts.shift(first, rows);
        m_selection.rowsInserted(first, rows);
        m_hoveredRow = -1;
        m_stale = true;
    }
    m_placement.insert(first, rows);
    if (m_flashRow >= first)
        m_flashRow += rows;
    if (m_focusedRow >= first)
        m_focusedRow += rows;
    if (atEnd && !m_placement.isFollowing())
        countFresh(first, last);
    if (atEnd)
        scheduleSettleOf(rows);
    else
        scheduleSettle();
}

void ConversationView::onRowsRemoved(const QModelIndex &, int first, int last)
{
    const int rows = last - first + 1;
    m_layouts.forget(first, last);
    m_layouts.shift(first, -rows);
    m_selection.rowsRemoved(first, rows);
    m_placement.remove(first, rows);
    if (m_focusedRow > last)
        m_focusedRow -= rows;
    else if (m_focusedRow >= first)
        m_focusedRow = std::min(first, rowCount() - 1);
    m_hoveredRow = m_flashRow = -1;
    m_stale = true;
    scheduleSettle();
}

void ConversationView::onDataChanged(const QModelIndex &from, const QModelIndex &to)
{
    m_layouts.forget(from.row(), to.row());
    for (int row = from.row(); row <= to.row(); ++row)
        m_placement.change(row);
    m_stale = true;
    scheduleSettle();
}

void ConversationView::onReset()
{
    m_layouts.clear();
    m_selection.clear();
    m_focusedRow = m_hoveredRow = m_flashRow = -1;
    m_fresh = m_freshMentions = 0;
    m_placement.reset(m_model ? m_model->rowCount() : 0);
    m_stale = true;
    scheduleSettle();
}

} // namespace Teahouse
