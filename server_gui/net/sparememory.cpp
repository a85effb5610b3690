// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/sparememory.h"

#include <cstdlib>
#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace Teahouse {

namespace {

#ifdef __GLIBC__
constexpr int littleTop = 128 * 1024;
constexpr int largeTop = 64 * 1024 * 1024; ///< as far as glibc raises its threshold by itself
constexpr size_t largeBlock = 100 * 1024; ///< of a free that looks at the top, yet in the heap

// malloc_trim gives back what is free within a heap, but of a thread's heap not the top, which goes
// only with the free of a large block that finds more there than the threshold. That has risen with
// the largest block ever freed, so 3 MB of a crowd would stay.
void releaseTop()
{
    ::mallopt(M_TRIM_THRESHOLD, littleTop);
    void *volatile block = std::malloc(largeBlock); // else the compiler leaves both out
    std::free(block);
    ::mallopt(M_TRIM_THRESHOLD, largeTop);
}
#endif

} // namespace

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
    releaseTop();
#endif
}

} // namespace Teahouse
