// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace Teahouse {

/// Gives a dialog that has a layout a fixed size: `width` in pixels of the theme's scale, and as
/// high as what it shows needs at that width. To be called again whenever that has changed.
void fitDialog(QWidget &dialog, int width);

} // namespace Teahouse
