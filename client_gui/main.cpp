// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/personkeys.h"
#include "client_gui/terminal/clientoptions.h"
#include "client_gui/terminal/terminalclient.h"
#include "client_gui/windowedprogram.h"
#include "shared/base/version.h"
#include "shared/program/processsafety.h"
#include "shared/program/programlanguage.h"
#include "shared/program/signalwatcher.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

using namespace Teahouse;

namespace {

constexpr int wrongUsage = 2;
constexpr int notWritten = 1;

/// False where it could not be written.
bool printLine(std::FILE *file, const QString &line)
{
    return std::fputs(qUtf8Printable(line + u'\n'), file) >= 0 && std::fflush(file) == 0;
}

/// Ends the program where that fails, before the line counts as printed: so it comes the next time.
void tell(const QString &line)
{
    if (printLine(stdout, line))
        return;
    printLine(stderr,
        QCoreApplication::translate(
            "main", "What the room tells cannot be written to the output."));
    std::_Exit(notWritten); // nothing is half done: all that is kept outlives a kill too
}

QString loginName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return name.isEmpty() ? QStringLiteral("guest") : name;
}

/// Whether a person sits at the input.
bool isTyped()
{
    return ::isatty(STDIN_FILENO) == 1;
}

SessionOptions sessionOptions(const ClientOptions &options)
{
    SessionOptions session;
    session.server = options.server.value_or(ServerAddress {QStringLiteral("127.0.0.1")});
    session.name = options.name.isEmpty() ? loginName() : options.name;
    session.protocol = options.protocol;
    session.client = QStringLiteral("Teahouse ") + QCoreApplication::applicationVersion();
    session.locale = options.language;
    session.tls = options.tls;
    session.fingerprint = options.fingerprint;
    session.isPatient = !isTyped(); // a script cannot look for the server
    return session;
}

int talkInTerminal(const ClientOptions &options)
{
    SystemScheduler scheduler;
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    PersonKeys keys(data);
    ChatSession session(
        {scheduler, keys, [] { return QRandomGenerator::global()->generateDouble(); },
            data + QStringLiteral("/seats"), data, true});
    StdinReader input(STDIN_FILENO);
    TerminalClient terminal(session, input, scheduler, options.language, &tell,
        [](const QString &line) { printLine(stderr, line); });
    terminal.setAsking(isTyped());
    const SignalWatcher signalWatcher;
    QObject::connect(
        &signalWatcher, &SignalWatcher::stopRequested, &terminal, &TerminalClient::leave);
    QObject::connect(
        &terminal, &TerminalClient::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    session.open(sessionOptions(options));
    return QCoreApplication::exec();
}

/// Everything but windows: help, complaints, and the talk in a terminal.
int runInTerminal(int &argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("teahouse"));
    QCoreApplication::setApplicationVersion(versionNumber());
    const QString systemLanguage = ProgramLanguage::ofSystem();
    ProgramLanguage language(QStringLiteral("client"), systemLanguage);
    const auto options = readClientOptions(QCoreApplication::arguments().mid(1), systemLanguage);
    if (!options) {
        printLine(stderr, QStringLiteral("teahouse: ") + options.error().detail);
        return wrongUsage;
    }
    language.change(options->language);
    if (options->version) {
        printLine(stdout, QStringLiteral("teahouse ") + versionNumber());
        return 0;
    }
    if (options->help) {
        printLine(stdout, clientHelp().chopped(1));
        return 0;
    }
    if (!options->noGui) {
        printLine(stderr,
            QStringLiteral("teahouse: ")
                + QCoreApplication::translate("main",
                    "there is no display to show a window on. Use --no-gui to talk in the "
                    "terminal."));
        return wrongUsage;
    }
    return talkInTerminal(*options);
}

} // namespace

int main(int argc, char *argv[])
{
    makeProcessSafe();
    // The application class follows from the words: one with windows ends where there is no
    // display.
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    const auto options = readClientOptions(words, QStringLiteral("en"));
    const bool window = options && !options->noGui && !options->help && !options->version;
    if (window && canShowWindows())
        return runWindows(argc, argv, *options, loginName());
    return runInTerminal(argc, argv);
}
