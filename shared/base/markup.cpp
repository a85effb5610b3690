// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/markup.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr int fenceLeast = 3;
constexpr int fenceMost = 8; // a longer row of backticks counts as one of these
constexpr int numberDigits = 3;
constexpr size_t mostBlocks = 200; // each is laid out by itself

/// What stands before the text of a line.
struct LineHead {
    BlockKind kind = BlockKind::Text;
    int length = 0;
    int level = 0;
    QString label;
};

class MarkupParser
{
public:
    explicit MarkupParser(const QString &text)
        : m_text(text)
    { }

    Markup run()
    {
        splitLines();
        for (m_at = 0; m_at < m_lines.size();) {
            if (!code())
                line();
        }
        return std::move(m_out);
    }

private:
    void splitLines()
    {
        int start = 0;
        for (int i = 0; i < m_text.size(); ++i) {
            ++m_out.steps;
            if (m_text[i] != u'\n' && m_text[i] != QChar::LineSeparator)
                continue;
            m_lines.push_back({start, i - start});
            start = i + 1;
        }
        m_lines.push_back({start, int(m_text.size()) - start});
    }

    /// How many backticks a line begins with, 0 if they are no fence.
    int fence(TextRun line)
    {
        int length = 0;
        while (length < line.length && m_text[line.start + length] == u'`')
            ++length;
        m_out.steps += length + 1;
        return length < fenceLeast ? 0 : std::min(length, fenceMost);
    }

    bool isOnlyTicks(TextRun line)
    {
        const QStringView words = QStringView(m_text).mid(line.start, line.length).trimmed();
        m_out.steps += line.length;
        return std::all_of(words.begin(), words.end(), [](QChar c) { return c == u'`'; });
    }

    bool code()
    {
        const TextRun head = m_lines[m_at];
        const int ticks = fence(head);
        if (ticks == 0 || ticks >= m_unclosed || m_out.blocks.size() >= mostBlocks)
            return false;
        const QString label = language(head);
        if (label.contains(u'`')) // code within a line
            return false;
        for (size_t end = m_at + 1; end < m_lines.size(); ++end) {
            if (fence(m_lines[end]) < ticks || !isOnlyTicks(m_lines[end]))
                continue;
            addCode(label, end);
            return true;
        }
        m_unclosed = ticks; // looked for once, whatever follows
        return false;
    }

    QString language(TextRun head)
    {
        QStringView words = QStringView(m_text).mid(head.start, head.length);
        m_out.steps += head.length;
        while (words.startsWith(u'`'))
            words = words.mid(1);
        return words.trimmed().toString();
    }

    void addCode(const QString &label, size_t end)
    {
        MarkupBlock block;
        block.kind = BlockKind::Code;
        block.label = label;
        const int start = m_lines[m_at].start;
        block.whole = {start, m_lines[end].end() - start};
        const int inner = m_lines[m_at].end() + 1;
        block.shown = {{inner, std::max(0, m_lines[end].start - 1 - inner)}};
        m_out.blocks.push_back(std::move(block));
        m_at = end + 1;
    }

    void line()
    {
        const TextRun whole = m_lines[m_at++];
        const LineHead head = headOf(whole);
        const bool goesOn = !m_out.blocks.empty() && head.kind != BlockKind::Item
            && m_out.blocks.back().kind == head.kind && m_out.blocks.back().level == head.level;
        if (!goesOn)
            m_out.blocks.push_back({head.kind, {whole.start, 0}, {}, head.level, head.label});
        MarkupBlock &block = m_out.blocks.back();
        if (goesOn)
            show(block, {whole.start - 1, 1}); // the line end before it
        block.whole.length = whole.end() - block.whole.start;
        const TextRun inner {whole.start + head.length, whole.length - head.length};
        const size_t known = m_out.marks.size();
        m_out.steps += markLine(m_text, inner, m_out.marks);
        showWithoutSigns(block, inner, known);
    }

