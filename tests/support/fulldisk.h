// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <csignal>
#include <sys/resource.h>

namespace Teahouse {

/// While it lives no file of this process grows beyond so many bytes, as if the disk were full.
class FullDisk
{
    Q_DISABLE_COPY_MOVE(FullDisk)
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit bound {bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &bound);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before {};
};

} // namespace Teahouse
