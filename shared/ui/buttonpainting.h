// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/ui/teahousestyle.h"

class QStyleOptionButton;

namespace Teahouse {

struct Theme;

/// What more than Qt's own stands between a button's icon and its words, in logical pixels.
inline constexpr int moreIconGap = 4;

/// As it was set, or primary for the one that Enter presses. widget may be null.
ButtonRole roleOf(const QStyleOption *option, const QWidget *widget);

/// The box of a push button in its state, with the ring of the keyboard's focus.
void drawButton(
    const QStyleOption *option, QPainter *painter, const QWidget *widget, const Theme &theme);

QColor labelColor(const QStyleOption *option, const QWidget *widget, const Theme &theme);

bool hasIconAndText(const QStyleOptionButton &button);

/// The two as one, in the middle; both in the one colour of the label.
void drawIconAndText(const QStyleOptionButton &button, QPainter *painter, const QColor &color);

} // namespace Teahouse
