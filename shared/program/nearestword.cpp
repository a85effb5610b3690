// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/program/nearestword.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace Teahouse {

namespace {

constexpr qsizetype longestWord = 64;

/// The optimal string alignment distance, which counts two swapped letters as one slip.
qsizetype distanceBetween(QStringView one, QStringView other)
{
    const size_t width = size_t(other.size()) + 1;
    std::array<std::vector<qsizetype>, 3> rows;
    rows.fill(std::vector<qsizetype>(width));
    std::iota(rows[0].begin(), rows[0].end(), 0);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        std::vector<qsizetype> &row = rows[size_t(i) % 3];
        const std::vector<qsizetype> &above = rows[size_t(i + 2) % 3];
        const std::vector<qsizetype> &aboveThat = rows[size_t(i + 1) % 3];
        row[0] = i;
        for (qsizetype j = 1; j < qsizetype(width); ++j) {
            const size_t at = size_t(j);
            const qsizetype replaced = above[at - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
            row[at] = std::min({above[at] + 1, row[at - 1] + 1, replaced});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                row[at] = std::min(row[at], aboveThat[at - 2] + 1);
        }
    }
    return rows[size_t(one.size()) % 3].back();
}

} // namespace

QString nearestWord(const QString &word, const QStringList &known)
{
    if (word.isEmpty() || word.size() > longestWord)
        return {};
    QString nearest;
    // Half of the letters wrong is another word, not a slip.
    qsizetype best = std::max<qsizetype>(1, word.size() / 2) + 1;
    for (const QString &candidate : known) {
        const qsizetype distance = distanceBetween(word.toCaseFolded(), candidate.toCaseFolded());
        if (distance < best) {
            best = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace Teahouse
