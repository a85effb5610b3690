// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/textblock.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Teahouse {

TextBlock::TextBlock(const QString &text, const QFont &font, int lineHeight, qreal width,
    const Formats &formats, Wrap wrap)
    : m_lineHeight(lineHeight)
{
    auto layout = std::make_shared<QTextLayout>(text, font);
    QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
    option.setWrapMode(
        wrap == Wrap::Anywhere ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    option.setTextDirection(wrap == Wrap::Anywhere ? Qt::LayoutDirectionAuto : Qt::LeftToRight);
    const QFontMetricsF metrics(font);
    if (text.contains(QLatin1Char('\t')))
        option.setTabStopDistance(4 * metrics.horizontalAdvance(QLatin1Char(' ')));
    layout->setTextOption(option);
    layout->setFormats(formats);
    layout->setCacheEnabled(true);

    // The base line comes from the main font alone: a line with an emoji sits where others do.
    const qreal baseline = std::round((lineHeight + metrics.ascent() - metrics.descent()) / 2);
    layout->beginLayout();
    for (int i = 0;; ++i) {
        QTextLine line = layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, i * lineHeight + baseline - line.ascent()});
        m_width = std::max(m_width, line.naturalTextWidth());
    }
    layout->endLayout();
    m_layout = std::move(layout);
}

QString TextBlock::text() const
{
    return m_layout ? m_layout->text() : QString();
}

TextBlock::Formats TextBlock::formats() const
{
    return m_layout ? m_layout->formats() : Formats();
}

int TextBlock::lineCount() const
{
    return m_layout ? m_layout->lineCount() : 0;
}

qreal TextBlock::lastLineWidth() const
{
    return lineCount() > 0 ? m_layout->lineAt(lineCount() - 1).naturalTextWidth() : 0;
}

int TextBlock::positionAt(QPointF point) const
{
    if (lineCount() == 0 || point.y() < 0)
        return 0;
    const int row = int(point.y()) / m_lineHeight;
    if (row >= lineCount())
        return int(m_layout->text().size());
    return m_layout->lineAt(row).xToCursor(point.x());
}

bool TextBlock::hits(QPointF point, int from, int to) const
{
    const std::vector<QRectF> rects = rectsOf(from, to);
    return std::any_of(
        rects.begin(), rects.end(), [point](const QRectF &rect) { return rect.contains(point); });
}

std::vector<QRectF> TextBlock::rectsOf(int from, int to) const
{
    std::vector<QRectF> rects;
    for (int i = 0; i < lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const int start = std::max(from, line.textStart());
        const int end = std::min(to, line.textStart() + line.textLength());
        if (start >= end)
            continue;
        const qreal a = line.cursorToX(start);
        const qreal b = line.cursorToX(end);
        rects.push_back(
            {std::min(a, b), qreal(i) * m_lineHeight, std::abs(b - a), qreal(m_lineHeight)});
    }
    return rects;
}

void TextBlock::draw(QPainter &painter, QPointF origin) const
{
    if (!m_layout)
        return;
    // Lines beyond the device cost as much as others if it is left to clipping.
    const QRectF device(0, 0, painter.device()->width(), painter.device()->height());
    m_layout->draw(&painter, origin, {}, painter.transform().inverted().mapRect(device));
}

} // namespace Teahouse
