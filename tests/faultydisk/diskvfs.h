// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

struct sqlite3_vfs;

namespace Teahouse {

class FaultyDisk;

/// SQLite's own way to files, with every operation reported to `disk`, which may forbid it. Not
/// registered yet; must outlive every connection that was opened with it.
std::unique_ptr<sqlite3_vfs> makeDiskVfs(FaultyDisk &disk);

} // namespace Teahouse
