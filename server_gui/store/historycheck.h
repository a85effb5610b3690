// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace Teahouse {

/// Whether the file at `path` can be a history. Changes nothing in it. No file and an empty one
/// are right; "history-damaged" is one that SQLite cannot read, that fails its check, or that
/// belongs to another program. Blocks for as long as reading the file takes.
std::optional<Error> checkHistory(const QString &path);

/// A history that is "history-gone" is not missed any more: the next open() makes a new one.
void forgetHistory(const QString &path);

/// Renames the file and the log that SQLite keeps beside it; the new name, with the time in it.
/// Never overwrites anything, and a crash amid it takes nothing from the log. Error:
/// "history-not-moved".
Result<QString> moveHistoryAside(const QString &path, const QDateTime &utc);

} // namespace Teahouse
