// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/messageentry.h"
#include "client_gui/model/storedrow.h"
#include "shared/protocol/event.h"

#include <QAbstractListModel>
#include <QHash>
#include <QMultiHash>
#include <QSet>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Teahouse {

/// Rows of one conversation, oldest first. Adds day lines and the line above what was not seen,
/// folds joins, finds groups. Messages of ours that wait for the server stay at the end until it
/// has them.
class MessageModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// All of one batch become one insertion, but where a message of ours is confirmed in between.
    /// Unseen ones of other people get the new-messages line above them.
    void append(std::vector<Arrival> arrivals, bool unseen);
    /// What was said before all of these rows, in order; days and groups meet at the seam. What is
    /// not older than oldest() is left out.
    void prepend(std::vector<Arrival> arrivals);
    /// The lowest id of the rows; none while no row has one.
    EventId oldest() const;
    /// The row of an event; -1 if none has that id.
    int rowOf(EventId id) const;
    /// False if no message of ours with that ref is waiting or failed.
    bool setDelivery(const QString &ref, Delivery delivery, const QString &failure = {});
    /// Takes a message of ours away that was not stored.
    bool remove(const QString &ref);
    void removeNewMessagesLine();
    /// -1 while there is none.
    int newMessagesRow() const;

    /// More rows than mostRows are never kept: the oldest go, down to keptRows, as more are said.
    static constexpr int mostRows = 150'000;
    static constexpr int keptRows = 120'000;

    /// Something became of the message in that row: rows that quote it are told too.
    void change(int row, const std::function<void(MessageEntry &entry)> &how);
    /// What these ids stood for is another log's; they stand for nothing any more.
    void forgetIds();
    /// The last row with a message; -1 if there is none.
    int lastMessageRow() const;

    /// What a reply to the message in that row shows of it.
    Quote quoteOf(int row) const;

    /// What is in a row, without what other rows know of it: that comes with data().
    MessageEntry entry(int row) const { return m_rows.at(size_t(row)).entry(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    /// Rows were let go that the server may still have.
    void oldestForgotten();

private:
    using Fresh = std::vector<Arrival>; // in their order, not rows yet

    int tailStart() const;
    std::optional<MessageEntry> rowAbove(const MessageEntry &next) const;
    void place(Fresh &fresh, Arrival arrival, bool unseen);
    bool fold(Fresh &fresh, const Arrival &arrival);
    void flush(Fresh &fresh);
    void insert(int row, Fresh fresh);
    bool isOnItsWay(const MessageEntry &entry) const;
    bool confirm(int row, const MessageEntry &stored);
    void eraseRow(int row);
    void takeAway(int row);
    void dropDayAt(int row);
    void dropEmptyDay(int row);
    void forgetOldest();
    StoredRow kept(Arrival &&arrival);
    void alter(int row, const std::function<void(MessageEntry &entry)> &how);
    void regroup(int row);
    int rowOf(const QString &ref) const;
    MessageEntry shownEntry(int row) const;
    void tellQuoting(int from, EventId first);
    void noteQuote(const MessageEntry &entry);
    void tellChanged(int row);

    std::deque<StoredRow> m_rows; // neither end moves the rows in between, however many there are
    QHash<PersonId, std::shared_ptr<const Person>> m_people; // as the newest rows know them
    QMultiHash<EventId, EventId> m_quoting; // what is quoted, and by which messages
    QSet<QString> m_unstored; // refs of rows that wait or failed
    EventId m_newest {}; // of all rows; ids grow from row to row
    bool m_hasNewLine = false;
};

} // namespace Teahouse
