// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/conversationlist.h"

#include "client_gui/model/conversationmodel.h"
#include "client_gui/model/peoplemodel.h"
#include "client_gui/window/conversationrow.h"
#include "client_gui/window/shortcuts.h"
#include "shared/ui/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSortFilterProxyModel>

namespace Teahouse {

namespace {

class OnlyRows final : public QSortFilterProxyModel
{
public:
    OnlyRows(ConversationList::Shows shows, QObject *parent)
        : QSortFilterProxyModel(parent)
        , m_shows(shows)
    { }

    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        // The room is always the first.
        return (row == 0) == (m_shows == ConversationList::Shows::Room);
    }

private:
    ConversationList::Shows m_shows;
};

} // namespace

ConversationList::ConversationList(
    Shows shows, ConversationModel &model, const PeopleModel &people, QWidget *parent)
    : QListView(parent)
    , m_shows(shows)
    , m_rows(new OnlyRows(shows, this))
{
    m_rows->setSourceModel(&model);
    setModel(m_rows);
    setItemDelegate(new ConversationRow(people, this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setAutoFillBackground(false);
    const bool room = shows == Shows::Room;
    setAccessibleName(room ? tr("Room") : tr("Private chats"));
    if (room) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { enter(index); });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &current) {
            if (hasFocus() && current.isValid())
                emit chosen(idAt(current));
        });
    const auto repaint = [this] { viewport()->update(); };
    connect(&people, &QAbstractItemModel::dataChanged, this, repaint);
    connect(&people, &QAbstractItemModel::rowsInserted, this, repaint);
    connect(&people, &QAbstractItemModel::rowsRemoved, this, repaint);
    connect(&people, &QAbstractItemModel::modelReset, this, repaint);
}

void ConversationList::enter(const QModelIndex &index)
{
    emit chosen(idAt(index));
    emit entered();
}

ConversationId ConversationList::idAt(const QModelIndex &index) const
{
    return index.data(ConversationModel::ValueRole).value<Conversation>().id;
}

void ConversationList::mark(const ConversationId &conversation)
{
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const QModelIndex index = m_rows->index(row, 0);
        if (idAt(index) != conversation)
            continue;
        if (index != currentIndex())
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
        scrollTo(index);
        return;
    }
    selectionModel()->clearSelection();
}

QSize ConversationList::sizeHint() const
{
    const int row = applicationTheme().px(52);
    return {applicationTheme().px(200), m_shows == Shows::Room ? row : 4 * row};
}

QSize ConversationList::minimumSizeHint() const
{
    return {0, m_shows == Shows::Room ? applicationTheme().px(52) : 0};
}

void ConversationList::dataChanged(
    const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    // A list lays all its rows out anew for this, but what a row says does not change its height.
    QAbstractItemView::dataChanged(first, last, roles);
}

void ConversationList::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    if (event->key() == Qt::Key_Up && row <= 0)
        return emit leftUpwards();
    if (event->key() == Qt::Key_Down && row == m_rows->rowCount() - 1)
        return emit leftDownwards();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid())
        return enter(currentIndex());
    if (QKeySequence(event->keyCombination()) == muteKey() && currentIndex().isValid())
        return emit muteToggled(idAt(currentIndex()));
    QListView::keyPressEvent(event);
}

void ConversationList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const auto chat = index.data(ConversationModel::ValueRole).value<Conversation>();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *mute = menu->addAction(chat.muted ? tr("Unmute") : tr("Mute"));
    mute->setShortcut(muteKey());
    connect(mute, &QAction::triggered, this, [this, id = chat.id] { emit muteToggled(id); });
    const QPoint place = byKey ? visualRect(index).center() : event->pos();
    menu->popup(viewport()->mapToGlobal(place));
}

void ConversationList::focusInEvent(QFocusEvent *event)
{
    // The row that is open, or else the first, has the ring; looking at the list opens nothing.
    const QSignalBlocker silent(selectionModel());
    QListView::focusInEvent(event);
    const QModelIndexList open = selectedIndexes();
    const QModelIndex start = open.isEmpty() ? m_rows->index(0, 0) : open.front();
    if (start.isValid() && (!currentIndex().isValid() || !open.isEmpty()))
        selectionModel()->setCurrentIndex(start, QItemSelectionModel::NoUpdate);
    viewport()->update();
}

void ConversationList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        scheduleDelayedItemsLayout();
        viewport()->update();
    }
}

} // namespace Teahouse
