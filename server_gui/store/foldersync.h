// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Teahouse {

/// A name that a file got or lost is on the disk once its folder is. False if the disk refuses.
[[nodiscard]] bool syncFolderOf(const QString &file);

} // namespace Teahouse
