// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/messagetext.h"

#include "client_gui/model/codewords.h"
#include "client_gui/model/mentions.h"
#include "client_gui/view/layabletext.h"
#include "client_gui/view/layoutstyle.h"
#include "client_gui/view/messagewords.h"
#include "client_gui/view/showntext.h"
#include "shared/ui/fonts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Teahouse {

namespace {

constexpr int LevelIndent = 18;
constexpr int QuoteIndent = 10;
constexpr int QuoteBar = 2;
constexpr int BlockGap = 4; ///< around code and quotes
constexpr int CodeHead = 27; ///< with the edge above it
constexpr int CodeSide = 13;
constexpr int CodePadding = 8;
constexpr int CodeButton = 22;
constexpr int CodeBeside = 3; ///< how far the ground of code reaches beyond it, in a line
constexpr int CallBeside = 2;

// Hues of people that code is coloured with too, by their places in the theme.
constexpr size_t Plum = 1;
constexpr size_t Ochre = 6;

/// Lays out the blocks of one message from the top down.
class FlowBuilder
{
public:
    FlowBuilder(const QString &written, const LayoutStyle &style, qreal width, qreal codeWidth)
        : m_style(style)
        , m_theme(style.theme)
        , m_width(width)
        , m_codeWidth(codeWidth)
        , m_text(shownText(written))
        , m_markup(parseMarkup(m_text))
        , m_mentions(findMentions(m_text, m_markup, style.names))
        , m_emoji(emojiRuns(m_text))
    {
        m_text = withoutSurplusEmoji(std::move(m_text), m_emoji);
        for (MarkupBlock &block : m_markup.blocks)
            block.shown = withoutPiledMarks(m_text, block.shown);
        m_lineHeight = m_theme.px(containsCjk(m_text) ? 22 : 20);
    }

    MessageText run()
    {
        m_out.flow = TextFlow(m_text);
        for (size_t i = 0; i < m_markup.blocks.size(); ++i) {
            if (isItem(i) && (i == 0 || !isItem(i - 1)))
                measureList(i);
            addBlock(m_markup.blocks[i], i + 1 == m_markup.blocks.size());
        }
        for (const Mark &mark : m_markup.marks) {
            if (mark.kind == MarkKind::Link)
                m_out.links.push_back({mark.whole, mark.url});
            else if (mark.kind == MarkKind::Code)
                addRects(m_out.codes, mark.inner, px(CodeBeside));
        }
        for (const TextRun &mention : m_mentions)
            if (isMe(mention))
                addRects(m_out.calls, mention, px(CallBeside));
        return std::move(m_out);
    }

private:
    qreal px(qreal logical) const { return m_theme.px(logical); }

    bool isMe(const TextRun &mention) const { return isCalled(m_style.myName, m_text, {mention}); }

    void addRects(std::vector<QRectF> &rects, const TextRun &run, qreal beside) const
    {
        for (const QRectF &rect : m_out.flow.rectsOf(run.start, run.end()))
            rects.push_back(rect.adjusted(-beside, 1, beside, -1));
    }

    void addBlock(const MarkupBlock &block, bool last)
    {
        TextPart part;
        part.block = block;
        switch (block.kind) {
        case BlockKind::Text:
            return addText(std::move(part), 0);
        case BlockKind::Quote:
            return addQuote(std::move(part), last);
        case BlockKind::Item:
            return addItem(std::move(part));
        case BlockKind::Code:
            return addCode(std::move(part), last);
        }
    }

    QString shownOf(const MarkupBlock &block) const
    {
        QString shown;
        for (const TextRun &run : block.shown)
            shown += QStringView(m_text).mid(run.start, run.length);
        return shown;
    }

    void addText(TextPart part, qreal left)
    {
        part.text = TextBlock(withUnitsKept(shownOf(part.block)), m_style.messageFont, m_lineHeight,
            std::max(px(40), m_width - left), formats(part));
        part.origin = {left, m_y};
        m_y += part.text.height();
        m_out.flow.add(std::move(part), m_y);
    }

    void addQuote(TextPart part, bool last)
    {
        m_y += m_y > 0 ? px(BlockGap) / 2 : 0;
        const qreal top = m_y;
        const int level = part.block.level;
        part.text = TextBlock(withUnitsKept(shownOf(part.block)), m_style.messageFont, m_lineHeight,
            std::max(px(40), m_width - level * px(QuoteIndent)), formats(part));
        part.origin = {level * px(QuoteIndent), top};
        m_y += part.text.height();
        for (int i = 0; i < level; ++i)
            part.bars.push_back({i * px(QuoteIndent), top, px(QuoteBar), m_y - top});
        m_y += last ? 0 : px(BlockGap) / 2;
        m_out.flow.add(std::move(part), m_y);
    }

    bool isItem(size_t block) const
    {
        return block < m_markup.blocks.size() && m_markup.blocks[block].kind == BlockKind::Item;
    }

    Label itemLabel(const MarkupBlock &item) const
    {
        const qreal left = item.level * px(LevelIndent) + px(2);
        return labelAt(item.label, m_style.messageFont, left, m_y, m_lineHeight);
    }

    /// Items of one level begin below each other, however wide their numbers are.
    void measureList(size_t first)
    {
        for (int level = 0; level <= DeepestLevel; ++level)
            m_itemLeft[size_t(level)] = (level + 1) * px(LevelIndent);
        for (size_t i = first; isItem(i); ++i) {
            qreal &left = m_itemLeft.at(size_t(m_markup.blocks[i].level));
            left = std::max(left, itemLabel(m_markup.blocks[i]).rect.right() + px(6));
        }
    }

