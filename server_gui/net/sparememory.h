// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>

#include <functional>

namespace Teahouse {

/// Gives back to the system what a crowd that came or went has left behind: while thousands join,
/// far more is held for a moment than they need once they are in, and the allocator keeps it.
class SpareMemory
{
public:
    /// Fewer leave nothing worth the time that giving it back takes.
    static constexpr int manyChanges = 256;
    static constexpr int afterMs = 3000;

    using Release = std::function<void()>;

    explicit SpareMemory(Release release = releaseFreeMemory);

    /// Somebody has come or gone.
    void changed();

    /// What this process does not use, the end of the calling thread's heap included; nothing where
    /// the system has no way to.
    static void releaseFreeMemory();

private:
    Release m_release;
    QTimer m_timer;
    int m_changes = 0;
};

} // namespace Teahouse
