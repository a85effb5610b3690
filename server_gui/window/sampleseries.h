// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

namespace Teahouse {

/// What was measured once a second, folded into a bounded number of points. A value.
class SampleSeries
{
public:
    /// The sum of each point's samples, or the largest of them.
    enum class Fold { Sum, Largest };
    /// When there are too many points the oldest goes, or each two become one.
    enum class Span { Newest, Everything };

    SampleSeries(Fold fold, Span span, int secondsPerPoint, int mostPoints)
        : m_fold(fold)
        , m_span(span)
        , m_mostPoints(mostPoints)
        , m_secondsPerPoint(secondsPerPoint)
    { }

    void add(double sample);
    /// Oldest first; the last may still be filling.
    const std::vector<double> &points() const { return m_points; }
    int secondsPerPoint() const { return m_secondsPerPoint; }
    /// How far back the points reach.
    int seconds() const;
    int mostPoints() const { return m_mostPoints; }

private:
    double folded(double one, double other) const;
    void halve();

    Fold m_fold;
    Span m_span;
    int m_mostPoints;
    int m_secondsPerPoint;
    int m_filled = 0; ///< samples in the last point
    std::vector<double> m_points;
};

} // namespace Teahouse
