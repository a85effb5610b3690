// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/window/feedrow.h"

#include <QAbstractListModel>

#include <deque>

namespace Teahouse {

/// The last 5,000 lines of the live room, oldest first.
class FeedModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum FeedRole { RowRole = Qt::UserRole };
    static constexpr int mostRows = 5000;

    using QAbstractListModel::QAbstractListModel;

    void add(std::vector<FeedRow> rows);
    /// The words of a message that was deleted are shown no more.
    void forget(EventId message);
    const FeedRow &row(int index) const { return m_rows[size_t(index)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::deque<FeedRow> m_rows;
    quint64 m_lastSerial = 0;
};

} // namespace Teahouse
