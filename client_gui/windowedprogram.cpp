// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/windowedprogram.h"

#include "client_gui/keychain/systemkeychain.h"
#include "client_gui/notify/systemdesktop.h"
#include "client_gui/session/personkeys.h"
#include "client_gui/window/clientprogram.h"
#include "shared/base/version.h"
#include "shared/program/signalwatcher.h"
#include "shared/ui/desktopappearance.h"
#include "shared/ui/icons.h"

#include <QApplication>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace Teahouse {

namespace {

/// Qt ends the program where a display is named but nobody answers there. Says so in words before.
void explainNoDisplay(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(message));
    if (type != QtFatalMsg)
        return;
    std::fputs(
        "teahouse: no window can be shown here. Use --no-gui to talk in the terminal.\n", stderr);
    std::_Exit(2);
}

ClientStart startFrom(const ClientOptions &options, const QString &loginName)
{
    ClientStart start;
    start.wish = {
        options.name, options.server ? options.server->toString() : QString(), options.protocol};
    start.loginName = loginName;
    if (options.languageGiven)
        start.language = options.language;
    start.theme = options.theme;
    start.tls = options.tls;
    start.fingerprint = options.fingerprint;
    start.client = QStringLiteral("Teahouse ") + QCoreApplication::applicationVersion();
    return start;
}

} // namespace

bool canShowWindows()
{
#ifdef Q_OS_UNIX
    const QByteArray platform = qgetenv("QT_QPA_PLATFORM");
    const bool needsNone = !platform.isEmpty() && platform != "xcb" && platform != "wayland";
    return needsNone || !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

int runWindows(int &argc, char **argv, const ClientOptions &options, const QString &loginName)
{
    qInstallMessageHandler(explainNoDisplay);
    QApplication application(argc, argv);
    qInstallMessageHandler(nullptr);
    QCoreApplication::setApplicationName(QStringLiteral("teahouse"));
    QCoreApplication::setApplicationVersion(versionNumber());
    QApplication::setQuitOnLastWindowClosed(false); // a goodbye may still be on its way
    QApplication::setWindowIcon(applicationIcon());
    QGuiApplication::setDesktopFileName(QStringLiteral("teahouse"));

    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    PersonKeys keys(data);
    ClientStart start = startFrom(options, loginName);
    start.seats = data + QStringLiteral("/seats");
    start.trustFolder = data;
    const QString settings = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    DesktopAppearance appearance;
    SystemDesktop desktop;
    const std::unique_ptr<Keychain> keychain = systemKeychain();
    ClientProgram program(start, ClientMemory(settings + QStringLiteral("/window.ini")), keys,
        {appearance, desktop, *keychain});
    SignalWatcher signalWatcher;
    QObject::connect(&signalWatcher, &SignalWatcher::stopRequested, &program, &ClientProgram::quit);
    QObject::connect(&program, &ClientProgram::finished, &application, &QCoreApplication::quit,
        Qt::QueuedConnection);
    program.start();
    return QCoreApplication::exec();
}

} // namespace Teahouse
