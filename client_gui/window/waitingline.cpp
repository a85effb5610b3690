// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/waitingline.h"

#include "client_gui/view/layoutstyle.h"
#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace Teahouse {

WaitingLine::WaitingLine(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WaitingLine::setCount(qsizetype messages)
{
    m_text = messages > 0 ? tr("%n messages will be sent when you're back", nullptr, int(messages))
                          : QString();
    setAccessibleName(m_text);
    update();
}

QSize WaitingLine::sizeHint() const
{
    return {applicationTheme().px(200), applicationTheme().px(22)};
}

void WaitingLine::paintEvent(QPaintEvent *)
{
    const LayoutStyle style = layoutStyle(applicationTheme(), width(), {});
    const Theme &theme = style.theme;
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    if (m_text.isEmpty())
        return;
    painter.setFont(style.captionFont);
    painter.setPen(theme.meta);
    const int size = theme.px(14);
    const int room = style.columnRight - style.columnLeft - size - theme.px(6);
    const QString shown = painter.fontMetrics().elidedText(m_text, Qt::ElideRight, room);
    const int left = style.columnRight - painter.fontMetrics().horizontalAdvance(shown);
    painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignVCenter, shown);
    painter.drawPixmap(left - theme.px(6) - size, (height() - size) / 2,
        iconPixmap(u"clock"_s, theme.meta, size, devicePixelRatioF()));
}

} // namespace Teahouse
