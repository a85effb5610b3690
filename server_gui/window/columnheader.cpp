// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/columnheader.h"

#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QPainter>

namespace Teahouse {

namespace {

constexpr int firstMargin = 16;
constexpr int inset = 6;

} // namespace

ColumnHeader::ColumnHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
}

void ColumnHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme theme = applicationTheme();
    const bool right =
        model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const QString text = model()->headerData(section, orientation()).toString();
    painter->setFont(theme.font(TypeStep::Meta, QFont::Medium));
    painter->setPen(theme.meta);
    const int left = (section == 0 ? firstMargin : inset) + m_indents.value(section);
    const QRect inside = rect.adjusted(left, 0, -inset, 0);
    const int arrow = theme.px(12);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const int width = painter->fontMetrics().horizontalAdvance(text);
    painter->drawText(
        inside, int(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft)), text);
    if (!sorted)
        return;
    const QString drawing = sortIndicatorOrder() == Qt::AscendingOrder
        ? QStringLiteral("chevron-up")
        : QStringLiteral("chevron-down");
    const int x = right ? inside.right() - width - arrow - 4 : inside.left() + width + 4;
    painter->drawPixmap(x, rect.center().y() - arrow / 2 + 1,
        iconPixmap(drawing, theme.meta, arrow, devicePixelRatioF()));
}

void ColumnHeader::paintEvent(QPaintEvent *event)
{
    const Theme theme = applicationTheme();
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), theme.window);
    }
    QHeaderView::paintEvent(event);
    QPainter painter(viewport());
    for (const int y : {0, viewport()->height() - 1})
        painter.fillRect(0, y, viewport()->width(), 1, theme.line);
}

} // namespace Teahouse
