// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/terminal/nearestword.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace Teahouse {

namespace {

constexpr qsizetype longestWord = 64;

qsizetype distance(const QString &one, const QString &other)
{
    std::vector<qsizetype> row(size_t(other.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < one.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (qsizetype j = 0; j < other.size(); ++j) {
            const qsizetype replaced = diagonal + (one[i] == other[j] ? 0 : 1);
            qsizetype &cell = row[size_t(j) + 1];
            diagonal = std::exchange(cell, std::min({cell + 1, row[size_t(j)] + 1, replaced}));
        }
    }
    return row.back();
}

} // namespace

QString nearestWord(const QString &word, const QStringList &known)
{
    if (word.size() > longestWord || known.isEmpty())
        return {};
    const QString nearest = *std::min_element(known.begin(), known.end(),
        [&](const QString &a, const QString &b) { return distance(word, a) < distance(word, b); });
    const bool isNear = distance(word, nearest) * 3 <= std::max<qsizetype>(nearest.size(), 3);
    return isNear ? nearest : QString();
}

} // namespace Teahouse
