// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/jumpfield.h"

#include "client_gui/window/shortcuts.h"
#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int fieldHeight = 30;
constexpr int inside = 10;
constexpr int signSize = 14;

} // namespace

JumpField::JumpField(QWidget *parent)
    : QAbstractButton(parent)
{
    setText(tr("Search or jump to"));
    setAccessibleName(text());
    setToolTip(tr("Jump to a chat or a person (%1)")
                   .arg(switcherKey().toString(QKeySequence::NativeText)));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

QSize JumpField::sizeHint() const
{
    return {applicationTheme().px(160), applicationTheme().px(fieldHeight)};
}

void JumpField::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ring = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    painter.setPen(ring || theme.highContrast ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() ? theme.selected : theme.hover);
    const qreal edge = painter.pen().style() == Qt::NoPen ? 0 : 1;
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), 6, 6);

    const QColor quiet = underMouse() ? theme.secondary : theme.meta;
    const int icon = theme.px(signSize);
    painter.drawPixmap(theme.px(inside), (height() - icon) / 2,
        iconPixmap(u"search"_s, quiet, icon, devicePixelRatioF()));
    const QString key = switcherKey().toString(QKeySequence::NativeText).replace(u'+', u' ');
    painter.setFont(theme.font(TypeStep::Meta));
    painter.setPen(quiet);
    const QRect all = rect().adjusted(theme.px(inside), 0, -theme.px(inside), 0);
    painter.drawText(all, Qt::AlignRight | Qt::AlignVCenter, key);
    const int left = all.left() + icon + theme.px(8);
    const int room =
        all.right() - painter.fontMetrics().horizontalAdvance(key) - theme.px(8) - left;
    painter.setFont(theme.font(TypeStep::Ui));
    painter.drawText(QRect(left, 0, room, height()), int(Qt::AlignVCenter) | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
}

} // namespace Teahouse
