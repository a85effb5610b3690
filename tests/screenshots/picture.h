// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QWidget;

namespace Teahouse {

/// Before there is an application: draws without a display, two points to a pixel.
void prepareDrawing();

/// Waits until the widget has come to rest, then writes what it looks like into `file`.
void take(QWidget &widget, const QString &file);

} // namespace Teahouse
