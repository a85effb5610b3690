// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"
#include "shared/protocol/person.h"

#include <QSet>
#include <QTableView>

namespace Teahouse {

class ColumnHeader;
class PeopleCell;
class PeopleModel;

/// The table of people, with the buttons of the row under the pointer. Sorts, selects several;
/// Enter and a double click ask to write to the selected.
class PeopleTable final : public QTableView
{
    Q_OBJECT
public:
    explicit PeopleTable(PeopleModel &people, QWidget *parent = nullptr);

    /// In the order in which they are shown.
    std::vector<Person> selectedPeople() const;

signals:
    void messageRequested(const std::vector<Teahouse::Person> &people);
    void kickRequested(const std::vector<Teahouse::Person> &people);
    /// To mute, or to let write again who is muted.
    void muteRequested(const Teahouse::Guest &guest);
    void selectionChangedTo(int people);
    void menuRequested(const QPoint &globalPosition);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    Person personAt(int row) const;
    void hoverRow(int row);
    void placeRowActions(int row);
    void buildRowActions();
    void showRowMenu();
    void keepSelection();
    void findSelection();
    void dress();

    PeopleModel &m_people;
    PeopleCell *m_cell;
    ColumnHeader *m_header;
    QWidget *m_rowActions;
    int m_hoveredRow = -1;
    QSet<PersonId> m_kept; ///< the selected, while the list is made anew
    int m_keptScroll = 0;
};

} // namespace Teahouse
