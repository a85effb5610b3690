// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/terminaltext.h"

namespace Teahouse {

namespace {

constexpr char16_t deleteCharacter = 0x7f;
constexpr char16_t symbolsForControls = 0x2400;
constexpr char16_t symbolForDelete = 0x2421;

bool isC1(char16_t c)
{
    return c >= 0x80 && c <= 0x9f;
}

bool isBidiControl(char16_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
}

bool separatesLines(char16_t c)
{
    return c == 0x2028 || c == 0x2029;
}

bool needsSymbol(char16_t c)
{
    return c < 0x20 && c != u'\t';
}

bool needsEscape(char16_t c)
{
    return isC1(c) || isBidiControl(c) || separatesLines(c);
}

QString escaped(char16_t c)
{
    return QStringLiteral("\\u{%1}").arg(uint(c), 0, 16);
}

} // namespace

QString terminalText(QStringView text, LineFeeds lineFeeds)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar character : text) {
        const char16_t c = character.unicode();
        if (c == u'\n' && lineFeeds == LineFeeds::Keep)
            shown += character;
        else if (c == deleteCharacter)
            shown += QChar(symbolForDelete);
        else if (needsSymbol(c))
            shown += QChar(char16_t(symbolsForControls + c));
        else if (needsEscape(c))
            shown += escaped(c);
        else
            shown += character;
    }
    return shown;
}

} // namespace Teahouse
