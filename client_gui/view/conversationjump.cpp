// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The part of ConversationView that leads to one message, to the end, and back to the newest.
#include "client_gui/view/conversationview.h"

#include "shared/ui/pill.h"

#include <QStyle>

#include <algorithm>

namespace Teahouse {

namespace {

constexpr int PillMargin = 12;
constexpr int RowsAround = 3; ///< of a row that was jumped to
constexpr int FlashInterval = 40; ///< ms between two steps of the fade
constexpr int FlashLength = 800; ///< ms

} // namespace

void ConversationView::scrollToEnd()
{
    if (m_detached) {
        emit newestWanted();
        return;
    }
    m_placement.follow();
    settle();
}

void ConversationView::scrollToRow(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    m_placement.reveal(row, usableHeight(), [this](int each) { return measure(each); });
    settle();
}

void ConversationView::jumpToRow(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    // Not at the very edge: what was said around it tells what it is about.
    scrollToRow(std::max(row - RowsAround, 0));
    scrollToRow(std::min(row + RowsAround, rowCount() - 1));
    scrollToRow(row);
    m_focusedRow = row;
    m_flashRow = row;
    m_flash.start();
    // Without animations it stands as long, and then is gone at once.
    const bool fades = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    m_flashTimer.start(fades ? FlashInterval : FlashLength, this);
    viewport()->update();
}

qreal ConversationView::flashStrength() const
{
    const bool fades = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    const qreal passed = std::min(1.0, qreal(m_flash.elapsed()) / FlashLength);
    return fades ? 1 - passed : 1;
}

void ConversationView::fadeFlash()
{
    if (m_flashRow < 0 || m_flash.elapsed() >= FlashLength) {
        m_flashTimer.stop();
        m_flashRow = -1;
    }
    viewport()->update();
}

void ConversationView::setDetached(bool detached)
{
    m_detached = detached;
    scheduleSettle();
}

void ConversationView::countFresh(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const MessageEntry entry = entryAt(row);
        if (entry.kind != EntryKind::Message)
            continue;
        ++m_fresh;
        if (entry.mentionsMe)
            ++m_freshMentions;
    }
}

void ConversationView::placePill()
{
    const bool farAway = m_placement.scrollMaximum() - m_placement.scrollValue() > usableHeight();
    const bool shown = m_detached || (!isAtEnd() && (m_fresh > 0 || farAway));
    if (shown) {
        m_pill->setCounts(m_fresh, m_freshMentions);
        const int margin = m_style.theme.px(PillMargin);
        m_pill->move(m_style.columnRight - m_pill->width(),
            viewport()->height() - m_pill->height() - margin);
        m_pill->raise();
    }
    m_pill->setVisible(shown);
}

} // namespace Teahouse
