// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"

#include <QFile>

#include <optional>

namespace Teahouse {

/// A file that one process holds at a time. The system itself lets go of it, however the process
/// ends: nothing that a killed program left behind is taken for a living one, not even where the
/// next one has its process id, as in a container. The file stays.
class FileLock
{
public:
    explicit FileLock(const QString &path)
        : m_file(path)
    { }

    /// Held until this object goes; waits for whoever holds it as long as `patience`. Errors:
    /// "locked" by another process or another object of this one; "not-locked", where the disk or
    /// the file system refuses, with the reason.
    std::optional<Error> take(Milliseconds patience = {});

private:
    QFile m_file;
};

} // namespace Teahouse
