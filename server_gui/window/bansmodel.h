// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/sanctions.h"

#include <QAbstractTableModel>

namespace Teahouse {

/// Who may not come in, one row each, the latest first.
class BansModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Address, KnownBy, Since, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Nothing is told while nothing is new, so that a selection stays.
    void take(const std::vector<Ban> &bans);
    const Ban &ban(int row) const { return m_bans[m_bans.size() - 1 - size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Ban> m_bans; ///< the oldest first, as the room has them
};

} // namespace Teahouse
