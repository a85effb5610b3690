// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/shownrows.h"

#include "client_gui/view/rowplacement.h"

#include <algorithm>

namespace Teahouse {

ShownRows ShownRows::of(const RowPlacement &placement)
{
    ShownRows shown;
    shown.first = placement.firstRow();
    for (int row = placement.firstRow(); row <= placement.lastRow(); ++row)
        shown.edges.push_back(placement.topOf(row));
    if (!shown.edges.empty()) {
        const int last = placement.lastRow();
        shown.edges.push_back(shown.edges.back() + placement.heights().height(last));
    }
    return shown;
}

std::optional<KeptPixels> keptPixels(const ShownRows &before, const ShownRows &now, int height)
{
    const int first = std::max(before.first, now.first);
    int last = std::min(before.last(), now.last());
    if (before.endsInBubble && last == before.last() && now.last() > last)
        --last;
    if (last < first)
        return std::nullopt;
    KeptPixels kept;
    kept.by = now.topOf(first) - before.topOf(first);
    for (int row = first; row <= last; ++row)
        if (now.topOf(row + 1) - before.topOf(row + 1) != kept.by)
            return std::nullopt;
    kept.top = std::max({before.topOf(first) + kept.by, kept.by, 0});
    kept.bottom = std::min({before.topOf(last + 1) + kept.by, height + kept.by, height});
    return kept.bottom > kept.top ? std::optional(kept) : std::nullopt;
}

} // namespace Teahouse
