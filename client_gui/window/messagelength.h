// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/limits.h"

#include <QString>

namespace Teahouse {

/// How a text stands to what the room allows.
struct MessageLength {
    bool fits = true;
    QString hint; ///< for people; empty while there is room enough
    bool operator==(const MessageLength &) const = default;
};

/// Measures as the room does: characters, bytes of UTF-8 and lines.
MessageLength messageLength(const QString &text, const Limits &limits);

} // namespace Teahouse
