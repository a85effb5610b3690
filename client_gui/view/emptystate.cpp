// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/emptystate.h"

#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QPainter>

namespace Teahouse {

void paintEmptyState(
    QPainter &painter, const QRectF &rect, const EmptyState &state, const Theme &theme)
{
    if (state.title.isEmpty())
        return;
    const qreal cup = theme.px(48);
    const qreal width = std::min<qreal>(rect.width() - theme.px(40), theme.px(320));
    const qreal left = rect.center().x() - width / 2;
    qreal y = rect.center().y() - theme.px(70);
    painter.drawPixmap(QPointF(rect.center().x() - cup / 2, y),
        iconPixmap(QStringLiteral("cup"), theme.controlEdge, int(cup),
            painter.device()->devicePixelRatio()));
    y += cup + theme.px(16);
    painter.setFont(theme.font(TypeStep::Message, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(QRectF(left, y, width, theme.px(20)), Qt::AlignCenter, state.title);
    y += theme.px(22);
    painter.setFont(theme.font(TypeStep::Ui));
    painter.setPen(theme.secondary);
    painter.drawText(QRectF(left, y, width, theme.px(80)),
        Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, state.detail);
}

} // namespace Teahouse
