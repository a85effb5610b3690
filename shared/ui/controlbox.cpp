// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/controlbox.h"

#include "shared/ui/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace Teahouse {

namespace {

constexpr qreal popupRadius = 8;

} // namespace

void drawBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &edge,
    qreal edgeWidth, qreal radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(edge.isValid() ? QPen(edge, edgeWidth) : QPen(Qt::NoPen));
    const qreal inset = edge.isValid() ? edgeWidth / 2 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void cutPopupCorners(QWidget &popup)
{
    QPainterPath shape;
    // A little more than what is drawn, whose edge is half transparent.
    shape.addRoundedRect(popup.rect(), popupRadius + 1, popupRadius + 1);
    popup.setMask(QRegion(shape.toFillPolygon().toPolygon()));
}

void drawPopup(QPainter *painter, const QRectF &rect, const Theme &theme)
{
    drawBox(painter, rect, theme.raised, theme.buttonEdge, 1, popupRadius);
}

bool hasKeyboardFocus(const QStyleOption *option)
{
    return (option->state & QStyle::State_HasFocus)
        && (option->state & QStyle::State_KeyboardFocusChange);
}

} // namespace Teahouse
