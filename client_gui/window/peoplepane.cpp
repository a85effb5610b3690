// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/peoplepane.h"

#include "client_gui/window/iconbutton.h"
#include "client_gui/window/peoplesections.h"
#include "client_gui/window/personrow.h"
#include "shared/ui/menupainting.h"
#include "shared/ui/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMargins>
#include <QMenu>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int headerHeight = 52;

/// May be told by its owner that the sizes of rows have changed.
class RelaidList final : public QListView
{
public:
    using QListView::QListView;
    using QListView::scheduleDelayedItemsLayout;
};

} // namespace

PeoplePane::PeoplePane(PeopleModel &people, QWidget *parent)
    : QWidget(parent)
    , m_people(people)
    , m_rows(new PeopleSections(people, this))
    , m_list(new RelaidList(this))
    , m_minutes(new QTimer(this))
{
    auto *title =
        new PlainLabel(tr("People"), TypeStep::Ui, QFont::DemiBold, PlainLabel::Tone::Text, this);
    m_list->setObjectName(u"people"_s);
    m_list->setAccessibleName(tr("People"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new PersonRow(*m_rows, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    m_header = new QWidget(this);
    m_header->setFixedHeight(applicationTheme().px(headerHeight));
    auto *header = new QHBoxLayout(m_header);
    header->setContentsMargins(16, 0, 8, 0);
    header->addWidget(title, 1);
    m_search = new IconButton(u"search"_s, tr("Filter people"), m_header);
    m_search->setObjectName(u"filterPeople"_s);
    m_search->setCheckable(true);
    header->addWidget(m_search);
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(u"peopleFilter"_s);
    m_filter->setPlaceholderText(tr("Name"));
    m_filter->setAccessibleName(tr("Filter people"));
    m_filter->installEventFilter(this);
    m_filter->hide();
    m_field = new QHBoxLayout;
    m_field->setContentsMargins({});
    m_field->addWidget(m_filter);
    column->addWidget(m_header);
    column->addLayout(m_field);
    column->addWidget(m_list, 1);
    connect(m_list, &QListView::doubleClicked, this, &PeoplePane::request);
    connect(m_list, &QListView::customContextMenuRequested, this, &PeoplePane::showMenu);
    connect(m_search, &QToolButton::clicked, this, &PeoplePane::showFilter);
    connect(m_filter, &QLineEdit::textChanged, m_rows, &PeopleSections::filter);
    m_minutes->setInterval(std::chrono::minutes(1));
    connect(m_minutes, &QTimer::timeout, m_list->viewport(), qOverload<>(&QWidget::update));
    // Headings are part of the row below them: where rows come and go, sizes change.

    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, &PeoplePane::relayout);
    connect(m_rows, &QAbstractItemModel::dataChanged, this, &PeoplePane::relayout);
}

void PeoplePane::focusList()
{
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_rows->index(0, 0));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void PeoplePane::showFilter(bool on)
{
    m_search->setChecked(on);
    m_filter->setVisible(on);
    // A layout keeps its margins even where there is nothing in it.
    m_field->setContentsMargins(on ? QMargins(12, 8, 12, 4) : QMargins());
    if (on) {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    m_filter->clear();
    m_list->setFocus(Qt::ShortcutFocusReason);
}

bool PeoplePane::isYou(const QModelIndex &index) const
{
    return index.data(PeopleModel::IsYouRole).toBool();
}

void PeoplePane::request(const QModelIndex &index)
{
    if (!index.isValid() || isYou(index))
        return;
    emit privateRequested(m_people.person(m_rows->mapToSource(index).row()));
}

void PeoplePane::addModeration(QMenu &menu, const Person &person)
{
    if (m_role < Role::Moderator || person.role >= Role::Moderator)
        return;
    menu.addSeparator();
    const auto add = [&](const QString &label, const QString &verb) {
        QAction *action = menu.addAction(label);
        connect(action, &QAction::triggered, this,
            [this, verb, person] { emit moderationRequested(verb, person); });
        return action;
    };
    add(tr("Mute"), u"mute"_s);
    add(tr("Let write again"), u"unmute"_s);
    setDangerous(add(tr("Disconnect"), u"kick"_s));
    setDangerous(add(tr("Ban…"), u"ban"_s));
}

void PeoplePane::showMenu(const QPoint &place)
{
    const QPersistentModelIndex index = m_list->indexAt(place);
    if (!index.isValid() || isYou(index))
        return;
    QMenu menu;
    const QAction *start = menu.addAction(tr("Private chat"));
    addModeration(menu, m_people.person(m_rows->mapToSource(index).row()));
    if (menu.exec(m_list->viewport()->mapToGlobal(place)) == start)
        request(index);
}

bool PeoplePane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_list && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        request(m_list->currentIndex());
        return true;
    }
    if (watched != m_filter)
        return QWidget::eventFilter(watched, event);
    if (key == Qt::Key_Escape) {
        showFilter(false);
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_list->setCurrentIndex(m_rows->index(0, 0));
        m_list->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PeoplePane::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(0, 0, 1, height(), theme.line);
    painter.fillRect(0, theme.px(headerHeight) - 1, width(), 1, theme.line);
}

void PeoplePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_minutes->start();
}

void PeoplePane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_minutes->stop();
}

void PeoplePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_header)
        m_header->setFixedHeight(applicationTheme().px(headerHeight));
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        relayout();
        m_list->viewport()->update();
    }
}

void PeoplePane::relayout()
{
    static_cast<RelaidList *>(m_list)->scheduleDelayedItemsLayout();
}

} // namespace Teahouse
