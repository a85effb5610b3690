// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Teahouse {

class Turns;

/// What the process has used since it began.
struct Usage {
    double cpuSeconds = 0;
    double peakMiB = 0;
};

Usage usage();

/// Writes what was measured to standard output: as lines for people, or as one line of JSON.
void report(const QString &title, const Turns &turns, const Usage &used, bool json);

} // namespace Teahouse
