// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyle>

class QPainter;
class QRectF;

namespace Teahouse {

struct Theme;

/// The ground of a row in the sidebar or the list of people: chosen, under the pointer, or with the
/// ring of the keyboard. Gives back the colour that lies under the row's texts.
QColor paintRowGround(
    QPainter &painter, const QRectF &rect, QStyle::State state, bool ring, const Theme &theme);

} // namespace Teahouse
