// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

class QPainter;

namespace Teahouse {

struct LayoutStyle;
struct MessageLayout;

/// What changes about a row without changing its layout.
struct PaintState {
    bool hovered = false;
    bool focused = false; ///< by the keyboard: gets a ring
    int covered = 0; ///< at the right edge, by a scroll bar, in pixels
    qreal flash = 0; ///< 0 to 1: jumped to a moment ago
    bool lastOfGroup = true; ///< an own bubble with its tail
    int selectedFrom = 0;
    int selectedTo = 0;
    bool besideColumn = false; ///< what lies between the column's edges is not asked for
};

/// Paints one row whose top left corner is the painter's origin. Decides nothing about places.
void paintMessage(QPainter &painter, const MessageLayout &layout, const LayoutStyle &style,
    const PaintState &state);

} // namespace Teahouse
