// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/fieldframe.h"

#include "shared/ui/theme.h"

#include <QPainter>
#include <QWidget>

namespace Teahouse {

void paintFieldFrame(QWidget &field, bool focused, const QColor &edge, const QColor &fill)
{
    constexpr qreal radius = 10;
    QPainter painter(&field);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(focused ? QPen(applicationTheme().accent, 2) : QPen(edge, 1));
    painter.setBrush(fill);
    const qreal inset = focused ? FieldRing : FieldRing + 0.5;
    painter.drawRoundedRect(
        QRectF(field.rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
}

} // namespace Teahouse
