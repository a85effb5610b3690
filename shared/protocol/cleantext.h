// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Teahouse {

/// `text` with U+FFFD in the place of each NUL and of each half of a surrogate pair that stands
/// alone; QJsonDocument lets both through.
QString cleanText(const QString &text);

} // namespace Teahouse
