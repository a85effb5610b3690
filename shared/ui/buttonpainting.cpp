// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/buttonpainting.h"

#include "shared/ui/controlbox.h"
#include "shared/ui/theme.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

namespace Teahouse {

namespace {

constexpr char roleProperty[] = "teahouseButtonRole";
constexpr int iconGapOfQt = 4;
constexpr int iconGap = iconGapOfQt + moreIconGap;

} // namespace

void setButtonRole(QPushButton *button, ButtonRole role)
{
    button->setProperty(roleProperty, int(role));
    button->update();
}

ButtonRole roleOf(const QStyleOption *option, const QWidget *widget)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const QVariant set = widget ? widget->property(roleProperty) : QVariant();
    if (set.isValid() && set.toInt() != int(ButtonRole::Plain))
        return ButtonRole(set.toInt());
    const bool isDefault = button && (button->features & QStyleOptionButton::DefaultButton);
    return isDefault ? ButtonRole::Primary : ButtonRole::Plain;
}

void drawButton(
    const QStyleOption *option, QPainter *painter, const QWidget *widget, const Theme &theme)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool over = enabled && (option->state & QStyle::State_MouseOver);
    const bool down = option->state & (QStyle::State_Sunken | QStyle::State_On);
    switch (roleOf(option, widget)) {
    case ButtonRole::Primary: {
        const QColor fill = mixed(theme.accent, theme.text, down ? 0.2 : over ? 0.1 : 0);
        drawBox(painter, option->rect, enabled ? fill : theme.hover, {});
        break;
    }
    case ButtonRole::Link:
        if (over || down)
            drawBox(painter, option->rect, mixed(theme.base, theme.accent, 0.12), {});
        break;
    case ButtonRole::Quiet:
        if (over || down)
            drawBox(painter, option->rect, down ? theme.selected : theme.hover, {});
        break;
    case ButtonRole::Soft:
        drawBox(painter, option->rect, over || down ? theme.selected : theme.hover, {});
        break;
    case ButtonRole::Plain:
    case ButtonRole::Danger:
        drawBox(painter, option->rect,
            down       ? theme.selected
                : over ? theme.hover
                       : theme.raised,
            theme.buttonEdge);
        break;
    }
    if (!hasKeyboardFocus(option))
        return;
    drawBox(painter, option->rect, {}, theme.accent, 2);
    // On the accent itself nobody would see it.
    if (enabled && roleOf(option, widget) == ButtonRole::Primary)
        drawBox(painter, option->rect.adjusted(3, 3, -3, -3), {}, theme.onAccent, 1.5, 4);
}

QColor labelColor(const QStyleOption *option, const QWidget *widget, const Theme &theme)
{
    if (!(option->state & QStyle::State_Enabled))
        return option->palette.color(QPalette::Disabled, QPalette::ButtonText);
    switch (roleOf(option, widget)) {
    case ButtonRole::Primary:
        return theme.onAccent;
    case ButtonRole::Danger:
        return theme.danger;
    case ButtonRole::Link:
        return theme.link;
    case ButtonRole::Plain:
    case ButtonRole::Quiet:
    case ButtonRole::Soft:
        break;
    }
    return theme.text;
}

bool hasIconAndText(const QStyleOptionButton &button)
{
    return !button.icon.isNull() && !button.text.isEmpty();
}

void drawIconAndText(const QStyleOptionButton &button, QPainter *painter, const QColor &color)
{
    const bool enabled = button.state & QStyle::State_Enabled;
    QPixmap pixmap = button.icon.pixmap(button.iconSize, painter->device()->devicePixelRatioF(),
        enabled ? QIcon::Normal : QIcon::Disabled);
    QPainter tint(&pixmap);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
    tint.fillRect(pixmap.rect(), color);
    tint.end();
    const QSize text = button.fontMetrics.size(Qt::TextShowMnemonic, button.text);
    const int width = button.iconSize.width() + iconGap + text.width();
    const QRect whole = QStyle::alignedRect(
        button.direction, Qt::AlignCenter, {width, button.rect.height()}, button.rect);
    const QRect icon = QStyle::alignedRect(
        button.direction, Qt::AlignLeft | Qt::AlignVCenter, button.iconSize, whole);
    const QRect words = QStyle::alignedRect(
        button.direction, Qt::AlignRight | Qt::AlignVCenter, {text.width(), whole.height()}, whole);
    painter->drawPixmap(icon, pixmap);
    painter->setPen(color);
    painter->drawText(words, Qt::AlignCenter | Qt::TextShowMnemonic, button.text);
}

} // namespace Teahouse
