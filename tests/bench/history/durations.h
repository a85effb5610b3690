// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace Teahouse {

/// Durations in nanoseconds; percentiles in milliseconds, 0 of none.
class Durations
{
public:
    void add(qint64 nanoseconds) { m_all.push_back(nanoseconds); }
    size_t count() const { return m_all.size(); }

    double percentile(double share)
    {
        if (m_all.empty())
            return 0;
        std::sort(m_all.begin(), m_all.end());
        return double(m_all[std::min(m_all.size() - 1, size_t(double(m_all.size()) * share))])
            / 1e6;
    }

private:
    std::vector<qint64> m_all;
};

} // namespace Teahouse
