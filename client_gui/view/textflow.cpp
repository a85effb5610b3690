// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/textflow.h"

#include <algorithm>
#include <cmath>

namespace Teahouse {

qreal TextPart::scrollMaximum() const
{
    return isCode() ? std::max(0.0, std::ceil(text.width()) - window.width()) : 0;
}

QRectF TextPart::area() const
{
    QRectF all = isCode() ? frame : QRectF(origin, QSizeF(text.width(), text.height()));
    for (const QRectF &bar : bars)
        all |= bar;
    return label.isShown() ? all | label.rect : all;
}

int TextPart::sourceAt(int shown) const
{
    // What is chosen from its beginning on is chosen with its signs, but for those around code.
    if (block.shown.empty() || (shown <= 0 && !isCode()))
        return block.whole.start;
    int before = 0;
    for (const TextRun &run : block.shown) {
        if (shown < before + run.length)
            return run.start + shown - before;
        before += run.length;
    }
    return isCode() ? block.shown.back().end() : block.whole.end();
}

int TextPart::shownAt(int source) const
{
    int before = 0;
    for (const TextRun &run : block.shown) {
        if (source < run.end())
            return before + std::max(0, source - run.start);
        before += run.length;
    }
    return before;
}

void TextFlow::add(TextPart part, qreal bottom)
{
    m_width = std::max(m_width, part.area().right());
    m_height = int(bottom);
    m_parts.push_back(std::move(part));
}

int TextFlow::lineCount() const
{
    int lines = 0;
    for (const TextPart &part : m_parts)
        lines += part.text.lineCount();
    return lines;
}

qreal TextFlow::lastLineWidth() const
{
    if (m_parts.empty())
        return 0;
    const TextPart &last = m_parts.back();
    return last.isCode() ? 1e6 : last.origin.x() + last.text.lastLineWidth();
}

int TextFlow::positionAt(QPointF point) const
{
    if (m_parts.empty() || point.y() < 0)
        return 0;
    for (const TextPart &part : m_parts)
        if (point.y() < part.area().bottom())
            return part.sourceAt(part.text.positionAt(point - part.textOrigin()));
    return int(m_text.size());
}

bool TextFlow::hits(QPointF point, int from, int to) const
{
    const std::vector<QRectF> rects = rectsOf(from, to);
    return std::any_of(
        rects.begin(), rects.end(), [point](const QRectF &rect) { return rect.contains(point); });
}

std::vector<QRectF> TextFlow::rectsOf(int from, int to) const
{
    std::vector<QRectF> rects;
    for (const TextPart &part : m_parts) {
        if (part.block.whole.end() <= from || part.block.whole.start >= to)
            continue;
        for (QRectF rect : part.text.rectsOf(part.shownAt(from), part.shownAt(to))) {
            rect.translate(part.textOrigin());
            if (part.isCode())
                rect &= part.window;
            if (!rect.isEmpty())
                rects.push_back(rect);
        }
    }
    return rects;
}

std::optional<int> TextFlow::codeAt(QPointF point) const
{
    for (size_t i = 0; i < m_parts.size(); ++i)
        if (m_parts[i].isCode() && m_parts[i].frame.contains(point))
            return int(i);
    return std::nullopt;
}

void TextFlow::scrollTo(int part, qreal x)
{
    TextPart &moved = m_parts.at(size_t(part));
    moved.scroll = std::clamp(x, 0.0, moved.scrollMaximum());
}

} // namespace Teahouse
