// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/conversationview.h"

#include "client_gui/view/conversationaccessible.h"
#include "client_gui/view/hoverbar.h"
#include "client_gui/view/messagewords.h"
#include "shared/ui/pill.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimerEvent>
#include <QToolTip>

#include <algorithm>
#include <limits>
#include <utility>

namespace Teahouse {

namespace {

constexpr int BottomPadding = 4;
constexpr int KeptAround = 40; ///< laid-out rows kept on either side of the visible ones
constexpr qint64 FloodFrameMs = 33; ///< nobody reads more than one picture in that time

} // namespace

ConversationView::ConversationView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_layouts([this](int row) { return layoutMessage(entryAt(row), m_style); })
    , m_pill(new Pill(this))
    , m_bar(new HoverBar(viewport()))
    , m_empty(new EmptyPane(viewport()))
{
    installConversationAccessibility();
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Messages"));
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(false); // the rows' ground is painted with them
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    // The bar lies over the rows: its coming and going moves nothing.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setViewportMargins(0, 0, -verticalScrollBar()->sizeHint().width(), 0);
    verticalScrollBar()->parentWidget()->raise();
    verticalScrollBar()->setSingleStep(20);
    m_pill->hide();
    m_bar->hide();
    connect(m_bar, &HoverBar::left, this, [this] {
        m_pointer.reset();
        setHoveredRow(-1);
    });
    connect(m_bar, &HoverBar::replyRequested, this, [this] { replyTo(m_hoveredRow); });
    connect(m_bar, &HoverBar::reactRequested, this, [this] { reactToRow(m_hoveredRow); });
    connect(m_bar, &HoverBar::editRequested, this, [this] { editRow(m_hoveredRow); });
    connect(m_bar, &HoverBar::moreRequested, this,
        [this] { showMenu(m_hoveredRow, {}, m_bar->mapToGlobal(QPoint(0, m_bar->height()))); });
    connect(m_bar, &HoverBar::copyRequested, this, [this] { copyRow(m_hoveredRow); });
    connect(m_empty, &EmptyPane::actionTriggered, this, &ConversationView::emptyActionTriggered);
    connect(m_pill, &QAbstractButton::clicked, this, &ConversationView::scrollToEnd);
    restyle();
}

ConversationView::~ConversationView() = default;

void ConversationView::setMyName(const QString &name)
{
    if (name == m_myName)
        return;
    m_myName = name;
    restyle();
}

void ConversationView::setEmptyState(const EmptyState &state)
{
    if (state == m_empty->state())
        return;
    m_empty->setState(state);
    setAccessibleDescription(state.title + QLatin1Char(' ') + state.detail);
    placeEmptyPane();
}

void ConversationView::placeEmptyPane()
{
    m_empty->setGeometry(viewport()->rect());
    m_empty->setVisible(rowCount() == 0 && !m_empty->state().title.isEmpty());
}

MessageEntry ConversationView::entryAt(int row) const
{
    if (!m_model)
        return {};
    return m_model->index(row, 0).data(MessageEntryRole).value<MessageEntry>();
}

QRect ConversationView::rowRect(int row) const
{
    return {0, m_placement.topOf(row), viewport()->width(), m_placement.heights().height(row)};
}

int ConversationView::rowAt(QPoint viewportPoint) const
{
    for (int row = m_placement.firstRow(); row <= m_placement.lastRow(); ++row)
        if (rowRect(row).contains(viewportPoint))
            return row;
    return -1;
}

QString ConversationView::sentenceAt(int row) const
{
    return sentence(entryAt(row), m_style.today);
}

QString ConversationView::selectedText() const
{
    return m_selection.text([this](int row) { return entryAt(row); });
}

void ConversationView::setFocusedRow(int row)
{
    m_focusedRow = rowCount() == 0 ? -1 : std::clamp(row, 0, rowCount() - 1);
    scrollToRow(m_focusedRow);
    viewport()->update();
    if (m_focusedRow >= 0)
        announceFocusedRow(*this);
}

void ConversationView::selectAll()
{
    if (rowCount() == 0)
        return;
    m_selection.begin({0, 0});
    const int last = rowCount() - 1;
    m_selection.leadTo({last, int(selectableText(entryAt(last)).size())});
    viewport()->update();
}

void ConversationView::copy()
{
    const QString text = selectedText();
    if (text.isEmpty())
        return copyRow(m_focusedRow);
    QGuiApplication::clipboard()->setText(text);
}

void ConversationView::copyRow(int row)
{
    if (row >= 0 && !selectableText(entryAt(row)).isEmpty())
        QGuiApplication::clipboard()->setText(entryAt(row).text);
}

bool ConversationView::viewportEvent(QEvent *event)
{
    // Over the bar the pointer is over the row that the bar belongs to.
    if (event->type() == QEvent::Leave && !m_bar->underMouse()) {
        m_pointer.reset();
        setHoveredRow(-1);
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ConversationView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (viewport()->width() != m_style.width)
        restyle();
    settle();
}

void ConversationView::scrollContentsBy(int, int)
{
    if (m_publishing)
        return;
    m_placement.scrollTo(verticalScrollBar()->value());
    settle();
}

void ConversationView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    const QEvent::Type type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::FontChange
        || type == QEvent::LanguageChange || type == QEvent::LocaleChange)
        restyle();
}

