// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/view/label.h"
#include "client_gui/view/textblock.h"
#include "shared/base/markup.h"

#include <optional>

namespace Teahouse {

/// One block of a message with its lines laid out. Its places are those of the whole flow.
struct TextPart {
    MarkupBlock block; ///< what of the message it shows
    TextBlock text; ///< without the signs of the markup
    QPointF origin; ///< of the text's first line, while nothing is scrolled
    Label label; ///< an item's bullet or number, the language of code
    std::vector<QRectF> bars; ///< of a quote, one for each level
    QRectF frame; ///< of code: all of it
    QRectF window; ///< of code: where its text is seen
    QRectF copyButton; ///< of code
    qreal scroll = 0; ///< how far code is scrolled to the right

    bool isCode() const { return block.kind == BlockKind::Code; }
    qreal scrollMaximum() const;
    QPointF textOrigin() const { return origin - QPointF(scroll, 0); }
    QRectF area() const; ///< with frame, bars and label
    /// From a position in what is shown to one in the message, and back.
    int sourceAt(int shown) const;
    int shownAt(int source) const;
};

/// The blocks of one message below each other. Positions are those of the message as it was
/// written, signs of the markup included; so what is chosen and copied is what was typed. A value:
/// copies share their lines.
class TextFlow
{
public:
    TextFlow() = default;
    explicit TextFlow(const QString &text)
        : m_text(text)
    { }

    /// Parts come from the top down; `bottom` is where what comes next may begin.
    void add(TextPart part, qreal bottom);

    const QString &text() const { return m_text; }
    const std::vector<TextPart> &parts() const { return m_parts; }
    bool isEmpty() const { return m_parts.empty(); }
    int height() const { return m_height; }
    qreal width() const { return m_width; }
    int lineCount() const;
    /// How much of the last line is taken; all of it below code.
    qreal lastLineWidth() const;

    /// The position nearest to a point.
    int positionAt(QPointF point) const;
    bool hits(QPointF point, int from, int to) const;
    /// Areas that from..to cover, one a line; without what is scrolled out of sight.
    std::vector<QRectF> rectsOf(int from, int to) const;

    /// The part of code under a point.
    std::optional<int> codeAt(QPointF point) const;
    /// Scrolls code, within its bounds.
    void scrollTo(int part, qreal x);

private:
    QString m_text;
    std::vector<TextPart> m_parts;
    int m_height = 0;
    qreal m_width = 0;
};

} // namespace Teahouse
