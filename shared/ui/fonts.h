// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/textrun.h"

#include <QStringList>
#include <QStringView>

#include <vector>

namespace Teahouse {

/// The families of the interface, best first: the desktop's own font (Inter where the desktop names
/// none), then Chinese in its own glyph shapes, then what is left.
QStringList uiFamilies();
QStringList monospaceFamilies();

/// Runs of emoji are set in these: the interface's font may own some of them, in black.
QStringList emojiFamilies();

/// Where `text` consists of emoji, joiners and variation selectors included.
std::vector<TextRun> emojiRuns(QStringView text);

/// Whether a line of `text` needs the larger line height: Chinese, Japanese or Korean is in it.
bool containsCjk(QStringView text);

} // namespace Teahouse
