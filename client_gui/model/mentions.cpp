// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/mentions.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr int mostSigns = 100;

bool isLatinWord(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

bool contains(const TextRun &run, int at)
{
    return run.start <= at && at < run.end();
}

bool isLiteral(const Markup &markup, int at)
{
    const bool inCode =
        std::any_of(markup.blocks.begin(), markup.blocks.end(), [at](const MarkupBlock &block) {
            return block.kind == BlockKind::Code && contains(block.whole, at);
        });
    return inCode || std::any_of(markup.marks.begin(), markup.marks.end(), [at](const Mark &mark) {
        return (mark.kind == MarkKind::Code || mark.kind == MarkKind::Link)
            && contains(mark.whole, at);
    });
}

} // namespace

void CallNames::add(const QString &name)
{
    if (name.isEmpty())
        return;
    if (++m_names[name.toCaseFolded()] == 1)
        ++m_lengths[int(name.size())];
}

void CallNames::remove(const QString &name)
{
    const auto known = m_names.find(name.toCaseFolded());
    if (known == m_names.end() || --*known > 0)
        return;
    m_names.erase(known);
    if (--m_lengths[int(name.size())] == 0)
        m_lengths.remove(int(name.size()));
}

void CallNames::clear()
{
    m_names.clear();
    m_lengths.clear();
}

int CallNames::longestAt(const QString &text, int at) const
{
    for (auto length = m_lengths.constEnd(); length != m_lengths.constBegin();) {
        --length;
        const int end = at + length.key();
        if (end > text.size())
            continue;
        // "@al" is not "@alice"; Chinese needs no space behind a name.
        if (end < text.size() && isLatinWord(text[end]) && isLatinWord(text[end - 1]))
            continue;
        if (m_names.contains(text.mid(at, length.key()).toCaseFolded()))
            return length.key();
    }
    return 0;
}

std::vector<TextRun> findMentions(const QString &text, const Markup &markup, const CallNames &names)
{
    std::vector<TextRun> found;
    if (names.isEmpty())
        return found;
    qsizetype at = text.indexOf(u'@');
    for (int signs = 0; at >= 0 && signs < mostSigns; ++signs) {
        const bool inWord = at > 0 && isLatinWord(text[at - 1]);
        const int length =
            inWord || isLiteral(markup, int(at)) ? 0 : names.longestAt(text, int(at) + 1);
        if (length > 0)
            found.push_back({int(at), 1 + length});
        at = text.indexOf(u'@', at + 1 + length);
    }
    return found;
}

bool isCalled(const QString &name, const QString &text, const std::vector<TextRun> &mentions)
{
    return std::any_of(mentions.begin(), mentions.end(), [&](const TextRun &run) {
        return QStringView(text)
                   .mid(run.start + 1, run.length - 1)
                   .compare(name, Qt::CaseInsensitive)
            == 0;
    });
}

} // namespace Teahouse
