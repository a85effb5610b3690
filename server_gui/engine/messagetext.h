// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/errorcode.h"
#include "shared/protocol/limits.h"

#include <QString>

#include <optional>

namespace Teahouse {

/// A message's text as the room keeps it: line ends are LF, the last one dropped.
QString cleanedText(const QString &text);

/// Why the room does not take a cleaned text; nothing if it does.
std::optional<ErrorCode> objectionToText(const QString &text, const Limits &limits);

} // namespace Teahouse
