// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/room/results.h"

#include <string>

namespace Teahouse {

/// All that was measured as a table: medians, spread in brackets, ratios to the reference.
std::string tableOf(const Results &results, const std::vector<std::string> &targets);

/// What was to be reached, what was, and what falls short.
std::string verdictOf(const Results &results);

} // namespace Teahouse
