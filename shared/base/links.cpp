// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/links.h"

namespace Teahouse {

namespace {

bool endsLink(QChar c)
{
    return c.isSpace() || c.unicode() < 0x21 || c == QLatin1Char('<') || c == QLatin1Char('>')
        || c == QLatin1Char('"') || c.isSurrogate() || (c.unicode() >= 0x2E80) // Chinese goes on
        || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

/// Where the address that begins at `start` ends: the full stop of the sentence is not part of it.
qsizetype linkEnd(const QString &text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && !endsLink(text[end]))
        ++end;
    const QStringView stops = u".,;:!?'*_~";
    const QStringView whole = QStringView(text).mid(start, end - start);
    const bool hasRound = whole.contains(QLatin1Char('('));
    const bool hasSquare = whole.contains(QLatin1Char('['));
    while (end > start) {
        const QChar last = text[end - 1];
        const bool unpaired =
            (last == QLatin1Char(')') && !hasRound) || (last == QLatin1Char(']') && !hasSquare);
        if (!stops.contains(last) && !unpaired)
            break;
        --end;
    }
    return end;
}

} // namespace

std::vector<Link> findLinks(const QString &text)
{
    std::vector<Link> links;
    qsizetype from = 0;
    while ((from = text.indexOf(QLatin1String("http"), from, Qt::CaseInsensitive)) >= 0) {
        const QStringView rest = QStringView(text).mid(from, 8);
        const bool begins = rest.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
            || rest.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
        const bool inWord =
            from > 0 && text[from - 1].unicode() < 0x80 && text[from - 1].isLetterOrNumber();
        if (!begins || inWord) {
            from += 4;
            continue;
        }
        const qsizetype end = linkEnd(text, from);
        const QUrl url(text.mid(from, end - from), QUrl::StrictMode);
        if (url.isValid() && !url.host().isEmpty())
            links.push_back({{int(from), int(end - from)}, url});
        from = end;
    }
    return links;
}

} // namespace Teahouse
