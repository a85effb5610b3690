// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/window/feedrow.h"

#include <QAbstractListModel>
#include <QBasicTimer>

#include <deque>

namespace Teahouse {

/// The last 5,000 lines of the live room, oldest first. Of many that come at once some are brought
/// each turn of the event loop, since a list measures what it shows in the turn in which it comes.
class FeedModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum FeedRole { RowRole = Qt::UserRole };
    static constexpr int mostRows = 5000;
    static constexpr int mostATurn = 500;

    using QAbstractListModel::QAbstractListModel;

    void add(std::vector<FeedRow> rows);
    /// The words of a message that was deleted are shown no more.
    void forget(EventId message);
    const FeedRow &row(int index) const { return m_rows[size_t(index)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void bring();

    std::deque<FeedRow> m_rows;
    std::deque<FeedRow> m_coming; ///< behind them, in the turns that follow
    QBasicTimer m_bringing;
    quint64 m_lastSerial = 0;
};

} // namespace Teahouse
