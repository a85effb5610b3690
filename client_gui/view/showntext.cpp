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

} // namespace Teahouse
