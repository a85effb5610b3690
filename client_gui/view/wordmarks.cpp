// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/wordmarks.h"

#include <QStringList>

#include <algorithm>

namespace Teahouse {

namespace {

/// A text as it is compared, and for each of its characters where it came from.
struct Folded {
    QString text;
    std::vector<int> from;
};

bool isMark(QChar c)
{
    return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_Enclosing;
}

Folded folded(const QString &text)
{
    Folded result;
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = text[at].isHighSurrogate() && at + 1 < text.size();
        const QString one = text.mid(at, pair ? 2 : 1);
        const QString plain = one.normalized(QString::NormalizationForm_KD).toCaseFolded();
        for (const QChar c : plain) {
            if (isMark(c))
                continue;
            result.text.append(c);
            result.from.push_back(int(at));
        }
        at += one.size();
    }
    result.from.push_back(int(text.size()));
    return result;
}

} // namespace

std::vector<TextRun> wordMarks(const QString &text, const QString &words)
{
    std::vector<TextRun> runs;
    const Folded in = folded(text);
    for (const QString &word : words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString wanted = folded(word).text;
        if (wanted.isEmpty())
            continue;
        for (qsizetype at = in.text.indexOf(wanted); at >= 0;
             at = in.text.indexOf(wanted, at + wanted.size())) {
            const int start = in.from[size_t(at)];
            runs.push_back({start, in.from[size_t(at + wanted.size())] - start});
        }
    }
    std::sort(runs.begin(), runs.end(),
        [](const TextRun &one, const TextRun &other) { return one.start < other.start; });
    std::vector<TextRun> apart;
    for (const TextRun &run : runs) {
        if (apart.empty() || apart.back().start + apart.back().length <= run.start)
            apart.push_back(run);
        else
            apart.back().length =
                std::max(apart.back().length, run.start + run.length - apart.back().start);
    }
    return apart;
}

} // namespace Teahouse
