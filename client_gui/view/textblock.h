// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace Teahouse {

/// A text broken into lines of one fixed height, whatever fonts its characters come from. A value:
/// copies share the lines, which never change.
class TextBlock
{
public:
    using Formats = QList<QTextLayout::FormatRange>;
    enum class Wrap { Anywhere, Never };

    TextBlock() = default;
    TextBlock(const QString &text, const QFont &font, int lineHeight, qreal width,
        const Formats &formats = {}, Wrap wrap = Wrap::Anywhere);

    QString text() const;
    Formats formats() const;
    int lineCount() const;
    int height() const { return lineCount() * m_lineHeight; }
    qreal width() const { return m_width; } ///< of the widest line
    qreal lastLineWidth() const;

    /// The cursor position nearest to a point, both in the block's own coordinates.
    int positionAt(QPointF point) const;
    /// Whether ink of the characters from..to is at the point.
    bool hits(QPointF point, int from, int to) const;
    /// Areas that the characters from..to cover, one per line.
    std::vector<QRectF> rectsOf(int from, int to) const;

    void draw(QPainter &painter, QPointF origin) const;

private:
    std::shared_ptr<const QTextLayout> m_layout;
    int m_lineHeight = 0;
    qreal m_width = 0;
};

} // namespace Teahouse
