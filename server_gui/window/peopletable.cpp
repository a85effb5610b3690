// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/peopletable.h"

#include "server_gui/window/columnheader.h"
#include "server_gui/window/guesttext.h"
#include "server_gui/window/peoplecell.h"
#include "server_gui/window/peoplemodel.h"
#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace Teahouse {

namespace {

constexpr int columnWidths[] = {190, 136, 122, 64, 74, 102};

} // namespace

PeopleTable::PeopleTable(PeopleModel &people, QWidget *parent)
    : QTableView(parent)
    , m_people(people)
    , m_cell(new PeopleCell(this))
    , m_header(new ColumnHeader(this))
    , m_rowActions(new QWidget(viewport()))
{
    // Before the view connects itself: on a reset it forgets what was selected.
    connect(&people, &QAbstractItemModel::modelAboutToBeReset, this, &PeopleTable::keepSelection);
    setModel(&people);
    setItemDelegate(m_cell);
    setObjectName(QStringLiteral("people"));
    setAccessibleName(tr("People"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setHorizontalHeader(m_header);
    horizontalHeader()->setAccessibleName(tr("Columns of the table of people"));
    setSortingEnabled(true);
    sortByColumn(NameColumn, Qt::AscendingOrder);
    for (int column = 0; column < GuestColumns; ++column)
        setColumnWidth(column, columnWidths[column]);
    horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    connect(this, &QAbstractItemView::doubleClicked, this,
        [this] { emit messageRequested(selectedPeople()); });
    connect(&people, &QAbstractItemModel::modelReset, this, &PeopleTable::findSelection);
    buildRowActions();
    dress();
}

std::vector<Person> PeopleTable::selectedPeople() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<Person> people;
    for (const QModelIndex &row : rows)
        people.push_back(personAt(row.row()));
    return people;
}

void PeopleTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && selectionModel()->hasSelection()) {
        emit messageRequested(selectedPeople());
        return;
    }
    if (event->key() == Qt::Key_Escape && selectionModel()->hasSelection()) {
        clearSelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

void PeopleTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (!selectionModel()->hasSelection())
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuRequested(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft())
                             : event->globalPos());
}

void PeopleTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    hoverRow(rowAt(event->pos().y()));
}

void PeopleTable::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    hoverRow(-1);
}

void PeopleTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void PeopleTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    hoverRow(-1);
}

void PeopleTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_rowActions->isVisible() && m_hoveredRow < m_people.rowCount())
        placeRowActions(m_hoveredRow);
    emit selectionChangedTo(int(selectionModel()->selectedRows().size()));
}

Person PeopleTable::personAt(int row) const
{
    return m_people.guest(row).person;
}

void PeopleTable::hoverRow(int row)
{
    m_hoveredRow = row;
    m_cell->setHoveredRow(row);
    const bool isGuest = row >= 0 && !isHost(m_people.guest(row));
    m_rowActions->setVisible(isGuest);
    if (isGuest)
        placeRowActions(row);
    viewport()->update();
}

void PeopleTable::placeRowActions(int row)
{
    // What they lie over must not shine through.
    const Theme theme = applicationTheme();
    QPalette ground = m_rowActions->palette();
    const bool isSelected = selectionModel()->isRowSelected(row) && !theme.highContrast;
    ground.setColor(QPalette::Window, isSelected ? theme.selected : theme.hover);
    m_rowActions->setPalette(ground);
    const QSize size(m_rowActions->sizeHint().width(), rowHeight(row) - 2);
    m_rowActions->setGeometry(
        {{viewport()->width() - size.width() - 8, rowViewportPosition(row) + 1}, size});
}

/// Real buttons that move to the row under the pointer; the keyboard has Enter, M, Del and the
/// menu.
void PeopleTable::buildRowActions()
{
    auto *row = new QHBoxLayout(m_rowActions);
    row->setContentsMargins(4, 0, 0, 0);
    row->setSpacing(2);
    m_rowActions->setAutoFillBackground(true);
    m_rowActions->setBackgroundRole(QPalette::Window);
    const auto add = [&](const QString &drawing, const QString &name, auto act) {
        auto *button = new QToolButton(m_rowActions);
        button->setIcon(icon(drawing));
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setFocusPolicy(Qt::NoFocus);
        button->setFixedSize(28, 28);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, act] {
            if (m_hoveredRow >= 0 && m_hoveredRow < m_people.rowCount())
                act();
        });
    };
    add(QStringLiteral("message"), tr("Message this person"),
        [this] { emit messageRequested({personAt(m_hoveredRow)}); });
    add(QStringLiteral("muted"), tr("Mute this person, or let them write again"),
        [this] { emit muteRequested(m_people.guest(m_hoveredRow)); });
    add(QStringLiteral("left"), tr("Disconnect this person"),
        [this] { emit kickRequested({personAt(m_hoveredRow)}); });
    add(QStringLiteral("more"), tr("More"), [this] { showRowMenu(); });
    m_rowActions->hide();
}

/// Of the selected, if the row is among them; otherwise of the row alone.
void PeopleTable::showRowMenu()
{
    if (!selectionModel()->isRowSelected(m_hoveredRow))
        selectRow(m_hoveredRow);
    emit menuRequested(m_rowActions->mapToGlobal(m_rowActions->rect().bottomLeft()));
}

void PeopleTable::keepSelection()
{
    m_keptScroll = verticalScrollBar()->value();
    for (const Person &person : selectedPeople())
        m_kept.insert(person.id);
}

void PeopleTable::findSelection()
{
    QItemSelection found;
    for (int row = 0; row < m_people.rowCount() && !m_kept.isEmpty(); ++row) {
        if (m_kept.remove(personAt(row).id))
            found.select(m_people.index(row, 0), m_people.index(row, StateColumn));
    }
    m_kept.clear();
    selectionModel()->select(found, QItemSelectionModel::ClearAndSelect);
    verticalScrollBar()->setValue(m_keptScroll);
}

void PeopleTable::dress()
{
    const Theme theme = applicationTheme();
    verticalHeader()->setDefaultSectionSize(theme.px(36));
    m_header->setFixedHeight(theme.px(28));
    m_header->setIndent(AddressColumn, PeopleCell::addressIndent(theme));
}

} // namespace Teahouse
