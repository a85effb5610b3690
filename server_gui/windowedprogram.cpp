// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/windowedprogram.h"

#include "server_gui/window/windowed.h"

#include <QApplication>

namespace Teahouse {

QString objectionToWindow()
{
#ifdef Q_OS_UNIX
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    const bool needsNone = !platform.isEmpty() && platform != "xcb" && platform != "wayland";
    const bool hasDisplay =
        !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    if (!needsNone && !hasDisplay)
        return QCoreApplication::translate("Teahouse::Options",
            "there is no display to show a window on; start it with --no-gui for a console");
#endif
    return {};
}

std::unique_ptr<QCoreApplication> makeApplication(bool window, int &argc, char *argv[])
{
    if (window)
        return std::make_unique<QApplication>(argc, argv);
    return std::make_unique<QCoreApplication>(argc, argv);
}

int runProgramWindow(const Startup &startup, const OptionDefaults &defaults)
{
    return runWindowed(startup, defaults);
}

} // namespace Teahouse
