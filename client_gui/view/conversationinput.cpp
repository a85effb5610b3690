// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The half of ConversationView that answers to mouse and keyboard.
#include "client_gui/view/conversationview.h"
#include "client_gui/view/messagewords.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

constexpr int DragInterval = 40; ///< ms between two steps while text is chosen beyond the edge

} // namespace

TextPosition ConversationView::positionAt(QPoint viewportPoint)
{
    if (rowCount() == 0)
        return {};
    const int first = m_placement.firstRow();
    const int last = m_placement.lastRow();
    if (viewportPoint.y() < m_placement.topOf(first))
        return {first, 0};
    const int row = rowAt({0, viewportPoint.y()});
    if (row < 0)
        return {last, int(layoutOf(last).text.text().size())};
    return {row, layoutOf(row).positionAt(viewportPoint - QPoint(0, rowRect(row).top()))};
}

std::optional<ClickTarget> ConversationView::targetAt(QPoint viewportPoint)
{
    const int row = rowAt(viewportPoint);
    if (row < 0)
        return std::nullopt;
    return layoutOf(row).targetAt(viewportPoint - QPoint(0, rowRect(row).top()));
}

void ConversationView::activate(const ClickTarget &target, int row)
{
    switch (target.action) {
    case ClickTarget::Action::OpenLink:
        emit linkActivated(target.url);
        break;
    case ClickTarget::Action::Retry:
        retryRow(row);
        break;
    case ClickTarget::Action::Delete:
        discardRow(row);
        break;
    }
}

void ConversationView::retryRow(int row)
{
    if (const MessageEntry entry = entryAt(row); canRetry(entry))
        emit retryRequested(entry.ref);
}

void ConversationView::discardRow(int row)
{
    if (const MessageEntry entry = entryAt(row); canDiscard(entry))
        emit deleteRequested(entry.ref);
}

void ConversationView::leadSelection(QPoint viewportPoint)
{
    const TextPosition to = positionAt(viewportPoint);
    if (to.row < 0 || to == m_selection.cursor())
        return;
    m_selection.leadTo(to);
    viewport()->update();
}

void ConversationView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    for (const int each : {m_hoveredRow, row})
        if (each >= 0 && each < rowCount())
            viewport()->update(rowRect(each));
    m_hoveredRow = row;
}

void ConversationView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    m_pressed = targetAt(point);
    if (event->modifiers() & Qt::ShiftModifier && m_selection.anchor().row >= 0)
        m_selection.leadTo(positionAt(point));
    else
        m_selection.begin(positionAt(point));
    if (const int row = rowAt(point); row >= 0)
        m_focusedRow = row;
    viewport()->update();
}

void ConversationView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton)) {
        setHoveredRow(rowAt(point));
        const int row = m_hoveredRow;
        const bool overText =
            row >= 0 && layoutOf(row).textRect().contains(point - QPoint(0, rowRect(row).top()));
        viewport()->setCursor(targetAt(point) ? Qt::PointingHandCursor
                : overText                    ? Qt::IBeamCursor
                                              : Qt::ArrowCursor);
        return;
    }
    m_dragPoint = point;
    leadSelection(point);
    const bool beyond = point.y() < 0 || point.y() > viewport()->height();
    if (!beyond)
        m_dragTimer.stop();
    else if (!m_dragTimer.isActive())
        m_dragTimer.start(DragInterval, this);
}

void ConversationView::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragTimer.stop();
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    const std::optional<ClickTarget> pressed = std::exchange(m_pressed, std::nullopt);
    // A press that became a choice of text opens nothing.
    if (pressed && m_selection.isEmpty() && targetAt(point) == pressed)
        activate(*pressed, rowAt(point));
    else if (!m_selection.isEmpty() && QGuiApplication::clipboard()->supportsSelection())
        QGuiApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
}

void ConversationView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const TextPosition at = positionAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || at.row < 0)
        return;
    const QString text = layoutOf(at.row).text.text();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::min<qsizetype>(at.at + 1, text.size()));
    const qsizetype start = std::max<qsizetype>(finder.toPreviousBoundary(), 0);
    const qsizetype end = finder.toNextBoundary();
    m_selection.begin({at.row, int(start)});
    m_selection.leadTo({at.row, int(end < 0 ? text.size() : end)});
    viewport()->update();
}

