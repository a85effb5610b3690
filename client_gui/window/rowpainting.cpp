// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/rowpainting.h"

#include "shared/ui/theme.h"

#include <QPainter>

namespace Teahouse {

QColor paintRowGround(
    QPainter &painter, const QRectF &rect, QStyle::State state, bool ring, const Theme &theme)
{
    const bool chosen = state & QStyle::State_Selected;
    const bool over = state & QStyle::State_MouseOver;
    const QColor ground = chosen ? theme.selected : over ? theme.hover : theme.window;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    if (chosen || over)
        painter.drawRoundedRect(rect, 8, 8);
    // The colours of high contrast do not tell chosen rows apart: an edge does.
    if (ring || (chosen && theme.highContrast)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 8, 8);
    }
    painter.restore();
    return ground;
}

} // namespace Teahouse