    void show(MarkupBlock &block, TextRun run)
    {
        if (run.length == 0)
            return;
        if (!block.shown.empty() && block.shown.back().end() == run.start)
            block.shown.back().length += run.length;
        else
            block.shown.push_back(run);
    }

    void showWithoutSigns(MarkupBlock &block, TextRun inner, size_t firstMark)
    {
        std::vector<TextRun> signs;
        for (size_t i = firstMark; i < m_out.marks.size(); ++i) {
            const Mark &mark = m_out.marks[i];
            signs.push_back({mark.whole.start, mark.inner.start - mark.whole.start});
            signs.push_back({mark.inner.end(), mark.whole.end() - mark.inner.end()});
        }
        std::sort(signs.begin(), signs.end(),
            [](const TextRun &a, const TextRun &b) { return a.start < b.start; });
        int from = inner.start;
        for (const TextRun &sign : signs) {
            show(block, {from, sign.start - from});
            from = sign.end();
        }
        show(block, {from, inner.end() - from});
    }

    QChar at(TextRun line, int i) const
    {
        return i < line.length ? m_text[line.start + i] : QChar(u' ');
    }

    LineHead headOf(TextRun line)
    {
        m_out.steps += 8;
        if (m_out.blocks.size() >= mostBlocks)
            return {};
        if (at(line, 0) == u'>')
            return quoteHead(line);
        return itemHead(line);
    }

    LineHead quoteHead(TextRun line) const
    {
        LineHead head;
        int i = 0;
        while (head.level < DeepestLevel && i < line.length && at(line, i) == u'>') {
            ++head.level;
            ++i;
            if (i < line.length && at(line, i) == u' ')
                ++i;
        }
        // ">_<" is a face: the last sign needs a space, or nothing, behind it.
        if (i < line.length && at(line, i - 1) != u' ')
            return {};
        head.kind = BlockKind::Quote;
        head.length = i;
        return head;
    }

    LineHead itemHead(TextRun line) const
    {
        int indent = 0;
        while (indent < 2 * DeepestLevel && indent < line.length && at(line, indent) == u' ')
            ++indent;
        int i = indent;
        QString label;
        if (i < line.length && (at(line, i) == u'-' || at(line, i) == u'*')) {
            ++i;
            label = QStringLiteral("\u2022");
        } else {
            while (i - indent < numberDigits && at(line, i) >= u'0' && at(line, i) <= u'9')
                ++i;
            if (i == indent || (at(line, i) != u'.' && at(line, i) != u')'))
                return {};
            ++i;
            label = m_text.mid(line.start + indent, i - indent);
        }
        // An item has a text.
        if (i + 1 >= line.length || at(line, i) != u' ' || at(line, i + 1).isSpace())
            return {};
        return {BlockKind::Item, i + 1, indent / 2, label};
    }

    const QString &m_text;
    std::vector<TextRun> m_lines;
    size_t m_at = 0;
    int m_unclosed = fenceMost + 1; // fences of so many ticks find no end any more
    Markup m_out;
};

} // namespace

Markup parseMarkup(const QString &text)
{
    return MarkupParser(text).run();
}

QString withoutSigns(const QString &text)
{
    QString shown;
    for (const MarkupBlock &block : parseMarkup(text).blocks) {
        if (!shown.isEmpty())
            shown += u'\n';
        for (const TextRun &run : block.shown)
            shown += QStringView(text).mid(run.start, run.length);
    }
    return shown;
}

QString beginningWithoutSigns(const QString &text, qsizetype most)
{
    // Where code ends is seen at its end alone.
    const bool mayHoldCode = text.contains(QString(fenceLeast, u'`'));
    return withoutSigns(mayHoldCode ? text : text.left(most)).left(most);
}

Markup plainMarkup(const QString &text)
{
    Markup plain;
    MarkupBlock block;
    block.whole = {0, int(text.size())};
    block.shown = {block.whole};
    plain.blocks.push_back(block);
    return plain;
}

} // namespace Teahouse
