// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QString>

#include <vector>

class QWidget;

namespace Teahouse {

/// Before there is an application: draws without a display, two points to a pixel.
void prepareDrawing();

/// Waits until the widget has come to rest; what it looks like, with a popup that is open over it.
QImage look(QWidget &widget);

/// What a picture of several says above each.
struct Panel {
    QString title;
    QImage image;
};

/// All of them, two in a row.
QImage sheetOf(const std::vector<Panel> &panels);

void write(const QImage &image, const QString &file);

/// look() into `file`.
void take(QWidget &widget, const QString &file);

} // namespace Teahouse
