// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/sendbutton.h"

#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Teahouse {

SendButton::SendButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Send"));
    setSendKey(SendKey::Enter);
    setAttribute(Qt::WA_Hover);
}

void SendButton::setSendKey(SendKey key)
{
    setToolTip(key == SendKey::Enter ? tr("Send (Enter)") : tr("Send (Ctrl+Enter)"));
}

QSize SendButton::sizeHint() const
{
    const int size = applicationTheme().px(32);
    return {size, size};
}

void SendButton::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(theme.accent, theme.text, isDown() ? 0.2 : underMouse() ? 0.1 : 0));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(isEnabled() ? theme.text : theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
    const int size = theme.px(16);
    painter.drawPixmap(QPoint((width() - size) / 2, (height() - size) / 2),
        iconPixmap(
            u"send"_s, isEnabled() ? theme.onAccent : theme.secondary, size, devicePixelRatioF()));
}

} // namespace Teahouse
