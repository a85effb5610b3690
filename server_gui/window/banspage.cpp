// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/banspage.h"

#include "server_gui/window/columnheader.h"
#include "server_gui/window/hostrequests.h"
#include "shared/ui/plainlabel.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QSet>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace Teahouse {

namespace {

constexpr int margin = 16;
constexpr int inset = 6;
constexpr int gap = 24; // to the next column

/// A cell as the table of people has them.
class BanCell final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme theme = applicationTheme();
        const bool isName = index.column() == BansModel::Name;
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, theme.selected);
        const QRect inside = option.rect.adjusted(isName ? margin : inset, 0, -inset, 0);
        painter->setFont(fontOf(theme, index));
        painter->setPen(isName ? theme.text : theme.secondary);
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(
                index.data().toString(), Qt::ElideRight, inside.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const Theme theme = applicationTheme();
        const QFontMetrics metrics(fontOf(theme, index));
        return {metrics.horizontalAdvance(index.data().toString()) + inset + gap, theme.px(36)};
    }

private:
    static QFont fontOf(const Theme &theme, const QModelIndex &index)
    {
        const bool isName = index.column() == BansModel::Name;
        return theme.font(TypeStep::Ui, isName ? QFont::Medium : QFont::Normal);
    }
};

} // namespace

BansPage::BansPage(HostRequests &requests, QWidget *parent)
    : QWidget(parent)
    , m_requests(requests)
    , m_count(new PlainLabel({}, TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Secondary, this))
    , m_state(new PlainLabel({}, TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Secondary, this))
    , m_table(new QTableView(this))
    , m_lift(new QPushButton(tr("Let in again"), this))
    , m_top(buildTop())
    , m_bottom(buildBottom())
{
    buildTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_table, 1);
    column->addWidget(m_bottom);
    setFocusProxy(m_table);
    connect(m_lift, &QPushButton::clicked, this, &BansPage::lift);
    connect(&m_requests, &HostRequests::bansTaken, this, &BansPage::take);
    // Whatever happens in the room, a moderator's ban too, brings a snapshot.
    connect(&m_requests, &HostRequests::snapshotTaken, this, [this] {
        if (isVisible())
            m_requests.askBans();
    });
    take({});
    onSelected();
    dress();
}

/// As above the people: what is listed, and how many.
QWidget *BansPage::buildTop()
{
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(margin, 0, margin, 0);
    row->setSpacing(8);
    row->addWidget(
        new PlainLabel(tr("Bans"), TypeStep::Ui, QFont::DemiBold, PlainLabel::Tone::Text, top));
    row->addWidget(m_count);
    row->addStretch();
    return top;
}

QWidget *BansPage::buildBottom()
{
    auto *bottom = new QWidget(this);
    m_lift->setObjectName(QStringLiteral("lift"));
    m_lift->setAutoDefault(false);
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(margin, 1, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_state, 1);
    row->addWidget(m_lift);
    return bottom;
}

void BansPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("bans"));
    m_table->setAccessibleName(tr("Bans"));
    m_table->setModel(&m_bans);
    m_table->setItemDelegate(new BanCell(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::ExtendedSelection);
    m_table->setEditTriggers(QTableView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setHorizontalHeader(new ColumnHeader(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(BansModel::Name, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &BansPage::onSelected);
    connect(&m_bans, &QAbstractItemModel::modelReset, this, &BansPage::onSelected);
}

void BansPage::take(const std::vector<Ban> &bans)
{
    m_bans.take(bans);
    m_count->setText(QString::number(bans.size()));
    emit counted(qint64(bans.size()));
    m_state->setText(bans.empty() ? tr("Nobody is banned.")
                                  : tr("They may not come in until you let them in again."));
}

void BansPage::lift()
{
    QSet<QString> names; // one is enough for all bans of a name
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        names.insert(m_bans.ban(row.row()).name);
    for (const QString &name : std::as_const(names))
        m_requests.unban(name);
    m_requests.askBans();
}

void BansPage::onSelected()
{
    m_lift->setEnabled(m_table->selectionModel()->hasSelection());
}

void BansPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_requests.askBans();
}

void BansPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        dress();
}

void BansPage::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.fillRect(m_top->geometry(), theme.base);
    painter.fillRect(m_bottom->geometry(), theme.window);
    painter.fillRect(0, m_bottom->y(), width(), 1, theme.line);
}

void BansPage::dress()
{
    const Theme theme = applicationTheme();
    m_top->setFixedHeight(theme.px(48));
    m_bottom->setFixedHeight(theme.px(48));
    m_table->verticalHeader()->setDefaultSectionSize(theme.px(36));
    m_table->horizontalHeader()->setFixedHeight(theme.px(28));
    m_table->horizontalHeader()->setMinimumSectionSize(theme.px(110));
}

} // namespace Teahouse
