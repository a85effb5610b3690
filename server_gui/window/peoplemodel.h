// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"

#include <QAbstractTableModel>

#include <span>

namespace Teahouse {

/// Who is inside, one row each, in the order in which they came. Takes whole snapshots and tells
/// its views only what differs, so that a selection stays and nothing jumps; only when very many go
/// at once it begins anew.
class PeopleModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Address, Client, Idle, Messages, State, ColumnCount };
    enum PeopleRole { GuestRole = Qt::UserRole, SortRole };

    using QAbstractTableModel::QAbstractTableModel;

    void take(const std::vector<Guest> &guests);
    const Guest &guest(int row) const { return m_guests[size_t(row)]; }
    bool isInside(const PersonId &person) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int goneRuns(const std::vector<Guest> &guests) const;
    void removeGone(const std::vector<Guest> &guests);
    void removeRun(int first, int last);
    void insertRun(int row, std::span<const Guest> guests);
    void changeRows(int row, std::span<const Guest> guests);

    std::vector<Guest> m_guests;
};

/// What the client is called where people read it: "Teahouse", "Text", or what a program says of
/// itself.
QString clientText(const QString &client);
QString stateText(const Guest &guest);

} // namespace Teahouse
