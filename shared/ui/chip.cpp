// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/chip.h"

#include "shared/ui/controlbox.h"
#include "shared/ui/theme.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace Teahouse {

namespace {

constexpr int Height = 26;
constexpr int MostWidth = 140;
constexpr int Side = 9; // left of the text
constexpr int Gap = 5; // between text and arrow
constexpr int Arrow = 16;
constexpr int Beside = 7; // right of the arrow
constexpr int RowHeight = 28; // in the list
constexpr int RowSide = 12; // left and right of a text there

/// The rows of the list, with the room that those of a menu have.
class ChipRows final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = applicationTheme();
        const QString text = index.data().toString();
        return {option.fontMetrics.horizontalAdvance(text) + 2 * theme.px(RowSide),
            theme.px(RowHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme theme = applicationTheme();
        if (option.state & QStyle::State_Selected)
            drawBox(painter, option.rect, theme.selected, {}, 1, 0);
        const int side = theme.px(RowSide);
        const QRect room = option.rect.adjusted(side, 0, -side, 0);
        painter->setFont(option.font);
        painter->setPen(theme.text);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    }
};

} // namespace

Chip::Chip(QWidget *parent)
    : QComboBox(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setItemDelegate(new ChipRows(this));
    connect(this, &QComboBox::currentTextChanged, this, [this] { updateGeometry(); });
    dress();
}

QSize Chip::sizeHint() const
{
    const QSize size = sizeFor(currentText());
    return {std::min(size.width(), applicationTheme().px(MostWidth)), size.height()};
}

QSize Chip::minimumSizeHint() const
{
    return sizeFor(QString(QChar(0x2026)));
}

QSize Chip::sizeFor(const QString &text) const
{
    const Theme theme = applicationTheme();
    return {fontMetrics().horizontalAdvance(text) + theme.px(Side + Gap + Arrow + Beside),
        theme.px(Height)};
}

void Chip::showPopup()
{
    view()->setMinimumWidth(view()->sizeHintForColumn(0));
    QComboBox::showPopup();
}

QRect Chip::part(const QRect &chip, QStyle::SubControl part)
{
    const Theme theme = applicationTheme();
    const int end = chip.right() + 1 - theme.px(Beside);
    const int arrow = theme.px(Arrow);
    if (part == QStyle::SC_ComboBoxArrow)
        return {end - arrow, chip.top(), arrow, chip.height()};
    const int left = chip.left() + theme.px(Side);
    return {left, chip.top(), end - arrow - left, chip.height()};
}

void Chip::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        dress();
}

void Chip::dress()
{
    const QFont caption = applicationTheme().font(TypeStep::Caption);
    if (font() != caption)
        setFont(caption);
}

} // namespace Teahouse
