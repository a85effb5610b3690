// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/ui/systemappearance.h"

#include <QStringList>

namespace Teahouse {

/// A desktop that wishes nothing, so that every run looks alike.
class BenchDesktop final : public SystemAppearance
{
public:
    bool isDark() const override { return false; }
    bool isHighContrast() const override { return false; }
};

/// Before there is an application: no screen unless one is named, English.
void prepareBench();

/// What a benchmark was asked for.
struct BenchOptions {
    bool json = false;
    int seconds = 60; ///< over which what comes in a minute comes
    QStringList only; ///< parts of a benchmark by name; all if there are none
};

/// Ends the program with 2 where it was asked for something else.
BenchOptions readBenchOptions(const QStringList &arguments);

} // namespace Teahouse
