// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

namespace Teahouse {

/// While it lives, this process can open no more descriptors. One that is closed can be had again.
class NoDescriptors
{
public:
    /// Whether this is a build that looks for faults. To see whether memory may be read it opens
    /// descriptors itself, and takes what it cannot see for damaged.
#ifdef __SANITIZE_ADDRESS__
    static constexpr bool upsetsThisBuild = true;
#else
    static constexpr bool upsetsThisBuild = false;
#endif

    NoDescriptors()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit bound = m_before;
        bound.rlim_cur = std::min<rlim_t>(few, m_before.rlim_cur);
        ::setrlimit(RLIMIT_NOFILE, &bound);
        for (int one = takeOne(); one >= 0; one = takeOne())
            m_taken.push_back(one);
    }
    ~NoDescriptors()
    {
        for (const int one : m_taken)
            ::close(one);
        ::setrlimit(RLIMIT_NOFILE, &m_before);
    }
    NoDescriptors(const NoDescriptors &) = delete;
    NoDescriptors &operator=(const NoDescriptors &) = delete;

private:
    // More than a test uses, so that what it closes is below the bound.
    static constexpr rlim_t few = 200;

    static int takeOne()
    {
        return ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    }

    rlimit m_before {};
    std::vector<int> m_taken;
};

} // namespace Teahouse
