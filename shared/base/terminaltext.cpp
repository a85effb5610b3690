// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/terminaltext.h"

#include <algorithm>

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

/// Nearly all characters do, so the common ones are looked at first.
bool staysItself(char16_t c, LineFeeds lineFeeds)
{
    if ((c >= 0x20 && c < deleteCharacter) || c > 0x2069)
        return true;
    if (c == u'\n')
        return lineFeeds == LineFeeds::Keep;
    return c != deleteCharacter && !needsSymbol(c) && !needsEscape(c);
}

QString escaped(char16_t c)
{
    return QStringLiteral("\\u{%1}").arg(uint(c), 0, 16);
}

/// How much of it, from its beginning on, stays as it is; nearly always all.
qsizetype plainLength(QStringView text, LineFeeds lineFeeds)
{
    const auto stays = [lineFeeds](QChar c) { return staysItself(c.unicode(), lineFeeds); };
    return std::find_if_not(text.begin(), text.end(), stays) - text.begin();
}

void addShown(QString &line, QStringView text, LineFeeds lineFeeds)
{
    for (const QChar character : text) {
        const char16_t c = character.unicode();
        if (staysItself(c, lineFeeds))
            line += character;
        else if (c == deleteCharacter)
            line += QChar(symbolForDelete);
        else if (needsSymbol(c))
            line += QChar(char16_t(symbolsForControls + c));
        else
            line += escaped(c);
    }
}

} // namespace

QString terminalText(QStringView text, LineFeeds lineFeeds)
{
    const qsizetype plain = plainLength(text, lineFeeds);
    QString shown = text.first(plain).toString();
    addShown(shown, text.sliced(plain), lineFeeds);
    return shown;
}

void addTerminalText(QString &line, QStringView text, LineFeeds lineFeeds)
{
    const qsizetype plain = plainLength(text, lineFeeds);
    line += text.first(plain);
    addShown(line, text.sliced(plain), lineFeeds);
}

} // namespace Teahouse
