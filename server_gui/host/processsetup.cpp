// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/processsetup.h"

#include <QByteArray>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

namespace Teahouse {

namespace {

/// A peer's socket must never get the number of the console's input or output: what we print would
/// go to the peer. open() takes the lowest free number, so this fills the holes in their order.
void openStandardDescriptors()
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) == -1)
            ::open("/dev/null", O_RDWR);
    }
}

} // namespace

void prepareProcess()
{
    openStandardDescriptors();
    ::umask(077);
    std::signal(SIGPIPE, SIG_IGN);
    // A server in the background of a terminal that somebody types in goes on serving.
    std::signal(SIGTTIN, SIG_IGN);
    std::signal(SIGTTOU, SIG_IGN);
    // GLib's dispatcher looks at every descriptor at each wake-up.
    qputenv("QT_NO_GLIB", QByteArrayLiteral("1"));
}

} // namespace Teahouse
