// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/result.h"

#include <QString>

#include <atomic>

namespace Teahouse {

/// Copies the history at `path`, which may be in use, into a new file for its owner alone: what is
/// kept at this moment, all of it checked, or no file at all. The bytes of the copy, or the errors
/// "file-exists" and "not-backed-up". Blocks for as long as that takes; writing goes on meanwhile.
/// The copy is another log, with an identity of its own once it is opened.
/// Whoever sets `stop`, in any thread, need not wait for it: it ends soon, and leaves no file.
Result<qint64> backUpHistory(
    const QString &path, const QString &file, const std::atomic_bool &stop);

} // namespace Teahouse
