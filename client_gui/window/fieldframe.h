// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

class QColor;
class QWidget;

namespace Teahouse {

/// The field to write in, in logical pixels: 42 high inside its edge. The ring of the focus lies
/// around the edge, so the widget is larger than what is seen of it.
constexpr int FieldInside = 42;
constexpr int FieldRing = 1;
constexpr int FieldBeside = 2; ///< ring and edge, on each side

/// Draws that field over all of a widget.
void paintFieldFrame(QWidget &field, bool focused, const QColor &edge, const QColor &fill);

} // namespace Teahouse