    void addItem(TextPart part)
    {
        part.label = itemLabel(part.block);
        const qreal left = m_itemLeft.at(size_t(part.block.level));
        addText(std::move(part), left);
    }

    void addCode(TextPart part, bool last)
    {
        m_y += m_y > 0 ? px(BlockGap) : px(BlockGap) / 2;
        const QString code = shownOf(part.block);
        part.text = TextBlock(code, m_style.codeFont, m_theme.px(18), 1e6,
            codeFormats(code, part.block.label), TextBlock::Wrap::Never);
        const qreal body = part.text.height() + 2 * px(CodePadding);
        part.frame = {0, m_y, m_codeWidth, px(CodeHead) + body + 1};
        part.window = part.frame.adjusted(px(CodeSide), px(CodeHead), -px(CodeSide), -1);
        part.origin = {part.window.left(), part.window.top() + px(CodePadding)};
        const qreal button = px(CodeButton);
        part.copyButton = {
            part.frame.right() - button - px(8), m_y + (px(CodeHead) - button) / 2, button, button};
        const QString language = part.block.label.isEmpty() ? codeWord() : part.block.label;
        part.label = labelAt(shownName(language), m_style.timeFont, part.window.left(), m_y,
            px(CodeHead), part.copyButton.left() - part.window.left() - px(8));
        m_y = part.frame.bottom() + (last ? px(BlockGap) / 2 : px(BlockGap));
        m_out.flow.add(std::move(part), m_y);
    }

    TextBlock::Formats codeFormats(const QString &code, const QString &language) const
    {
        TextBlock::Formats all;
        if (m_theme.highContrast)
            return all;
        for (const CodeWord &word : codeWords(code, language)) {
            QTextCharFormat format;
            format.setForeground(colorOf(word.kind));
            all.push_back({word.run.start, word.run.length, format});
        }
        return all;
    }

    QColor colorOf(CodeKind kind) const
    {
        switch (kind) {
        case CodeKind::Keyword:
            return m_theme.people[Plum];
        case CodeKind::Text:
            return m_theme.link;
        case CodeKind::Number:
            return m_theme.people[Ochre];
        case CodeKind::Comment:
            return m_theme.meta;
        }
        return m_theme.text;
    }

    TextBlock::Formats formats(const TextPart &part) const
    {
        TextBlock::Formats all;
        const auto add = [&](const TextRun &run, const QTextCharFormat &format) {
            const int start = part.shownAt(run.start);
            const int end = part.shownAt(run.end());
            if (end > start)
                all.push_back({start, end - start, format});
        };
        // A ground that reaches into the spaces beside it leaves them as wide as others.
        const QString shown = shownOf(part.block);
        const auto addRoom = [&](const TextRun &run, qreal beside) {
            QTextCharFormat format;
            format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
            format.setFontLetterSpacing(beside);
            for (const int at : {part.shownAt(run.start) - 1, part.shownAt(run.end())})
                if (at >= 0 && at < shown.size() && shown[at] == u' ')
                    all.push_back({at, 1, format});
        };
        const TextRun &whole = part.block.whole;
        const auto within = [&whole](const TextRun &run) {
            return run.start >= whole.start && run.end() <= whole.end();
        };
        for (const Mark &mark : m_markup.marks) {
            if (!within(mark.whole))
                continue;
            add(mark.inner, formatOf(mark));
            if (mark.kind == MarkKind::Code)
                addRoom(mark.inner, px(CodeBeside));
        }
        for (const TextRun &run : m_emoji)
            if (run.length > 0 && run.start < whole.end() && run.end() > whole.start)
                add(run, emojiFormat());
        for (const TextRun &run : m_mentions) {
            if (!within(run))
                continue;
            add(run, mentionFormat(run));
            if (isMe(run))
                addRoom(run, px(CallBeside));
        }
        return all;
    }

    QTextCharFormat formatOf(const Mark &mark) const
    {
        QTextCharFormat format;
        switch (mark.kind) {
        case MarkKind::Bold:
            format.setFontWeight(QFont::DemiBold);
            break;
        case MarkKind::Italic:
            format.setFontItalic(true);
            break;
        case MarkKind::Code:
            format.setFontFamilies(m_style.codeFont.families());
            format.setProperty(QTextFormat::FontPixelSize, m_style.codeFont.pixelSize());
            break;
        case MarkKind::Link:
            format.setForeground(m_theme.link);
            format.setFontUnderline(true);
            break;
        }
        return format;
    }

    QTextCharFormat emojiFormat() const
    {
        QTextCharFormat format;
        format.setFontFamilies(emojiFamilies());
        // Their pictures are drawn within the size of the font, letters fill less of it.
        format.setProperty(QTextFormat::FontPixelSize, m_theme.px(17));
        return format;
    }

    QTextCharFormat mentionFormat(const TextRun &mention) const
    {
        QTextCharFormat format;
        format.setFontWeight(QFont::DemiBold);
        if (!isMe(mention))
            format.setForeground(m_theme.link);
        return format;
    }

    const LayoutStyle &m_style;
    const Theme &m_theme;
    const qreal m_width;
    const qreal m_codeWidth;
    QString m_text;
    Markup m_markup;
    const std::vector<TextRun> m_mentions;
    std::vector<TextRun> m_emoji;
    int m_lineHeight = 0;
    std::array<qreal, DeepestLevel + 1> m_itemLeft {}; ///< where items begin, by level
    qreal m_y = 0;
    MessageText m_out;
};

} // namespace

MessageText messageText(
    const QString &written, const LayoutStyle &style, qreal width, qreal codeWidth)
{
    return FlowBuilder(written, style, width, codeWidth).run();
}

} // namespace Teahouse
