// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The part of ConversationView that answers to mouse and keyboard.
#include "client_gui/view/conversationview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

constexpr qreal CodeStep = 40; ///< pixels by which code moves for a key
constexpr int DragInterval = 40; ///< ms between two steps while text is chosen beyond the edge

/// Whether a key writes something.
bool isTyped(const QKeyEvent &event)
{
    const QString text = event.text();
    return !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        && !text.isEmpty() && (text.front().isPrint() || text.front().isHighSurrogate());
}

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
    case ClickTarget::Action::ShowQuoted:
        emit quotedRequested(entryAt(row).quote->id);
        break;
    case ClickTarget::Action::CopyCode:
        QGuiApplication::clipboard()->setText(layoutOf(row).codeText(target.part));
        break;
    case ClickTarget::Action::React:
        toggleReaction(row, target.part);
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

void ConversationView::mousePressEvent(QMouseEvent *event)
{
    m_byKey = false;
    viewport()->update();
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
}

void ConversationView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton)) {
        m_pointer = point;
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

void ConversationView::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (isRingShown() && actByKey(*event))
        return;
    if (isTyped(*event)) {
        emit typed(event->text());
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        return moveFocus(-1, shift);
    case Qt::Key_Down:
        return moveFocus(1, shift);
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (shift)
            return extendByCharacter(event->key() == Qt::Key_Left ? -1 : 1);
        if (scrollCode(m_focusedRow, event->key() == Qt::Key_Left ? -CodeStep : CodeStep))
            return;
        break;
    case Qt::Key_F2:
        return editRow(m_focusedRow);
    case Qt::Key_Escape:
        return onEscape();
    default:
        break;
    }
    if (!scrollByKey(*event))
        QAbstractScrollArea::keyPressEvent(event);
}

/// What single keys do with the message that the ring is around; false for any other key.
bool ConversationView::actByKey(const QKeyEvent &event)
{
    const bool plain = event.modifiers() == Qt::NoModifier;
    switch (event.key()) {
    case Qt::Key_C:
        if (plain)
            copy();
        return plain;
    case Qt::Key_R:
        if (plain)
            replyTo(m_focusedRow);
        return plain;
    case Qt::Key_E:
        if (plain)
            reactToRow(m_focusedRow);
        return plain;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        discardRow(m_focusedRow);
        removeRow(m_focusedRow);
        return true;
    default:
        return false;
    }
}

bool ConversationView::scrollByKey(const QKeyEvent &event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event.key()) {
    case Qt::Key_Home:
        m_byKey = true;
        setFocusedRow(0);
        return true;
    case Qt::Key_End:
        m_byKey = true;
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
        onEnter();
        return true;
    default:
        return false;
    }
}

void ConversationView::onEnter()
{
    if (m_focusedRow < 0)
        return;
    const MessageLayout &layout = layoutOf(m_focusedRow);
    if (canRetry(layout.entry))
        retryRow(m_focusedRow);
    else if (layout.links.size() + (layout.entry.quote ? 1 : 0) > 1)
        offerTargets(m_focusedRow);
    else if (!layout.links.empty())
        emit linkActivated(layout.links.front().url);
    else if (layout.entry.quote)
        emit quotedRequested(layout.entry.quote->id);
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
    m_byKey = true;
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
    const bool byKey = event->reason() == Qt::TabFocusReason
        || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    m_byKey = m_byKey || byKey;
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
