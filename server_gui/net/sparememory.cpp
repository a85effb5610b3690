// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/sparememory.h"

#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Teahouse {

SpareMemory::SpareMemory(Release release)
    : m_release(std::move(release))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(afterMs);
    m_timer.callOnTimeout([this] {
        // Once more behind a crowd: what it still needed now is free then.
        const bool wereMany = std::exchange(m_changes, 0) >= manyChanges;
        m_release();
        if (wereMany)
            m_timer.start();
    });
}

void SpareMemory::changed()
{
    // Not started anew, so that it comes to its turn where people never stop coming.
    if (++m_changes >= manyChanges && !m_timer.isActive())
        m_timer.start();
}

void SpareMemory::releaseFreeMemory()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace Teahouse
