// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/feedlinks.h"

#include "server_gui/window/feedcell.h"

#include <QListView>
#include <QMouseEvent>

#include <utility>

namespace Teahouse {

FeedLinks::FeedLinks(QListView &list, const FeedCell &cell, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_cell(cell)
{
    list.viewport()->setMouseTracking(true);
    list.viewport()->installEventFilter(this);
}

bool FeedLinks::eventFilter(QObject *watched, QEvent *event)
{
    const bool isMouse = event->type() == QEvent::MouseMove
        || event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease;
    if (!isMouse)
        return QObject::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const std::optional<QUrl> link = linkAt(mouse->pos());
    m_list.viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (mouse->button() != Qt::LeftButton)
        return false;
    if (event->type() == QEvent::MouseButtonPress)
        m_pressed = link;
    else if (const auto pressed = std::exchange(m_pressed, {}); pressed && pressed == link)
        emit activated(*link);
    return false;
}

std::optional<QUrl> FeedLinks::linkAt(const QPoint &point) const
{
    const QModelIndex index = m_list.indexAt(point);
    return index.isValid() ? m_cell.linkAt(index, m_list.visualRect(index), point) : std::nullopt;
}

} // namespace Teahouse
