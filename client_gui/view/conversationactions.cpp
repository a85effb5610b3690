// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The part of ConversationView that does something with one message: its bar, its menu, its code.
#include "client_gui/view/conversationview.h"
#include "client_gui/view/hoverbar.h"
#include "client_gui/view/messagewords.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPersistentModelIndex>
#include <QWheelEvent>

#include <algorithm>

namespace Teahouse {

namespace {

constexpr int BarLift = 13; ///< how far the bar stands above its row
constexpr int MostTargets = 20; ///< of one message, offered to choose from

} // namespace

void ConversationView::setReplyOffered(bool offered)
{
    m_replyOffered = offered;
    placeHoverBar();
}

void ConversationView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return placeHoverBar();
    for (const int each : {m_hoveredRow, row})
        if (each >= 0 && each < rowCount())
            viewport()->update(rowRect(each));
    m_hoveredRow = row;
    placeHoverBar();
}

/// Rows moved under a pointer that stayed where it was.
void ConversationView::followPointer()
{
    setHoveredRow(m_pointer ? rowAt(*m_pointer) : -1);
}

void ConversationView::placeHoverBar()
{
    const bool shown =
        m_hoveredRow >= 0 && m_hoveredRow < rowCount() && isMessage(entryAt(m_hoveredRow));
    if (shown) {
        m_bar->setOffer({canReact(m_hoveredRow), canReply(m_hoveredRow), canEdit(m_hoveredRow)});
        const qreal band = rowRect(m_hoveredRow).top() + layoutOf(m_hoveredRow).band.top();
        m_bar->move(m_style.columnRight - m_bar->width(),
            std::max(2, int(band) - m_style.theme.px(BarLift)));
        m_bar->raise();
    }
    m_bar->setVisible(shown);
}

bool ConversationView::canReply(int row) const
{
    if (!m_replyOffered || row < 0 || row >= rowCount())
        return false;
    return canChange(entryAt(row));
}

void ConversationView::replyTo(int row)
{
    if (canReply(row))
        emit replyRequested(entryAt(row).id);
}

bool ConversationView::scrollCode(int row, qreal by)
{
    if (row < 0 || row >= rowCount())
        return false;
    bool moved = false;
    for (size_t part = 0; part < layoutOf(row).text.parts().size(); ++part)
        moved = m_layouts.scrollCode(row, int(part), by) || moved;
    if (moved)
        viewport()->update(rowRect(row));
    return moved;
}

void ConversationView::wheelEvent(QWheelEvent *event)
{
    const QPoint point = event->position().toPoint();
    const bool turned = event->modifiers() & Qt::ShiftModifier;
    const QPoint turn = event->angleDelta();
    const int aside = turn.x() != 0 ? turn.x() : turned ? turn.y() : 0;
    const int row = aside == 0 ? -1 : rowAt(point);
    if (row >= 0) {
        const auto code = layoutOf(row).codeAt(point - QPoint(0, rowRect(row).top()));
        if (code && m_layouts.scrollCode(row, *code, -aside / 2.0))
            viewport()->update(rowRect(row));
        if (code)
            return event->accept();
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ConversationView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int row = byKey ? m_focusedRow : rowAt(event->pos());
    const std::optional<ClickTarget> target = byKey ? std::nullopt : targetAt(event->pos());
    showMenu(row, target,
        byKey && row >= 0 ? viewport()->mapToGlobal(rowRect(row).center()) : event->globalPos());
}

void ConversationView::showMenu(int row, const std::optional<ClickTarget> &target, QPoint at)
{
    QMenu menu(this);
    // By its id or as a place that moves along: rows may come and go while the menu is open.
    const EventId id = row >= 0 && row < rowCount() ? entryAt(row).id : EventId {};
    if (canReact(row))
        menu.addAction(tr("React…"), this,
            [this, id, anchor = rowRect(row)] { emit emojiRequested(id, anchor); });
    if (canReply(row))
        menu.addAction(tr("Reply"), this, [this, id] { emit replyRequested(id); });
    const QPersistentModelIndex place = m_model ? m_model->index(row, 0) : QModelIndex();
    QAction *copyText = menu.addAction(tr("Copy"), this, [this, place] {
        if (m_selection.isEmpty())
            copyRow(place.row());
        else
            copy();
    });
    copyText->setEnabled(!m_selection.isEmpty() || row >= 0);
    if (row >= 0)
        addCodeActions(menu, row);
    if (target && target->action == ClickTarget::Action::OpenLink)
        menu.addAction(tr("Copy link"), this,
            [url = target->url] { QGuiApplication::clipboard()->setText(url.toString()); });
    menu.addAction(tr("Select all"), this, &ConversationView::selectAll);
    addOwnActions(menu, row);
    addChangeActions(menu, row);
    menu.exec(at);
}

/// For a key, which cannot point at one of them.
void ConversationView::offerTargets(int row)
{
    const MessageLayout &layout = layoutOf(row);
    QMenu menu(this);
    if (const std::optional<Quote> &quote = layout.entry.quote)
        menu.addAction(
            tr("What it answers"), this, [this, id = quote->id] { emit quotedRequested(id); });
    for (const auto &link : layout.links) {
        if (menu.actions().size() == MostTargets)
            break;
        QString shown =
            fontMetrics().elidedText(link.url.toString(), Qt::ElideMiddle, m_style.bubbleMaximum);
        menu.addAction(shown.replace(QLatin1Char('&'), QLatin1String("&&")), this,
            [this, url = link.url] { emit linkActivated(url); });
    }
    menu.setActiveAction(menu.actions().front());
    menu.exec(viewport()->mapToGlobal(rowRect(row).center()));
}

void ConversationView::addOwnActions(QMenu &menu, int row)
{
    const MessageEntry entry = entryAt(row);
    if (!canDiscard(entry))
        return;
    menu.addSeparator();
    // By its ref, because rows may come and go while the menu is open.
    if (canRetry(entry)) {
        menu.addAction(retryWord(), this, [this, ref = entry.ref] { emit retryRequested(ref); });
        menu.addAction(tr("Edit"), this, [this, ref = entry.ref] { emit rewriteRequested(ref); });
    }
    menu.addAction(deleteWord(), this, [this, ref = entry.ref] { emit deleteRequested(ref); });
}

void ConversationView::addCodeActions(QMenu &menu, int row)
{
    const MessageLayout &layout = layoutOf(row);
    for (size_t part = 0; part < layout.text.parts().size(); ++part) {
        if (!layout.text.parts()[part].isCode())
            continue;
        menu.addAction(tr("Copy code"), this,
            [code = layout.codeText(int(part))] { QGuiApplication::clipboard()->setText(code); });
    }
}

} // namespace Teahouse
