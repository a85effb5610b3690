// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/emojipicker.h"

#include "client_gui/window/emojimodel.h"
#include "shared/ui/controlbox.h"
#include "shared/ui/fonts.h"
#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"
#include "shared/ui/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int columns = 8;
constexpr int rows = 5;
constexpr int cell = 36;
constexpr int signSize = 22;
constexpr int margin = 8;
constexpr int scrollBarRoom = 12;

/// One emoji in its cell; the chosen one stands on a ground of its own.
class EmojiCell final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme theme = applicationTheme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool under = option.state & QStyle::State_MouseOver;
        if (option.state & QStyle::State_Selected || under) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.hover);
            painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 6, 6);
        }
        QFont font;
        font.setFamilies(emojiFamilies());
        font.setPixelSize(theme.px(signSize));
        painter->setFont(font);
        painter->setPen(theme.text); // without a pen nothing is drawn, not even a coloured sign
        painter->drawText(option.rect, Qt::AlignCenter, index.data().toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const int size = applicationTheme().px(cell);
        return {size, size};
    }
};

} // namespace

EmojiPicker::EmojiPicker(QWidget *parent, const QStringList &recent)
    : QFrame(parent, Qt::Popup)
    , m_search(new QLineEdit(this))
    , m_title(new PlainLabel({}, TypeStep::Caption, QFont::DemiBold, PlainLabel::Tone::Meta, this))
    , m_list(new QListView(this))
    , m_model(new EmojiModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_TranslucentBackground);
    setAccessibleName(tr("Emoji"));
    m_model->setRecent(recent);
    build();
    connect(m_search, &QLineEdit::textChanged, this, &EmojiPicker::onSearch);
    connect(m_list, &QListView::clicked, this, &EmojiPicker::pick);
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    onSearch({});
}

void EmojiPicker::build()
{
    const Theme theme = applicationTheme();
    m_search->setPlaceholderText(tr("Search emoji"));
    m_search->setAccessibleName(tr("Search emoji"));
    m_search->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EmojiCell(m_list));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setUniformItemSizes(true);
    m_list->setGridSize({theme.px(cell), theme.px(cell)});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Emoji"));
    m_list->setMouseTracking(true);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedSize(columns * theme.px(cell) + theme.px(scrollBarRoom), rows * theme.px(cell));
    QPalette ground = m_list->palette();
    ground.setColor(QPalette::Base, theme.raised);
    m_list->setPalette(ground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    column->addWidget(m_search);
    column->addWidget(m_title);
    column->addWidget(m_list);
}

void EmojiPicker::openAbove(const QWidget &anchor)
{
    openAbove(QRect(anchor.mapToGlobal(QPoint()), anchor.size()), anchor.window()->geometry());
}

void EmojiPicker::openAbove(const QRect &anchor, const QRect &bounds)
{
    adjustSize();
    const int left = std::max(bounds.left() + margin, anchor.right() + 1 - width());
    const int top = std::max(bounds.top() + margin, anchor.top() - height() - margin);
    move(left, top);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void EmojiPicker::onSearch(const QString &words)
{
    m_model->search(words);
    const bool any = m_model->rowCount() > 0;
    m_title->setText(!any               ? tr("Nothing found")
            : words.trimmed().isEmpty() ? tr("Common")
                                        : tr("%n found", nullptr, m_model->rowCount()));
    if (any)
        m_list->setCurrentIndex(m_model->index(0));
}

void EmojiPicker::pick(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString emoji = index.data().toString();
    close();
    emit picked(emoji);
}

bool EmojiPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pick(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Down:
        if (watched == m_search) {
            m_list->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
        break;
    case Qt::Key_Up:
        if (watched == m_list && m_list->currentIndex().row() < columns) {
            m_search->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
        break;
    default:
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void EmojiPicker::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    cutPopupCorners(*this);
}

void EmojiPicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawPopup(&painter, rect(), applicationTheme());
}

} // namespace Teahouse
