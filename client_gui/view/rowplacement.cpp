// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/rowplacement.h"

#include <algorithm>
#include <utility>

namespace Teahouse {

int RowPlacement::topOf(int row) const
{
    return int(m_heights.offsetOf(row) - m_heights.offsetOf(m_first)) + m_firstTop;
}

qint64 RowPlacement::scrollValue() const
{
    if (m_heights.count() == 0)
        return 0;
    return std::clamp<qint64>(m_heights.offsetOf(m_first) - m_firstTop, 0, scrollMaximum());
}

qint64 RowPlacement::scrollMaximum() const
{
    return std::max<qint64>(0, m_heights.total() - m_viewportHeight);
}

void RowPlacement::reset(int rows)
{
    m_heights.reset(rows, EstimatedHeight);
    m_following = true;
    m_first = 0;
    m_firstTop = 0;
    m_last = -1;
}

void RowPlacement::insert(int row, int rows)
{
    m_heights.insert(row, rows, EstimatedHeight);
    if (row <= m_first && m_last >= m_first) {
        m_first += rows;
        m_last += rows;
    }
}

void RowPlacement::remove(int row, int rows)
{
    const bool restVisible = m_first >= row && row + rows <= m_last;
    const int restTop = restVisible ? topOf(row + rows) : 0;
    m_heights.remove(row, rows);
    if (row <= m_last)
        m_last = std::max(row - 1, m_last - rows);
    if (m_first >= row + rows) {
        m_first -= rows;
    } else if (m_first >= row) {
        m_first = std::max(0, std::min(row, m_heights.count() - 1));
        m_firstTop = restTop;
    }
}

void RowPlacement::change(int row)
{
    m_holdsBottom = m_holdsBottom || row == m_first;
}

void RowPlacement::scrollTo(qint64 value)
{
    m_following = value >= scrollMaximum();
    m_first = std::max(0, m_heights.rowAt(value));
    m_firstTop = int(m_heights.offsetOf(m_first) - value);
}

void RowPlacement::reveal(int row, int viewportHeight, const Measure &measure)
{
    const int height = learn(row, measure);
    const int top = topOf(row);
    const bool placed = m_last >= m_first; // before that nothing is anywhere
    if (!placed || top < 0 || height >= viewportHeight)
        scrollTo(m_heights.offsetOf(row));
    else if (top + height > viewportHeight)
        scrollTo(m_heights.offsetOf(row) + height - viewportHeight);
    settle(viewportHeight, measure);
    // The rows above it were only estimated until they came into sight.
    if (height < viewportHeight && topOf(row) + height > viewportHeight) {
        scrollTo(m_heights.offsetOf(row) + height - viewportHeight);
        settle(viewportHeight, measure);
    }
}

void RowPlacement::settle(int viewportHeight, const Measure &measure)
{
    m_viewportHeight = viewportHeight;
    if (m_heights.count() == 0) {
        m_first = 0;
        m_last = -1;
    } else if (m_following) {
        settleAtEnd(measure);
    } else {
        settleAtAnchor(measure);
    }
}

int RowPlacement::learnFirst(const Measure &measure)
{
    const int before = m_heights.height(m_first);
    const int height = learn(m_first, measure);
    if (std::exchange(m_holdsBottom, false))
        m_firstTop += before - height;
    return height;
}

int RowPlacement::learn(int row, const Measure &measure)
{
    const int height = measure(row);
    m_heights.set(row, height);
    return height;
}

void RowPlacement::settleAtEnd(const Measure &measure)
{
    m_last = m_heights.count() - 1;
    m_first = m_heights.count();
    m_firstTop = m_viewportHeight;
    while (m_first > 0 && m_firstTop > 0)
        m_firstTop -= learn(--m_first, measure);
}

void RowPlacement::settleAtAnchor(const Measure &measure)
{
    m_first = std::min(m_first, m_heights.count() - 1);
    // A narrower row may have ended above the viewport.
    m_firstTop = std::max(m_firstTop, 1 - learnFirst(measure));
    while (m_firstTop > 0 && m_first > 0)
        m_firstTop -= learn(--m_first, measure);
    m_firstTop = std::min(m_firstTop, 0);

    int bottom = m_firstTop;
    int row = m_first;
    while (row < m_heights.count() && bottom < m_viewportHeight)
        bottom += learn(row++, measure);
    m_last = row - 1;
    if (row == m_heights.count() && bottom <= m_viewportHeight) {
        m_following = true;
        settleAtEnd(measure);
    }
}

} // namespace Teahouse
