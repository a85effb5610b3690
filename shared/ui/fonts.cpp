// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>

namespace Teahouse {

namespace {

constexpr char32_t Vs15 = 0xFE0E;
constexpr char32_t Vs16 = 0xFE0F;
constexpr char32_t Joiner = 0x200D;
constexpr char32_t Keycap = 0x20E3;

QStringList familiesOfDesktop()
{
    const QString system = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    const bool none = system.isEmpty() || system == QLatin1String("Sans Serif")
        || system.startsWith(QLatin1String("DejaVu")) || system == QLatin1String("Sans")
        || system == QLatin1String("Helvetica");
    QStringList families;
    if (none)
        families << QStringLiteral("Inter");
    if (!system.isEmpty())
        families << system;
    return families;
}

QStringList cjkFamilies()
{
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei UI"),
        QStringLiteral("PingFang SC"), QStringLiteral("WenQuanYi Micro Hei"),
        QStringLiteral("Droid Sans Fallback")};
}

/// Drawn as a picture without a variation selector.
bool isEmojiByItself(char32_t c)
{
    return (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x1F1E6 && c <= 0x1F1FF) || c == 0x1F004
        || c == 0x1F0CF || c == 0x2728 || c == 0x2705 || c == 0x274C || c == 0x274E || c == 0x2B50
        || c == 0x2B55 || (c >= 0x2753 && c <= 0x2755) || c == 0x2757 || c == 0x26A1 || c == 0x231A
        || c == 0x231B || c == 0x23F0 || c == 0x23F3 || c == 0x2614 || c == 0x2615 || c == 0x26BD
        || c == 0x26BE || c == 0x26C4 || c == 0x26D4 || (c >= 0x1F18E && c <= 0x1F19A);
}

/// Belongs to the emoji before it.
bool continuesEmoji(char32_t c)
{
    return c == Vs16 || c == Joiner || c == Keycap || (c >= 0x1F3FB && c <= 0x1F3FF)
        || (c >= 0xE0020 && c <= 0xE007F);
}

struct CodePoint {
    char32_t value = 0;
    int units = 0;
};

CodePoint codePointAt(QStringView text, qsizetype i)
{
    if (i >= text.size())
        return {};
    if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(text[i], text[i + 1]), 2};
    return {text[i].unicode(), 1};
}

/// How many units of one emoji begin at `i`; 0 when none does.
int emojiLength(QStringView text, qsizetype i)
{
    const CodePoint first = codePointAt(text, i);
    const CodePoint second = codePointAt(text, i + first.units);
    const bool picture = isEmojiByItself(first.value) ? second.value != Vs15
                                                      : first.value > 0x20 && second.value == Vs16;
    if (!picture)
        return 0;
    qsizetype end = i + first.units;
    bool joined = false;
    for (CodePoint next = codePointAt(text, end); next.units > 0; next = codePointAt(text, end)) {
        if (!continuesEmoji(next.value) && !joined)
            break;
        joined = next.value == Joiner;
        end += next.units;
    }
    return int(end - i);
}

} // namespace

QStringList uiFamilies()
{
    return familiesOfDesktop() + cjkFamilies() + emojiFamilies();
}

QStringList monospaceFamilies()
{
    // The desktop may name an alias, such as "monospace", which a list of families does not follow.
    const QFontInfo system(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QStringList families;
    if (system.fixedPitch())
        families << system.family();
    families << QStringLiteral("DejaVu Sans Mono") << QStringLiteral("Consolas")
             << QStringLiteral("Menlo");
    return families + cjkFamilies() + emojiFamilies();
}

QStringList emojiFamilies()
{
    return {QStringLiteral("Noto Color Emoji"), QStringLiteral("Segoe UI Emoji"),
        QStringLiteral("Apple Color Emoji")};
}

std::vector<TextRun> emojiRuns(QStringView text)
{
    std::vector<TextRun> runs;
    for (qsizetype i = 0; i < text.size();) {
        // Nothing below U+2300 is drawn as a picture unless a selector follows.
        if (text[i].unicode() < 0x2300 && (i + 1 >= text.size() || text[i + 1] != QChar(Vs16))) {
            ++i;
            continue;
        }
        const int length = emojiLength(text, i);
        if (length == 0) {
            i += codePointAt(text, i).units;
            continue;
        }
        if (!runs.empty() && runs.back().start + runs.back().length == i)
            runs.back().length += length;
        else
            runs.push_back({int(i), length});
        i += length;
    }
    return runs;
}

bool containsCjk(QStringView text)
{
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool wide = (u >= 0x2E80 && u <= 0x9FFF) || (u >= 0xAC00 && u <= 0xD7AF)
            || (u >= 0xF900 && u <= 0xFAFF) || (u >= 0xFF00 && u <= 0xFFEF)
            || (u >= 0xD840 && u <= 0xD888); // high surrogates of the supplementary ideographs
        if (wide)
            return true;
    }
    return false;
}

} // namespace Teahouse
