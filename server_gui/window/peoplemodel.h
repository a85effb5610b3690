// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/window/guesttext.h"
#include "server_gui/window/peopleorder.h"

#include <QAbstractTableModel>
#include <QSet>

namespace Teahouse {

/// Who is inside, one row each, sorted and filtered by itself: a proxy between would do so again
/// for each run of rows that it is told of. Takes whole snapshots and tells its views only what
/// differs, so that a selection stays and nothing jumps; only when very many come or go at once it
/// begins anew.
class PeopleModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum PeopleRole { GuestRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// All of them, in the order in which they came, and the host, who has a row above them.
    void take(const std::vector<Guest> &guests, const std::optional<Guest> &host = {});
    /// Only whose name or address holds this.
    void setFilter(const QString &text);
    /// Shown or not, and without the host.
    qint64 people() const { return qint64(m_all.size()) - (m_hasHost ? 1 : 0); }
    /// Shown or not.
    int total() const { return int(m_all.size()); }
    const Guest &guest(int row) const { return m_rows[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The host is nobody to write to or to disconnect.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    using Sessions = QSet<quint64>;

    void arrange();
    void beginAnew(const std::vector<size_t> &wanted);
    int goneRuns(const Sessions &staying) const;
    int newRuns(const std::vector<size_t> &wanted, const Sessions &known) const;
    void removeGone(const Sessions &staying);
    void place(std::vector<Guest> rows);
    void tellChanged(const std::vector<Guest> &rows);
    void insertNew(const std::vector<size_t> &wanted, const Sessions &known);

    PeopleOrder m_order;
    std::vector<Guest> m_all;
    std::vector<Guest> m_rows; ///< those that are shown, as they are shown
    bool m_hasHost = false;
};

} // namespace Teahouse
