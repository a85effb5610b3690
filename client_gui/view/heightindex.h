// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <vector>

namespace Teahouse {

/// Heights of rows and the sums over them, in a Fenwick tree: appending, changing one height, and
/// finding a row by its offset cost O(log n); inserting or removing elsewhere costs O(n).
class HeightIndex
{
public:
    int count() const { return int(m_heights.size()); }
    int height(int row) const { return m_heights[size_t(row)]; }
    qint64 total() const { return offsetOf(count()); }

    /// The sum of the heights before `row`; row may be count().
    qint64 offsetOf(int row) const;

    /// The row that covers `offset`, clamped to the first and last; -1 without rows.
    int rowAt(qint64 offset) const;

    void set(int row, int height);
    void insert(int row, int rows, int height);
    void remove(int row, int rows);
    void reset(int rows, int height);

private:
    void append(int height);
    void rebuild();

    std::vector<int> m_heights;
    std::vector<qint64> m_tree; ///< 1-based: m_tree[i] is the sum of the i & -i heights up to i
};

} // namespace Teahouse