void ConversationView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_settleTimer.timerId()) {
        settle();
    } else if (event->timerId() == m_dragTimer.timerId()) {
        const int beyond = m_dragPoint.y() < 0
            ? m_dragPoint.y()
            : std::max(0, m_dragPoint.y() - viewport()->height());
        verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond / 2);
        leadSelection(m_dragPoint);
    } else if (event->timerId() == m_flashTimer.timerId()) {
        fadeFlash();
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

void ConversationView::scheduleSettle()
{
    if (!m_settleTimer.isActive() || std::exchange(m_settleWaits, false))
        m_settleTimer.start(0, this);
}

/// While more than a screenful comes at a time, and at its end, what is shown may wait for a frame.
void ConversationView::scheduleSettleOf(int newRows)
{
    const int shown = m_placement.lastRow() - m_placement.firstRow() + 1;
    const bool isFlood = shown > 0 && newRows > shown;
    const qint64 rest = isFlood ? FloodFrameMs - m_sinceSettle.elapsed() : 0;
    if (rest <= 0)
        return scheduleSettle();
    if (m_settleTimer.isActive())
        return;
    m_settleWaits = true;
    m_settleTimer.start(int(rest), Qt::PreciseTimer, this);
}

void ConversationView::settle()
{
    m_settleTimer.stop();
    m_settleWaits = false;
    m_sinceSettle.start();
    if (m_style.today != QDate::currentDate())
        restyle();
    m_placement.settle(usableHeight(), [this](int row) { return measure(row); });
    publishScrollBar();
    m_layouts.keepOnly(m_placement.firstRow() - KeptAround, m_placement.lastRow() + KeptAround);
    if (isAtEnd())
        m_fresh = m_freshMentions = 0;
    updateMoved();
    placePill();
    placeEmptyPane();
    followPointer();
    if (isAtEnd() != m_wasAtEnd) {
        m_wasAtEnd = isAtEnd();
        emit atEndChanged(m_wasAtEnd);
    }
    if (m_model && m_placement.scrollValue() < usableHeight())
        emit topNear();
    if (m_detached && m_placement.scrollMaximum() - m_placement.scrollValue() < usableHeight())
        emit bottomNear();
}

void ConversationView::publishScrollBar()
{
    const QScopedValueRollback guard(m_publishing, true);
    QScrollBar *bar = verticalScrollBar();
    constexpr qint64 Most = std::numeric_limits<int>::max() / 2;
    bar->setPageStep(usableHeight());
    bar->setRange(0, int(std::min(m_placement.scrollMaximum(), Most)));
    bar->setValue(int(std::min(m_placement.scrollValue(), Most)));
}

void ConversationView::restyle()
{
    m_style = layoutStyle(
        applicationTheme(), viewport()->width(), QDate::currentDate(), m_myName, m_style.names);
    m_layouts.clear();
    m_stale = true;
    scheduleSettle();
    viewport()->update();
}

int ConversationView::usableHeight() const
{
    return std::max(1, viewport()->height() - m_style.theme.px(BottomPadding));
}

} // namespace Teahouse
