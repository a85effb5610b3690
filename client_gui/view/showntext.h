// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Teahouse {

/// The longest text that is laid out, whatever a server sends: laying out one endless word is
/// quadratic in its length.
constexpr int ShownTextMaximum = 4000;

/// A text of people as it is laid out: at most ShownTextMaximum characters, line ends as line
/// separators, control characters as their symbols. Overrides of the writing direction are a sign
/// too: a link would read as if it led elsewhere.
QString shownText(const QString &text);

/// The same with overrides of the writing direction as they were typed; every position has its
/// meaning in both.
QString copiedText(const QString &text);

/// A name or other text of one line: no line ends, at most 64 characters.
QString shownName(const QString &name);

} // namespace Teahouse
