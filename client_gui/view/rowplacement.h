// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/view/heightindex.h"

#include <functional>

namespace Teahouse {

/// Which rows are visible and where, computed without a widget. Either the end is followed, or one
/// row is held in its place whatever comes above it, below it, or changes in height.
class RowPlacement
{
public:
    /// Lays out one row and answers its height. Called only for rows that are visible.
    using Measure = std::function<int(int row)>;

    /// What a row that was never seen is taken to be high.
    static constexpr int EstimatedHeight = 44;

    const HeightIndex &heights() const { return m_heights; }
    bool isFollowing() const { return m_following; }
    int firstRow() const { return m_first; }
    int lastRow() const { return m_last; } ///< below firstRow() when nothing is visible
    int topOf(int row) const; ///< in the viewport; exact for visible rows
    qint64 scrollValue() const;
    qint64 scrollMaximum() const;

    void reset(int rows);
    void insert(int row, int rows);
    void remove(int row, int rows);
    /// The row is about to change its height; what stands below it keeps its place.
    void change(int row);

    void scrollTo(qint64 value);
    void follow() { m_following = true; }
    /// Scrolls no further than needed to show the row wholly, or its beginning.
    void reveal(int row, int viewportHeight, const Measure &measure);

    /// Finds what is visible in a viewport of that height, and learns those rows' heights.
    void settle(int viewportHeight, const Measure &measure);

private:
    int learnFirst(const Measure &measure);
    int learn(int row, const Measure &measure);
    void settleAtEnd(const Measure &measure);
    void settleAtAnchor(const Measure &measure);

    HeightIndex m_heights;
    int m_viewportHeight = 0;
    bool m_following = true;
    int m_first = 0; ///< the first visible row, which is also the one held in its place
    int m_firstTop = 0; ///< its top in the viewport, 0 or less unless the rows do not fill it
    int m_last = -1;
    bool m_holdsBottom = false; ///< of the first row, while it is learned next
};

} // namespace Teahouse
