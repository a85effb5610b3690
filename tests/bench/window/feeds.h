// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/window/feeder.h"

namespace Teahouse {

/// What the benchmark of the window has said to it; the values are places in all().
struct Feeds {
    enum Kind { Mixed, EndlessWord, Zalgo, Bidi, Html, Tumult, HugeLines, Kinds };

    static std::vector<Feed> all();
    /// The room that all of it is said in, and who `you` are.
    static Welcome welcome();
};

} // namespace Teahouse
