// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/bansdialog.h"

#include "server_gui/window/columnheader.h"
#include "server_gui/window/hostrequests.h"
#include "shared/ui/plainlabel.h"

#include <QEvent>
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

constexpr int columnWidths[] = {150, 130, 150, 130};
constexpr int margin = 16;
constexpr int inset = 6;

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
        painter->setFont(theme.font(TypeStep::Ui, isName ? QFont::Medium : QFont::Normal));
        painter->setPen(isName ? theme.text : theme.secondary);
        painter->drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(
                index.data().toString(), Qt::ElideRight, inside.width()));
    }
};

} // namespace

BansDialog::BansDialog(HostRequests &requests, QWidget *window)
    : QDialog(window)
    , m_requests(requests)
    , m_state(new PlainLabel({}, TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Secondary, this))
    , m_table(new QTableView(this))
    , m_lift(new QPushButton(tr("Let in again"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Bans"));
    resize(640, 420);
    buildTable();
    m_lift->setObjectName(QStringLiteral("lift"));
    m_lift->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_lift);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(4);
    column->addWidget(new PlainLabel(
        tr("Bans"), TypeStep::Header, QFont::DemiBold, PlainLabel::Tone::Text, this));
    column->addWidget(m_state);
    column->addSpacing(8);
    column->addWidget(m_table, 1);
    column->addSpacing(12);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_lift, &QPushButton::clicked, this, &BansDialog::lift);
    connect(&m_requests, &HostRequests::bansTaken, this, &BansDialog::take);
    // Whatever happens in the room, a moderator's ban too, brings a snapshot.
    connect(&m_requests, &HostRequests::snapshotTaken, this, [this] { m_requests.askBans(); });
    m_state->setText(tr("They may not come in until you let them in again."));
    onSelected();
    dress();
    m_requests.askBans();
}

void BansDialog::buildTable()
{
    m_table->setObjectName(QStringLiteral("bans"));
    m_table->setAccessibleName(tr("Bans"));
    m_table->setModel(&m_bans);
    m_table->setItemDelegate(new BanCell(m_table));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setSelectionMode(QTableView::ExtendedSelection);
    m_table->setEditTriggers(QTableView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setHorizontalHeader(new ColumnHeader(m_table));
    for (int column = 0; column < BansModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, columnWidths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(BansModel::Name, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &BansDialog::onSelected);
    connect(&m_bans, &QAbstractItemModel::modelReset, this, &BansDialog::onSelected);
}

void BansDialog::take(const std::vector<Ban> &bans)
{
    m_bans.take(bans);
    m_state->setText(bans.empty() ? tr("Nobody is banned.")
                                  : tr("They may not come in until you let them in again."));
}

void BansDialog::lift()
{
    QSet<QString> names; // one is enough for all bans of a name
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        names.insert(m_bans.ban(row.row()).name);
    for (const QString &name : std::as_const(names))
        m_requests.unban(name);
    m_requests.askBans();
}

void BansDialog::onSelected()
{
    m_lift->setEnabled(m_table->selectionModel()->hasSelection());
}

void BansDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        dress();
}

void BansDialog::dress()
{
    const Theme theme = applicationTheme();
    m_table->verticalHeader()->setDefaultSectionSize(theme.px(36));
    m_table->horizontalHeader()->setFixedHeight(theme.px(28));
}

} // namespace Teahouse
