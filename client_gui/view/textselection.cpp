// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/textselection.h"

#include "client_gui/view/showntext.h"
#include "shared/base/markup.h"

#include <QStringList>

#include <algorithm>

namespace Teahouse {

namespace {

/// Signs that are not shown are chosen with all that they enclose, or not at all.
TextSelection::Range withWholeMarks(const QString &text, TextSelection::Range range)
{
    if (range.from >= range.to || (range.from == 0 && range.to == text.size()))
        return range;
    for (const Mark &mark : parseMarkup(text).marks) {
        const TextRun &inner = mark.inner;
        const TextRun &whole = mark.whole;
        if (range.from <= inner.start && range.to >= inner.end()) {
            range.from = std::min(range.from, whole.start);
            range.to = std::max(range.to, whole.end());
        } else if (range.from >= inner.end() && range.from < whole.end()) {
            range.from = whole.end();
        } else if (range.to > whole.start && range.to <= inner.start) {
            range.to = whole.start;
        } else if (range.from > inner.start && range.to > inner.end()) {
            range.to = range.to <= whole.end() ? inner.end() : range.to;
        }
    }
    return range;
}

} // namespace

TextSelection::Range TextSelection::within(int row, int length) const
{
    if (isEmpty() || row < first().row || row > last().row)
        return {};
    return {row == first().row ? std::min(first().at, length) : 0,
        row == last().row ? std::min(last().at, length) : length};
}

void TextSelection::rowsInserted(int row, int rows)
{
    for (TextPosition *position : {&m_anchor, &m_cursor})
        if (position->row >= row)
            position->row += rows;
}

void TextSelection::rowsRemoved(int row, int rows)
{
    for (TextPosition *position : {&m_anchor, &m_cursor}) {
        if (position->row >= row + rows)
            position->row -= rows;
        else if (position->row >= row)
            return clear();
    }
}

QString TextSelection::text(const std::function<MessageEntry(int row)> &entryAt) const
{
    if (isEmpty())
        return {};
    QStringList lines;
    const bool several = first().row != last().row;
    for (int row = first().row; row <= last().row; ++row) {
        const MessageEntry entry = entryAt(row);
        const QString all = selectableText(entry);
        const Range range = withWholeMarks(all, within(row, int(all.size())));
        QString part = all.mid(range.from, range.to - range.from);
        if (part.isEmpty())
            continue;
        part.replace(QChar::LineSeparator, QLatin1Char('\n'));
        const bool named = several && entry.kind != EntryKind::System;
        lines << (named ? shownName(entry.from.name) + QStringLiteral(": ") + part : part);
    }
    return lines.join(QLatin1Char('\n'));
}

QString selectableText(const MessageEntry &entry)
{
    const bool hasText = entry.kind == EntryKind::Message || entry.kind == EntryKind::OwnMessage
        || entry.kind == EntryKind::System;
    return hasText ? copiedText(entry.text) : QString();
}

} // namespace Teahouse
