// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Teahouse {

/// What this process, or another one, takes of the machine.
struct Footprint {
    double cpuSeconds = 0;
    double residentMiB = 0;

    static Footprint own();
    /// Of a process of ours that runs; zeros where there is none.
    static Footprint of(qint64 process);
};

/// Prints a figure beside what it should be at most, as words or as an object of JSON.
void tell(const QString &what, double value, const QString &unit, double goal, bool json);

} // namespace Teahouse
