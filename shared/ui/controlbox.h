// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QRectF>

class QPainter;
class QStyleOption;
class QWidget;

namespace Teahouse {

struct Theme;

/// In logical pixels, of buttons and fields.
inline constexpr qreal controlRadius = 6;

/// A rounded box as buttons, fields and rings have it. An invalid colour leaves fill or edge out;
/// the edge lies inside rect.
void drawBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &edge,
    qreal edgeWidth = 1, qreal radius = controlRadius);

/// The ground of what opens above a window: a list, a picker.
void drawPopup(QPainter *painter, const QRectF &rect, const Theme &theme);

/// Cuts the corners off a popup of its present size, which are black where nothing composes
/// windows.
void cutPopupCorners(QWidget &popup);

/// Whether the ring is due: the keyboard brought the focus.
bool hasKeyboardFocus(const QStyleOption *option);

} // namespace Teahouse
