// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"

#include <QListView>

class QSortFilterProxyModel;

namespace Teahouse {

class ConversationModel;
class PeopleModel;

/// Either the room or the private conversations of a sidebar, as rows to choose from.
class ConversationList final : public QListView
{
    Q_OBJECT
public:
    enum class Shows { Room, Private };

    ConversationList(
        Shows shows, ConversationModel &model, const PeopleModel &people, QWidget *parent);

    /// Marks it as the one that is open; nothing where it is not in this list.
    void mark(const ConversationId &conversation);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(const Teahouse::ConversationId &conversation);
    /// By a click or Enter, after chosen(): whoever did that wants to write there.
    void entered();
    /// The row that is current is to be heard of no more, or again.
    void muteToggled(const Teahouse::ConversationId &conversation);
    /// An arrow key went beyond the first or the last row.
    void leftUpwards();
    void leftDownwards();

protected:
    void dataChanged(
        const QModelIndex &first, const QModelIndex &last, const QList<int> &roles = {}) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void enter(const QModelIndex &index);
    ConversationId idAt(const QModelIndex &index) const;

    Shows m_shows;
    QSortFilterProxyModel *m_rows = nullptr;
};

} // namespace Teahouse
