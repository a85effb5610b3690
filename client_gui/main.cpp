// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/clientlanguage.h"
#include "client_gui/session/personkeys.h"
#include "client_gui/terminal/clientoptions.h"
#include "client_gui/terminal/interruption.h"
#include "client_gui/terminal/terminalclient.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

using namespace Teahouse;

namespace {

constexpr int wrongUsage = 2;

void printLine(std::FILE *file, const QString &line)
{
    std::fputs(qUtf8Printable(line + u'\n'), file);
    std::fflush(file);
}

QString loginName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return name.isEmpty() ? QStringLiteral("guest") : name;
}

// A socket must never get the number of the standard output: what we print would go to the server.
void prepareProcess()
{
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) == -1)
            ::open("/dev/null", O_RDWR);
    }
    ::umask(077);
    std::signal(SIGPIPE, SIG_IGN);
}

SessionOptions sessionOptions(const ClientOptions &options)
{
    SessionOptions session;
    session.server = options.server.value_or(ServerAddress {QStringLiteral("127.0.0.1")});
    session.name = options.name.isEmpty() ? loginName() : options.name;
    session.protocol = options.protocol;
    session.client = QStringLiteral("Teahouse ") + QCoreApplication::applicationVersion();
    session.locale = options.language;
    return session;
}

int talkInTerminal(const ClientOptions &options)
{
    SystemScheduler scheduler;
    PersonKeys keys(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    ChatSession session(
        {scheduler, keys, [] { return QRandomGenerator::global()->generateDouble(); }});
    StdinLines input(STDIN_FILENO);
    TerminalClient terminal(
        session, input, scheduler, options.language,
        [](const QString &line) { printLine(stdout, line); },
        [](const QString &line) { printLine(stderr, line); });
    Interruption interruption;
    QObject::connect(&interruption, &Interruption::came, &terminal, &TerminalClient::leave);
    QObject::connect(
        &terminal, &TerminalClient::finished, qApp, &QCoreApplication::exit, Qt::QueuedConnection);
    session.open(sessionOptions(options));
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    prepareProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("teahouse"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TEAHOUSE_VERSION));
    const QString systemLanguage = ClientLanguage::ofSystem();
    ClientLanguage language(systemLanguage);
    const auto options = readClientOptions(QCoreApplication::arguments().mid(1), systemLanguage);
    if (!options) {
        printLine(stderr, QStringLiteral("teahouse: ") + options.error().detail);
        return wrongUsage;
    }
    language.change(options->language);
    if (options->version) {
        printLine(stdout, QStringLiteral("teahouse " TEAHOUSE_VERSION));
        return 0;
    }
    if (options->help) {
        printLine(stdout, clientHelp().chopped(1));
        return 0;
    }
    if (!options->noGui) {
        printLine(stderr,
            QCoreApplication::translate("main", "This build has no window yet. Use --no-gui."));
        return wrongUsage;
    }
    return talkInTerminal(*options);
}
