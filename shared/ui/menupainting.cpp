// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/menupainting.h"

#include "shared/ui/theme.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QStyleOption>

namespace Teahouse {

namespace {

constexpr auto dangerProperty = "teahouseDanger";

QPixmap tinted(const QIcon &icon, int side, const QColor &color)
{
    QPixmap pixmap = icon.pixmap(side, side);
    QPainter tint(&pixmap);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
    tint.fillRect(pixmap.rect(), color);
    return pixmap;
}

} // namespace

void setDangerous(QAction *action)
{
    action->setProperty(dangerProperty, true);
}

bool isDangerous(const QStyleOption &option, const QWidget *menu)
{
    const auto *items = qobject_cast<const QMenu *>(menu);
    const QAction *action = items ? items->actionAt(option.rect.center()) : nullptr;
    return action && action->isEnabled() && action->property(dangerProperty).toBool();
}

void redden(QStyleOptionMenuItem &item, const Theme &theme)
{
    for (const auto role :
        {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        item.palette.setColor(role, theme.danger);
    if (!item.icon.isNull())
        item.icon = QIcon(tinted(item.icon, theme.px(16), theme.danger));
}

} // namespace Teahouse
