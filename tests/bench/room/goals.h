// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/room/results.h"

#include <functional>
#include <string>
#include <vector>

namespace Teahouse {

/// All that was measured as a table: medians, spread in brackets, ratios to the reference.
std::string tableOf(const Results &results, const std::vector<std::string> &targets);

/// What was to be reached in the scenarios that were asked for: what was, what falls short, what
/// was not measured or failed; a line a goal.
std::string verdictOf(
    const Results &results, const std::function<bool(const std::string &scenario)> &isWanted);

} // namespace Teahouse
