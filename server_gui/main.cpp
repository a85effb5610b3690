// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/console/headless.h"
#include "server_gui/host/optionprint.h"
#include "server_gui/host/options.h"
#include "server_gui/host/processsetup.h"
#include "server_gui/host/programlanguage.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Teahouse;

namespace {

constexpr int wrongUse = 2;

int complain(const QString &text)
{
    std::fprintf(stderr, "teahouse-server: %s\n", text.toUtf8().constData());
    return wrongUse;
}

int print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    return std::fflush(stdout) == 0 ? 0 : 1;
}

int carryOut(const Startup &startup, const OptionDefaults &defaults)
{
    switch (startup.action) {
    case StartAction::ShowHelp:
        return print(helpText(defaults));
    case StartAction::ShowVersion:
        return print(versionText());
    case StartAction::Check:
        return print(configText(startup.config));
    case StartAction::ShowLimits:
        return print(limitsText(startup.config.limits));
    case StartAction::Run:
        break;
    }
    if (startup.window)
        return complain(QCoreApplication::translate("Teahouse::Options",
            "this build has no window yet; start it with --no-gui for a console"));
    return runHeadless(startup.config);
}

} // namespace

int main(int argc, char *argv[])
{
    prepareProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("teahouse-server"));

    const QStringList words = QCoreApplication::arguments().sliced(1);
    const OptionDefaults defaults = OptionDefaults::ofSystem();
    ProgramLanguage language(languageOfWords(words, defaults));
    const Result<Startup> startup = parseOptions(words, defaults);
    if (!startup)
        return complain(startup.error().detail);
    // Help is given before any file is read, in the language of the command line.
    if (startup->action != StartAction::ShowHelp)
        language.change(startup->config.room.language);
    return carryOut(*startup, defaults);
}
