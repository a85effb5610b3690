// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/layabletext.h"

#include <algorithm>

namespace Teahouse {

namespace {

/// Each emoji costs as much time as a line of text: its picture is decoded to learn its width. More
/// than this much of them, in UTF-16 units, is shown as boxes.
constexpr int EmojiMaximum = 1000;

/// No writing puts more marks on one letter, and each costs as much time as a letter. What is piled
/// above them is not laid out.
constexpr int MarksMaximum = 8;

bool isMark(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing;
}

bool isPartOfUnit(QChar c)
{
    return c.category() == QChar::Letter_Uppercase || c.category() == QChar::Letter_Lowercase
        || c == u'%' || c == u'°';
}

/// How many characters of a unit begin there, such as V, µs, °C or %; 0 if no unit does.
int unitAt(const QString &text, qsizetype at)
{
    constexpr int longestUnit = 3;
    int length = 0;
    while (at + length < text.size() && isPartOfUnit(text[at + length]))
        ++length;
    const bool goesOn = at + length < text.size() && text[at + length].isLetterOrNumber();
    return length > longestUnit || goesOn ? 0 : length;
}

} // namespace

QString withoutSurplusEmoji(QString text, std::vector<TextRun> &runs)
{
    int units = 0;
    for (TextRun &run : runs) {
        const int kept = std::clamp(EmojiMaximum - units, 0, run.length);
        units += run.length;
        for (int i = run.start + kept; i < run.end(); ++i)
            text[i] = text[i].isLowSurrogate() ? QChar(0x200B) : QChar(0x25AF);
        run.length = kept;
    }
    return text;
}

std::vector<TextRun> withoutPiledMarks(const QString &text, const std::vector<TextRun> &runs)
{
    std::vector<TextRun> kept;
    const auto keep = [&kept](int from, int to) {
        if (to > from)
            kept.push_back({from, to - from});
    };
    for (const TextRun &run : runs) {
        int from = run.start;
        int marks = 0;
        int length = 1;
        for (int i = run.start; i < run.end(); i += length) {
            const bool pair = text[i].isHighSurrogate() && i + 1 < run.end();
            length = pair ? 2 : 1;
            const char32_t c =
                pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
            marks = isMark(c) ? marks + 1 : 0;
            if (marks <= MarksMaximum)
                continue;
            keep(from, i);
            from = i + length;
        }
        keep(from, run.end());
    }
    return kept;
}

QString withUnitsKept(QString text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == u' ' && text[i - 1].isDigit() && unitAt(text, i + 1) > 0)
            text[i] = QChar::Nbsp;
    }
    return text;
}

} // namespace Teahouse
