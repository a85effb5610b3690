// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/inlinemarks.h"

#include "shared/base/links.h"

#include <algorithm>
#include <array>
#include <optional>

namespace Teahouse {

namespace {

constexpr int longestTicks = 8; // a longer row of backticks is text

bool isLatinWord(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

/// The signs that can enclose something, each open once at most: so nothing nests deeper than
/// three.
enum Sign { TwoStars, OneStar, Underscore, SignCount };

constexpr int lengthOf(Sign sign)
{
    return sign == TwoStars ? 2 : 1;
}

class LineMarker
{
public:
    LineMarker(const QString &text, TextRun line, std::vector<Mark> &marks)
        : m_text(text)
        , m_line(line)
        , m_marks(marks)
    { }

    qint64 run()
    {
        findTicks();
        const QString part = m_text.mid(m_line.start, m_line.length);
        m_links = findLinks(part);
        m_steps += 2 * m_line.length;
        for (int at = m_line.start; at < m_line.end();) {
            ++m_steps;
            at = step(at);
        }
        return m_steps;
    }

private:
    int step(int at)
    {
        const QChar c = m_text[at];
        if (c == u'`')
            return ticks(at);
        if (c == u'*' || c == u'_')
            return stars(at);
        if (c == u'h' || c == u'H')
            return link(at);
        return at + 1;
    }

    int runLength(int at) const
    {
        int end = at;
        while (end < m_line.end() && m_text[end] == m_text[at])
            ++end;
        return end - at;
    }

    /// For each length of a row of backticks, where they begin, last first.
    void findTicks()
    {
        for (int at = m_line.start; at < m_line.end(); ++at) {
            ++m_steps;
            if (m_text[at] != u'`')
                continue;
            const int length = runLength(at);
            if (length <= longestTicks)
                m_ticks[size_t(length)].push_back(at);
            at += length - 1;
        }
        for (std::vector<int> &starts : m_ticks)
            std::reverse(starts.begin(), starts.end());
    }

    int ticks(int at)
    {
        const int length = runLength(at);
        if (length > longestTicks)
            return at + length;
        std::vector<int> &starts = m_ticks[size_t(length)];
        while (!starts.empty() && starts.back() <= at) {
            starts.pop_back();
            ++m_steps;
        }
        if (starts.empty())
            return at + length;
        const int close = starts.back();
        add(MarkKind::Code, at, length, close);
        return close + length;
    }

    int link(int at)
    {
        while (m_nextLink < m_links.size() && m_line.start + m_links[m_nextLink].run.start < at)
            ++m_nextLink;
        if (m_nextLink == m_links.size() || m_line.start + m_links[m_nextLink].run.start != at)
            return at + 1;
        const Link &found = m_links[m_nextLink];
        const TextRun run {at, found.run.length};
        m_marks.push_back({MarkKind::Link, run, run, found.url});
        return run.end();
    }

    int stars(int at)
    {
        const int length = runLength(at);
        const int most = m_text[at] == u'_' ? 1 : 3;
        const int end = at + length;
        if (length > most)
            return end;
        const QChar before = at > m_line.start ? m_text[at - 1] : QChar(u' ');
        const QChar after = end < m_line.end() ? m_text[end] : QChar(u' ');
        const bool mayClose = !before.isSpace() && !isLatinWord(after);
        const bool mayOpen = !after.isSpace() && !isLatinWord(before);
        for (int from = at; from < end;) {
            const int used = mayClose ? close(from, end) : 0;
            if (used > 0)
                from += used;
            else if (mayOpen)
                from += open(from, end);
            else
                break;
        }
        return end;
    }

    /// How much of the signs from..end closes what is open; the innermost first.
    int close(int from, int end)
    {
        for (size_t i = m_open.size(); i-- > 0;) {
            const Opening opening = m_open[i];
            ++m_steps;
            const int length = lengthOf(opening.sign);
            const bool same = m_text[opening.at] == m_text[from];
            if (!same || length > end - from || opening.at + length == from)
                continue;
            add(opening.sign == TwoStars ? MarkKind::Bold : MarkKind::Italic, opening.at, length,
                from);
            m_open.resize(i); // what was opened inside and not closed is text
            return length;
        }
        return 0;
    }

    int open(int from, int end)
    {
        const Sign sign = m_text[from] == u'_' ? Underscore : end - from >= 2 ? TwoStars : OneStar;
        const bool isOpen = std::any_of(m_open.begin(), m_open.end(),
            [sign](const Opening &opening) { return opening.sign == sign; });
        if (!isOpen)
            m_open.push_back({sign, from});
        return lengthOf(sign);
    }

    void add(MarkKind kind, int start, int length, int close)
    {
        m_marks.push_back(
            {kind, {start, close + length - start}, {start + length, close - start - length}, {}});
    }

    struct Opening {
        Sign sign = OneStar;
        int at = 0;
    };

    const QString &m_text;
    const TextRun m_line;
    std::vector<Mark> &m_marks;
    std::array<std::vector<int>, longestTicks + 1> m_ticks;
    std::vector<Link> m_links;
    size_t m_nextLink = 0;
    std::vector<Opening> m_open; // three at most
    qint64 m_steps = 0;
};

} // namespace

qint64 markLine(const QString &text, TextRun line, std::vector<Mark> &marks)
{
    return LineMarker(text, line, marks).run();
}

} // namespace Teahouse
