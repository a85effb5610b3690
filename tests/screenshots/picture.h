// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QImage;
class QWidget;

namespace Teahouse {

/// Before there is an application: draws without a display, two points to a pixel.
void prepareDrawing();

/// Waits until the widget has come to rest; what it looks like, with a popup that is open over it.
QImage look(QWidget &widget);

void write(const QImage &image, const QString &file);

/// look() into `file`.
void take(QWidget &widget, const QString &file);

} // namespace Teahouse
