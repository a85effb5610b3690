// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/processsetup.h"

#include "shared/program/processsafety.h"

#include <QByteArray>

#include <csignal>

namespace Teahouse {

void prepareProcess()
{
    makeProcessSafe();
    // A server in the background of a terminal that somebody types in goes on serving.
    std::signal(SIGTTIN, SIG_IGN);
    std::signal(SIGTTOU, SIG_IGN);
    // GLib's dispatcher looks at every descriptor at each wake-up.
    qputenv("QT_NO_GLIB", QByteArrayLiteral("1"));
    // Without it the C library looks at this file each time that Qt works out a local time.
    if (!qEnvironmentVariableIsSet("TZ"))
        qputenv("TZ", QByteArrayLiteral(":/etc/localtime"));
}

} // namespace Teahouse
