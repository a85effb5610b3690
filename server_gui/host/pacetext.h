// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Teahouse {

/// The longest time that a busy room may gather what it sends, in milliseconds.
constexpr qint64 mostPaceMs = 1000;

/// `off` (0) or a number of milliseconds up to `mostPaceMs`; nothing for anything else.
std::optional<qint64> parsePace(const QString &text);

/// The same in one spelling: `off`, `25`.
QString paceText(qint64 milliseconds);

} // namespace Teahouse
