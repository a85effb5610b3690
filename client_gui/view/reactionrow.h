// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/messageentry.h"
#include "client_gui/view/label.h"

#include <vector>

namespace Teahouse {

struct LayoutStyle;

/// One emoji below a message and how many answered with it, 24 high.
struct ReactionPill {
    QRectF rect;
    Label emoji;
    Label count;
    bool mine = false;
    bool operator==(const ReactionPill &) const = default;
};

/// Pills side by side, and in further rows where they do not fit.
struct ReactionRow {
    std::vector<ReactionPill> pills; ///< in the order of the message's reactions
    qreal height = 0; ///< the gap above included; 0 where there are none

    void moveToRight(qreal right);
};

/// Below what ends at `top`, from `left` on and not wider than `width`.
ReactionRow layoutReactions(const std::vector<EntryReaction> &reactions, const LayoutStyle &style,
    qreal left, qreal top, qreal width);

} // namespace Teahouse
