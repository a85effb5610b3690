// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/showntext.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr QChar ReplacedBreak = QChar::LineSeparator;

QChar copiedCharacter(QChar c)
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

} // namespace

QString shownText(const QString &text)
{
    QString shown = copiedText(text);
    for (const char16_t sign : {u'\u202D', u'\u202E'})
        shown.replace(QChar(sign), QChar::ReplacementCharacter);
    return shown;
}

QString copiedText(const QString &text)
{
    QString copied = text.left(ShownTextMaximum);
    copied.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    std::transform(copied.cbegin(), copied.cend(), copied.begin(), copiedCharacter);
    if (text.size() > ShownTextMaximum)
        copied += QChar(0x2026);
    return copied;
}

QString shownName(const QString &name)
{
    QString shown = shownText(name.left(64));
    shown.replace(QChar::LineSeparator, QLatin1Char(' '));
    return shown;
}

} // namespace Teahouse
