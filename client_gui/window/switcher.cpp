// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/switcher.h"

#include "client_gui/window/switchermodel.h"
#include "client_gui/window/switcherrow.h"
#include "shared/ui/controlbox.h"
#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int mostWidth = 480;
constexpr int margin = 8;
constexpr int rowHeight = 40;
constexpr int shownRows = 8;
constexpr int fromTop = 60;

} // namespace

Switcher::Switcher(RoomState &room, bool canSearch, QWidget *window)
    : QFrame(window, Qt::Popup)
    , m_field(new QLineEdit(this))
    , m_none(new PlainLabel(tr("Nobody and no chat of this name"), TypeStep::Ui, QFont::Normal,
          PlainLabel::Tone::Secondary, this))
    , m_list(new QListView(this))
    , m_rows(new SwitcherModel(room, canSearch, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_TranslucentBackground);
    setAccessibleName(tr("Jump to a chat or a person"));
    build();
    connect(m_field, &QLineEdit::textChanged, this, &Switcher::onTyped);
    connect(m_list, &QListView::clicked, this, &Switcher::choose);
    m_field->installEventFilter(this);
    onTyped({});
}

void Switcher::build()
{
    m_field->setObjectName(u"switcherField"_s);
    m_field->setPlaceholderText(tr("Search or jump to"));
    m_field->setAccessibleName(tr("Jump to a chat or a person"));
    m_field->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_none->setContentsMargins(10, 8, 10, 8);
    m_list->setObjectName(u"switcherList"_s);
    m_list->setAccessibleName(tr("Chats and people"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new SwitcherRow(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    column->addWidget(m_field);
    column->addWidget(m_none);
    column->addWidget(m_list);
}

void Switcher::open()
{
    const Theme theme = applicationTheme();
    const QRect around = parentWidget()->geometry();
    setFixedWidth(std::min(theme.px(mostWidth), around.width() - 4 * margin));
    adjustSize();
    QFrame::move(around.left() + (around.width() - width()) / 2, around.top() + theme.px(fromTop));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void Switcher::onTyped(const QString &typed)
{
    m_rows->search(typed);
    const bool any = m_rows->rowCount() > 0;
    m_none->setVisible(!any);
    m_list->setVisible(any);
    const int rows = std::min(m_rows->rowCount(), shownRows);
    m_list->setFixedHeight(rows * applicationTheme().px(rowHeight));
    if (any)
        m_list->setCurrentIndex(m_rows->index(0));
    if (isVisible())
        adjustSize();
}

void Switcher::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const SwitcherTarget target = m_rows->at(index.row());
    const QString words = m_field->text().simplified();
    close();
    switch (target.kind) {
    case SwitcherTarget::Kind::Chat:
        emit chatChosen(target.conversation);
        break;
    case SwitcherTarget::Kind::Person:
        emit personChosen(target.person);
        break;
    case SwitcherTarget::Kind::Search:
        emit searchChosen(words);
        break;
    }
}

void Switcher::move(int by)
{
    const int count = m_rows->rowCount();
    if (count > 0)
        m_list->setCurrentIndex(m_rows->index((m_list->currentIndex().row() + by + count) % count));
}

bool Switcher::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void Switcher::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    cutPopupCorners(*this);
}

void Switcher::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawPopup(&painter, rect(), applicationTheme());
}

} // namespace Teahouse
