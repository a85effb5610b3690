// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

class QAction;
class QStyleOption;
class QStyleOptionMenuItem;
class QWidget;

namespace Teahouse {

struct Theme;

/// What throws somebody out or cannot be taken back: its words and drawing are red in a menu.
void setDangerous(QAction *action);

/// Whether the item of a menu that is being drawn is of such an action.
bool isDangerous(const QStyleOption &option, const QWidget *menu);
/// Gives the item the colour for it.
void redden(QStyleOptionMenuItem &item, const Theme &theme);

} // namespace Teahouse
