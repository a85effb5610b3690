// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/pill.h"

#include "shared/ui/badge.h"
#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QPainter>

namespace Teahouse {

namespace {

constexpr int Side = 11;
constexpr int Arrow = 16;
constexpr int Gap = 10;
constexpr int TagGap = 8;

} // namespace

Pill::Pill(QWidget *parent)
    : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setCounts(0, 0);
}

void Pill::setCounts(int fresh, int mentions)
{
    m_mentions = mentions;
    setText(fresh > 0 ? tr("%n new", nullptr, fresh) : QString());
    setAccessibleName(fresh > 0 ? tr("Jump to the newest message, %n new", nullptr, fresh)
                                : tr("Jump to the newest message"));
    setToolTip(tr("Jump to the newest message (Esc)"));
    resize(sizeHint());
    update();
}

QSize Pill::sizeHint() const
{
    const Theme theme = applicationTheme();
    const QFontMetrics label(theme.font(TypeStep::Ui, QFont::Medium));
    int width = theme.px(2 * Side + Arrow);
    if (!text().isEmpty())
        width += theme.px(Gap) + label.horizontalAdvance(text());
    if (m_mentions > 0)
        width += theme.px(TagGap) + int(mentionTagRect({}, m_mentions, theme).width());
    return {text().isEmpty() ? theme.px(34) : width, theme.px(34)};
}

void Pill::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ring = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    painter.setPen(QPen(ring ? theme.accent : theme.buttonEdge, ring ? 2 : 1));
    painter.setBrush(underMouse() ? theme.hover : theme.raised);
    const qreal inset = ring ? 1 : 0.5;
    const QRectF body = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);

    const int arrow = theme.px(Arrow);
    int x = text().isEmpty() ? (width() - arrow) / 2 : theme.px(Side);
    painter.drawPixmap(x, (height() - arrow) / 2,
        iconPixmap(QStringLiteral("arrow-down"), theme.text, arrow, devicePixelRatioF()));
    x += arrow + theme.px(Gap);
    painter.setFont(theme.font(TypeStep::Ui, QFont::Medium));
    painter.setPen(theme.text);
    painter.drawText(QRect(x, 0, width(), height()), Qt::AlignVCenter, text());
    if (m_mentions == 0)
        return;

    x += painter.fontMetrics().horizontalAdvance(text()) + theme.px(TagGap);
    const qreal middle = height() / 2.0;
    const qreal tagWidth = mentionTagRect({0, middle}, m_mentions, theme).width();
    paintMentionTag(
        painter, mentionTagRect({x + tagWidth, middle}, m_mentions, theme), m_mentions, theme);
}

} // namespace Teahouse
