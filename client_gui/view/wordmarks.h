// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/ui/fonts.h"

#include <QString>

#include <vector>

namespace Teahouse {

/// Where a text holds any of the words, which stand between blanks: whatever their case, accents
/// and width, as the server compares them. In order, not overlapping.
std::vector<TextRun> wordMarks(const QString &text, const QString &words);

} // namespace Teahouse
