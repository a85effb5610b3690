// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

namespace Teahouse {

class RowPlacement;

/// Which rows were painted, and where. A value, so that what has become of them can be compared.
struct ShownRows {
    int first = 0;
    std::vector<int> edges; ///< the tops of `first` and those below it, and the bottom of the last
    bool endsInBubble = false; ///< the last is of mine: it has a tail until another comes below it

    static ShownRows of(const RowPlacement &placement);
    int last() const { return first + int(edges.size()) - 2; } ///< below `first` without rows
    int topOf(int row) const { return edges[size_t(row - first)]; } ///< the row may be last() + 1
};

/// The stretch of a viewport that needs no painting since its pixels are there, `by` further up.
struct KeptPixels {
    int by = 0; ///< how far they go down; negative: up
    int top = 0; ///< where they are then
    int bottom = 0; ///< below the last of them
    bool operator==(const KeptPixels &) const = default;
};

/// What can be kept when the rows of `before` stand as `now` says and nothing else about them has
/// changed; nothing if they do not move as one. A bubble that got another row below it is painted
/// anew, since it may lose its tail.
std::optional<KeptPixels> keptPixels(const ShownRows &before, const ShownRows &now, int height);

} // namespace Teahouse
