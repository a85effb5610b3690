// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/badge.h"

#include "shared/ui/theme.h"

#include <QFontMetricsF>
#include <QPainter>

namespace Teahouse {

namespace {

constexpr int tagPadding = 5;

QString mentionText(int count)
{
    return QStringLiteral("@ %1").arg(count);
}

QString shownCount(int count)
{
    return count > 999 ? QStringLiteral("999+") : QString::number(count);
}

} // namespace

Badge::Badge(QWidget *parent)
    : QWidget(parent)
{
    setVisible(false);
}

void Badge::setCount(int count)
{
    setAccessibleName(tr("%n unread", nullptr, count));
    if (count == m_count)
        return;
    m_count = count;
    setVisible(count > 0);
    updateGeometry();
    update();
}

void Badge::setMuted(bool muted)
{
    m_muted = muted;
    update();
}

QSize Badge::sizeHint() const
{
    return badgeRect({}, m_count, applicationTheme()).size().toSize();
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(painter, rect(), m_count, m_muted, applicationTheme());
}

QRectF badgeRect(QPointF rightMiddle, int count, const Theme &theme)
{
    const QFontMetricsF metrics(theme.font(TypeStep::Meta, QFont::DemiBold));
    const qreal height = theme.px(18);
    const qreal width =
        std::max(height, std::ceil(metrics.horizontalAdvance(shownCount(count))) + theme.px(11));
    return {rightMiddle.x() - width, rightMiddle.y() - height / 2, width, height};
}

void paintBadge(QPainter &painter, const QRectF &rect, int count, bool muted, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(muted ? QPen(theme.controlEdge, 1) : QPen(Qt::NoPen));
    painter.setBrush(muted ? QBrush(Qt::NoBrush) : QBrush(theme.accent));
    const QRectF body = muted ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect;
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);
    painter.setPen(muted ? theme.secondary : theme.onAccent);
    painter.setFont(theme.font(TypeStep::Meta, QFont::DemiBold));
    painter.drawText(rect, Qt::AlignCenter, shownCount(count));
    painter.restore();
}

QRectF mentionTagRect(QPointF rightMiddle, int count, const Theme &theme)
{
    const QFontMetricsF metrics(theme.font(TypeStep::Caption, QFont::DemiBold));
    const qreal width =
        std::ceil(metrics.horizontalAdvance(mentionText(count))) + 2 * theme.px(tagPadding);
    const qreal height = theme.px(18);
    return {rightMiddle.x() - width, rightMiddle.y() - height / 2, width, height};
}

void paintMentionTag(QPainter &painter, const QRectF &rect, int count, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(TypeStep::Caption, QFont::DemiBold));
    painter.setPen(theme.highContrast ? QPen(theme.line) : QPen(Qt::NoPen));
    painter.setBrush(theme.warnBackground);
    painter.drawRoundedRect(rect, 4, 4);
    painter.setPen(theme.warn);
    painter.drawText(rect, Qt::AlignCenter, mentionText(count));
    painter.restore();
}

} // namespace Teahouse
