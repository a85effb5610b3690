// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/heightindex.h"

#include <algorithm>
#include <bit>

namespace Teahouse {

qint64 HeightIndex::offsetOf(int row) const
{
    qint64 sum = 0;
    for (size_t i = size_t(row); i > 0; i &= i - 1)
        sum += m_tree[i];
    return sum;
}

int HeightIndex::rowAt(qint64 offset) const
{
    if (m_heights.empty())
        return -1;
    size_t row = 0;
    qint64 left = std::max<qint64>(offset, 0);
    for (size_t step = std::bit_floor(m_heights.size()); step > 0; step /= 2) {
        if (row + step <= m_heights.size() && m_tree[row + step] <= left) {
            row += step;
            left -= m_tree[row];
        }
    }
    return std::min(int(row), count() - 1);
}

void HeightIndex::set(int row, int height)
{
    const int change = height - m_heights[size_t(row)];
    if (change == 0)
        return;
    m_heights[size_t(row)] = height;
    for (size_t i = size_t(row) + 1; i < m_tree.size(); i += i & (~i + 1))
        m_tree[i] += change;
}

void HeightIndex::insert(int row, int rows, int height)
{
    if (row == count()) {
        for (int i = 0; i < rows; ++i)
            append(height);
        return;
    }
    m_heights.insert(m_heights.begin() + row, size_t(rows), height);
    rebuild();
}

void HeightIndex::remove(int row, int rows)
{
    m_heights.erase(m_heights.begin() + row, m_heights.begin() + row + rows);
    rebuild();
}

void HeightIndex::reset(int rows, int height)
{
    m_heights.assign(size_t(rows), height);
    rebuild();
}

void HeightIndex::append(int height)
{
    if (m_tree.empty())
        m_tree.push_back(0);
    const size_t i = m_heights.size() + 1;
    const size_t before = i & (i - 1);
    m_tree.push_back(offsetOf(int(i - 1)) - offsetOf(int(before)) + height);
    m_heights.push_back(height);
}

void HeightIndex::rebuild()
{
    m_tree.assign(m_heights.size() + 1, 0);
    for (size_t i = 1; i < m_tree.size(); ++i) {
        m_tree[i] += m_heights[i - 1];
        const size_t parent = i + (i & (~i + 1));
        if (parent < m_tree.size())
            m_tree[parent] += m_tree[i];
    }
}

} // namespace Teahouse
