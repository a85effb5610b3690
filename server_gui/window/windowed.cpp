// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/windowed.h"

#include "server_gui/host/serverhost.h"
#include "server_gui/window/serverwindow.h"
#include "server_gui/window/windowmemory.h"
#include "shared/base/clock.h"
#include "shared/program/signalwatcher.h"
#include "shared/ui/desktopappearance.h"
#include "shared/ui/icons.h"

#include <QApplication>

namespace Teahouse {

namespace {

ThemeChoice themeOf(const QString &word, const WindowMemory &memory)
{
    if (word.isEmpty())
        return memory.theme();
    if (word == u"light")
        return ThemeChoice::Light;
    return word == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

} // namespace

int runWindowed(const Startup &startup, const OptionDefaults &defaults)
{
    QApplication::setWindowIcon(applicationIcon());
    QApplication::setQuitOnLastWindowClosed(false);
    SignalWatcher watcher;
    DesktopAppearance appearance;
    ThemeController theme(appearance);
    WindowMemory memory;
    theme.setChoice(themeOf(startup.theme, memory));
    const SystemClock clock;
    ServerHost host(startup.config, clock);
    const QString file = startup.configFile.isEmpty() ? defaults.configFile : startup.configFile;
    ServerWindow window(host, startup.config, file, theme, memory);
    QObject::connect(&watcher, &SignalWatcher::stopRequested, &window, &ServerWindow::leave);
    // Queued, because the window may go before the event loop that this ends has begun.
    QObject::connect(
        &window, &ServerWindow::finished, qApp, [] { QCoreApplication::exit(0); },
        Qt::QueuedConnection);
    window.show();
    window.begin();
    return QApplication::exec();
}

} // namespace Teahouse
