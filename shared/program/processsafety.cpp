// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/program/processsafety.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

namespace Teahouse {

namespace {

/// A socket must never get the number of the standard input or output: what we print would go to
/// the peer. open() takes the lowest free number, so this fills the holes in their order.
void openStandardDescriptors()
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) == -1)
            ::open("/dev/null", O_RDWR);
    }
}

} // namespace

void makeProcessSafe()
{
    openStandardDescriptors();
    ::umask(077);
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace Teahouse
