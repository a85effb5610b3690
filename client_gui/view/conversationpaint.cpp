// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The part of ConversationView that paints, no more than has changed.
#include "client_gui/view/conversationview.h"
#include "client_gui/view/hoverbar.h"
#include "client_gui/view/messagepainter.h"

#include <QPaintEvent>
#include <QPainter>
#include <QRegion>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace Teahouse {

namespace {

/// At either side of a row: only its grounds reach there, and the grips between panes.
constexpr int Edge = 8;

} // namespace

void ConversationView::paintEvent(QPaintEvent *event)
{
    if (m_settleTimer.isActive() && !m_settleWaits)
        settle();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_style.theme.base);
    for (int row = m_placement.firstRow(); row <= m_placement.lastRow(); ++row) {
        const QRect rect = rowRect(row);
        if (!event->region().intersects(rect))
            continue;
        PaintState state = paintState(row);
        const QRect column(Edge, rect.top(), m_style.columnRight + 1 - Edge, rect.height());
        state.besideColumn = !event->region().intersects(column);
        painter.translate(0, rect.top());
        paintMessage(painter, layoutOf(row), m_style, state);
        painter.translate(0, -rect.top());
    }
}

PaintState ConversationView::paintState(int row)
{
    const MessageLayout &layout = layoutOf(row);
    const auto range = m_selection.within(row, int(layout.text.text().size()));
    PaintState state;
    state.hovered = row == m_hoveredRow;
    state.focused = row == m_focusedRow && isRingShown();
    state.covered = verticalScrollBar()->parentWidget()->width();
    state.lastOfGroup = isLastOfGroup(row, layout.entry);
    state.flash = row == m_flashRow ? flashStrength() : 0;
    state.selectedFrom = range.from;
    state.selectedTo = range.to;
    return state;
}

bool ConversationView::isLastOfGroup(int row, const MessageEntry &entry) const
{
    if (entry.kind != EntryKind::OwnMessage || row + 1 >= rowCount())
        return true;
    const MessageEntry next = entryAt(row + 1);
    return next.kind != EntryKind::OwnMessage || next.firstOfGroup;
}

/// Asks for the paint that rows in their new places need: where they only moved, as when somebody
/// said something more, their pixels are moved and the rest is painted.
void ConversationView::updateMoved()
{
    const ShownRows before = std::exchange(m_shown, ShownRows::of(m_placement));
    m_shown.endsInBubble = m_placement.lastRow() >= m_placement.firstRow()
        && layoutOf(m_placement.lastRow()).entry.kind == EntryKind::OwnMessage;
    const std::optional<KeptPixels> kept = keptPixels(before, m_shown, viewport()->height());
    const qreal ratio = viewport()->devicePixelRatioF();
    if (std::exchange(m_stale, false) || !kept || ratio != std::floor(ratio))
        return viewport()->update();
    QRect area = viewport()->rect();
    if (kept->by != 0) {
        // Qt moves no pixels that another widget lies over, as the scroll bar and grips do.
        area.adjust(Edge, 0, -std::max(Edge, verticalScrollBar()->parentWidget()->width()), 0);
        viewport()->scroll(0, kept->by, area);
        if (m_bar->isVisible())
            viewport()->update(m_bar->geometry().translated(0, kept->by));
    }
    const QRect there(area.left(), kept->top, area.width(), kept->bottom - kept->top);
    viewport()->update(QRegion(viewport()->rect()) - there);
}

} // namespace Teahouse
