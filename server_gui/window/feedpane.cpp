// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/feedpane.h"

#include "server_gui/window/feedcell.h"
#include "server_gui/window/feedfilter.h"
#include "server_gui/window/feedlinks.h"
#include "server_gui/window/feedmodel.h"
#include "server_gui/window/verbactions.h"
#include "shared/ui/icons.h"
#include "shared/ui/pill.h"
#include "shared/ui/plainlabel.h"
#include "shared/ui/segments.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Teahouse {

namespace {

constexpr int mostOfALink = 80; // characters in a menu

} // namespace

FeedPane::FeedPane(FeedModel &feed, const VerbActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_filter(new FeedFilter(this))
    , m_top(new QWidget(this))
    , m_filters(new Segments(Segments::Size::Small, m_top))
    , m_list(new QListView(this))
    , m_cell(new FeedCell(this))
    , m_pill(new Pill(this))
{
    m_filter->setSourceModel(&feed);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(m_cell);
    m_list->setObjectName(QStringLiteral("feed"));
    m_list->setAccessibleName(tr("Live room"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_filters->add(tr("All"));
    m_filters->add(tr("Messages"));
    m_filters->add(tr("Joins"));
    auto *title = new PlainLabel(
        tr("Live room"), TypeStep::Ui, QFont::DemiBold, PlainLabel::Tone::Text, m_top);
    auto *row = new QHBoxLayout(m_top);
    row->setContentsMargins(16, 0, 16, 0);
    row->addWidget(title);
    row->addStretch();
    row->addWidget(m_filters);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_list, 1);
    m_pill->hide();

    connect(m_filters, &Segments::currentChanged, this, [this](int index) {
        m_filter->setShow(FeedFilter::Show(index));
        m_list->scrollToBottom();
    });
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeInserted, this, &FeedPane::onAboutToGrow);
    connect(m_filter, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { onGrown(last - first + 1); });
    connect(m_list, &QAbstractItemView::activated, this, &FeedPane::answer);
    connect(new FeedLinks(*m_list, *m_cell, this), &FeedLinks::activated, this,
        &FeedPane::linkActivated);
    joinDeletion(actions.action(Verb::Delete));
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &FeedPane::onScrolled);
    connect(m_pill, &QAbstractButton::clicked, m_list, &QAbstractItemView::scrollToBottom);
    dress();
}

void FeedPane::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.fillRect(0, m_top->height() - 1, width(), 1, theme.line);
}

void FeedPane::resizeEvent(QResizeEvent *event)
{
    const bool follows = m_follows;
    QWidget::resizeEvent(event);
    const QSize size = m_pill->sizeHint();
    m_pill->setGeometry(
        QRect(QPoint(width() - size.width() - 24, height() - size.height() - 12), size));
    if (follows)
        m_list->scrollToBottom();
}

void FeedPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

bool FeedPane::isAtEnd() const
{
    const QScrollBar *bar = m_list->verticalScrollBar();
    return bar->value() >= bar->maximum() - 4;
}

void FeedPane::onAboutToGrow()
{
    m_follows = isAtEnd();
}

void FeedPane::onGrown(int rows)
{
    if (m_follows) {
        m_list->scrollToBottom();
        return;
    }
    m_unseen += rows;
    m_pill->setCounts(m_unseen, 0);
    m_pill->show();
    m_pill->raise();
    const QSize size = m_pill->sizeHint();
    m_pill->setGeometry(
        QRect(QPoint(width() - size.width() - 24, height() - size.height() - 12), size));
}

void FeedPane::onScrolled()
{
    m_follows = isAtEnd();
    if (!m_follows)
        return;
    m_unseen = 0;
    m_pill->hide();
}

void FeedPane::answer(const QModelIndex &index)
{
    const auto row = index.data(FeedModel::RowRole).value<FeedRow>();
    if (!row.who.id.isNull())
        emit answerRequested(row.who);
}

void FeedPane::joinDeletion(QAction *action)
{
    m_delete = action;
    // Del means a message only where messages are looked at.
    m_delete->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_list->addAction(m_delete);
    connect(m_delete, &QAction::triggered, this, [this] {
        if (const FeedRow row = current(); row.isSaid)
            emit deletionRequested(row);
    });
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FeedPane::onCurrent);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &FeedPane::onCurrent);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &FeedPane::showMenu);
    onCurrent();
}

FeedRow FeedPane::current() const
{
    return m_list->currentIndex().data(FeedModel::RowRole).value<FeedRow>();
}

void FeedPane::onCurrent()
{
    m_delete->setEnabled(current().isSaid);
}

void FeedPane::showMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    const FeedRow row = current();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!row.who.id.isNull())
        menu->addAction(icon(QStringLiteral("message")), tr("Answer"), this,
            [this, who = row.who] { emit answerRequested(who); });
    menu->addAction(icon(QStringLiteral("copy")), tr("Copy"), this,
        [text = row.text] { QGuiApplication::clipboard()->setText(text); });
    for (const Link &link : row.links) {
        QString address = row.text.mid(link.run.start, std::min(link.run.length, mostOfALink));
        address.replace(u'&', QStringLiteral("&&")); // a menu would underline the next letter
        menu->addAction(icon(QStringLiteral("globe")), tr("Open %1").arg(address), this,
            [this, url = link.url] { emit linkActivated(url); });
    }
    menu->addSeparator();
    menu->addAction(m_delete);
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void FeedPane::dress()
{
    m_top->setFixedHeight(applicationTheme().px(48));
    m_cell->forget();
    m_list->doItemsLayout();
}

} // namespace Teahouse
