// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace Teahouse {

/// A drawing of ours by its file's name, such as "search", in the theme's secondary text colour, or
/// the accent where it is checked. Drawn anew for each size, screen and palette. An unknown name
/// gives an icon that draws nothing.
QIcon icon(const QString &name);

/// The same in one colour, whatever the state.
QIcon icon(const QString &name, const QColor &color);

/// The drawing itself, `size` logical pixels wide and high.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

/// Teahouse's own icon, from 16 to 256 pixels.
QIcon applicationIcon();

/// The drawings that there are, sorted.
QStringList iconNames();

} // namespace Teahouse
