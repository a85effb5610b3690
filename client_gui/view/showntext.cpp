// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/showntext.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr QChar ReplacedBreak = QChar::LineSeparator;

QChar shownCharacter(QChar c)
{
    if (c == QLatin1Char('\n') || c == QChar::ParagraphSeparator)
        return ReplacedBreak;
    if (c == QLatin1Char('\t') || c == QChar::LineSeparator)
        return c;
    if (c.unicode() < 0x20)
        return QChar(0x2400 + c.unicode());
    if (c.unicode() == 0x7F)
        return QChar(0x2421);
    if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
        return QChar::ReplacementCharacter;
    return c;
}

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
    while (end > start) {
        const QChar last = text[end - 1];
        const QStringView address = QStringView(text).mid(start, end - start);
        const bool unpaired = (last == QLatin1Char(')') && !address.contains(QLatin1Char('(')))
            || (last == QLatin1Char(']') && !address.contains(QLatin1Char('[')));
        if (!stops.contains(last) && !unpaired)
            break;
        --end;
    }
    return end;
}

} // namespace

QString shownText(const QString &text)
{
    QString shown = text.left(ShownTextMaximum);
    shown.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    std::transform(shown.cbegin(), shown.cend(), shown.begin(), shownCharacter);
    if (text.size() > ShownTextMaximum)
        shown += QChar(0x2026);
    return shown;
}

QString shownName(const QString &name)
{
    QString shown = shownText(name.left(64));
    shown.replace(QChar::LineSeparator, QLatin1Char(' '));
    return shown;
}

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
