// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Teahouse {

/// Part of a text, in UTF-16 units.
struct TextRun {
    int start = 0;
    int length = 0;

    int end() const { return start + length; }
    bool operator==(const TextRun &) const = default;
};

} // namespace Teahouse
