// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/history/durations.h"

#include <QString>

namespace Teahouse {

/// Prints one measurement to standard output: a line for people, or an object of JSON.
class Figures
{
public:
    explicit Figures(bool json)
        : m_json(json)
    { }

    /// `perSecond` 0: is not shown.
    void print(const QString &what, Durations &durations, double perSecond = 0) const;

private:
    bool m_json;
};

} // namespace Teahouse
