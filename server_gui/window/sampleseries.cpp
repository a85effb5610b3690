// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/sampleseries.h"

#include <algorithm>

namespace Teahouse {

void SampleSeries::add(double sample)
{
    if (m_points.empty() || m_filled == m_secondsPerPoint) {
        if (int(m_points.size()) == m_mostPoints && m_span == Span::Everything)
            halve();
        else if (int(m_points.size()) == m_mostPoints)
            m_points.erase(m_points.begin());
        m_points.push_back(sample);
        m_filled = 1;
        return;
    }
    m_points.back() = folded(m_points.back(), sample);
    ++m_filled;
}

int SampleSeries::seconds() const
{
    return m_points.empty() ? 0 : (int(m_points.size()) - 1) * m_secondsPerPoint + m_filled;
}

double SampleSeries::folded(double one, double other) const
{
    return m_fold == Fold::Sum ? one + other : std::max(one, other);
}

void SampleSeries::halve()
{
    const size_t half = m_points.size() / 2;
    for (size_t i = 0; i < half; ++i)
        m_points[i] = folded(m_points[2 * i], m_points[2 * i + 1]);
    m_points.resize(half);
    m_secondsPerPoint *= 2;
}

} // namespace Teahouse