void ConversationView::contextMenuEvent(QContextMenuEvent *event)
{
    const std::optional<ClickTarget> target = targetAt(event->pos());
    const int row = rowAt(event->pos());
    QMenu menu(this);
    QAction *copyText = menu.addAction(tr("Copy"));
    copyText->setEnabled(!m_selection.isEmpty() || row >= 0);
    QAction *copyLink = nullptr;
    if (target && target->action == ClickTarget::Action::OpenLink)
        copyLink = menu.addAction(tr("Copy link"));
    QAction *all = menu.addAction(tr("Select all"));

    addOwnActions(menu, row);

    const QAction *chosen = menu.exec(event->globalPos());
    if (chosen == nullptr)
        return;
    if (chosen == copyText) {
        m_focusedRow = row >= 0 ? row : m_focusedRow;
        copy();
    } else if (chosen == copyLink) {
        QGuiApplication::clipboard()->setText(target->url.toString());
    } else if (chosen == all) {
        selectAll();
    }
}

void ConversationView::addOwnActions(QMenu &menu, int row)
{
    const MessageEntry entry = entryAt(row);
    if (!canDiscard(entry))
        return;
    menu.addSeparator();
    // By its ref, because rows may come and go while the menu is open.
    if (canRetry(entry))
        menu.addAction(retryWord(), this, [this, ref = entry.ref] { emit retryRequested(ref); });
    menu.addAction(deleteWord(), this, [this, ref = entry.ref] { emit deleteRequested(ref); });
}

void ConversationView::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (event->matches(QKeySequence::Copy) || event->key() == Qt::Key_C)
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    switch (event->key()) {
    case Qt::Key_Up:
        return moveFocus(-1, shift);
    case Qt::Key_Down:
        return moveFocus(1, shift);
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (shift)
            return extendByCharacter(event->key() == Qt::Key_Left ? -1 : 1);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return discardRow(m_focusedRow);
    case Qt::Key_Escape:
        return onEscape();
    default:
        break;
    }
    if (!scrollByKey(*event))
        QAbstractScrollArea::keyPressEvent(event);
}

bool ConversationView::scrollByKey(const QKeyEvent &event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event.key()) {
    case Qt::Key_Home:
        setFocusedRow(0);
        return true;
    case Qt::Key_End:
        m_focusedRow = rowCount() - 1;
        scrollToEnd();
        return true;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return true;
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_focusedRow >= 0 && canRetry(entryAt(m_focusedRow)))
            retryRow(m_focusedRow);
        else if (m_focusedRow >= 0 && !layoutOf(m_focusedRow).links.empty())
            emit linkActivated(layoutOf(m_focusedRow).links.front().url);
        return true;
    default:
        return false;
    }
}

void ConversationView::onEscape()
{
    if (m_selection.isEmpty())
        return scrollToEnd();
    m_selection.clear();
    viewport()->update();
}

void ConversationView::moveFocus(int step, bool extend)
{
    if (rowCount() == 0)
        return;
    const int from = m_focusedRow >= 0 ? m_focusedRow : rowCount() - (step < 0 ? 0 : 1);
    const int to = std::clamp(from + step, 0, rowCount() - 1);
    if (extend && m_selection.isEmpty() && m_focusedRow >= 0) {
        // The row that the choice begins in is wholly part of it.
        const int length = int(selectableText(entryAt(m_focusedRow)).size());
        m_selection.begin({m_focusedRow, step < 0 ? length : 0});
    }
    if (extend) {
        const int length = int(selectableText(entryAt(to)).size());
        m_selection.leadTo({to, step < 0 ? 0 : length});
    }
    setFocusedRow(to);
}

void ConversationView::extendByCharacter(int step)
{
    if (m_focusedRow < 0)
        return;
    if (m_selection.anchor().row < 0)
        m_selection.begin({m_focusedRow, 0});
    TextPosition to = m_selection.cursor();
    const QString text = selectableText(entryAt(to.row));
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(to.at);
    const qsizetype next = step < 0 ? finder.toPreviousBoundary() : finder.toNextBoundary();
    if (next < 0)
        return;
    to.at = int(next);
    m_selection.leadTo(to);
    viewport()->update();
}

void ConversationView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool byKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (m_focusedRow < 0 && byKey && rowCount() > 0)
        m_focusedRow = m_placement.lastRow() >= 0 ? m_placement.lastRow() : rowCount() - 1;
    viewport()->update();
}

void ConversationView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace Teahouse
