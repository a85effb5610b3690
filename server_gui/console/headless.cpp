// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/console/headless.h"

#include "server_gui/console/console.h"
#include "server_gui/host/serverhost.h"
#include "server_gui/host/startfailure.h"
#include "shared/base/clock.h"
#include "shared/program/signalwatcher.h"

#include <QCoreApplication>

#include <unistd.h>

#include <cstdio>

namespace Teahouse {

int runHeadless(const ServerConfig &config)
{
    constexpr int couldNotStart = 1;
    // Whoever closes a terminal means the server in it; a service has none.
    SignalWatcher watcher(
        ::isatty(STDIN_FILENO) ? SignalWatcher::HangUp::Stops : SignalWatcher::HangUp::Reloads);
    const Phrasebook phrases(config.room.language);
    const SystemClock clock;
    ServerHost host(config, clock);
    Console console(host, phrases, STDIN_FILENO, STDOUT_FILENO);
    QObject::connect(&watcher, &SignalWatcher::stopRequested, &host, &ServerHost::stop);
    QObject::connect(&watcher, &SignalWatcher::reloadRequested, &console, &Console::reload);
    // Queued, because the answer may come before the event loop that it ends has begun.
    QObject::connect(
        &host, &ServerHost::stopped, qApp, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection);
    QObject::connect(
        &host, &ServerHost::failed, qApp,
        [&config](const Error &error) {
            const QByteArray text = startFailureText(config, error).toUtf8();
            std::fprintf(stderr, "teahouse-server: %s\n", text.constData());
            QCoreApplication::exit(couldNotStart);
        },
        Qt::QueuedConnection);
    host.start();
    return QCoreApplication::exec();
}

} // namespace Teahouse
