// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/textrun.h"

#include <QString>

#include <vector>

namespace Teahouse {

/// What a text becomes before it is laid out, so that neither malice nor a line break at the wrong
/// place shows. Every position in it keeps its meaning.

/// The text with boxes for what goes beyond the first thousand units of emoji, of which `runs`
/// tells; those runs end there then.
QString withoutSurplusEmoji(QString text, std::vector<TextRun> &runs);

/// What of these runs is laid out: no more than eight marks on one letter.
std::vector<TextRun> withoutPiledMarks(const QString &text, const std::vector<TextRun> &runs);

/// The text with its numbers beside their units: no line breaks between "1.2" and "V".
QString withUnitsKept(QString text);

} // namespace Teahouse
