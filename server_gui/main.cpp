// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/console/headless.h"
#include "server_gui/host/optionprint.h"
#include "server_gui/host/options.h"
#include "server_gui/host/processsetup.h"
#include "server_gui/windowedprogram.h"
#include "shared/program/programlanguage.h"

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
    if (!startup.window)
        return runHeadless(startup.config);
    const QString objection = objectionToWindow();
    return objection.isEmpty() ? runProgramWindow(startup, defaults) : complain(objection);
}

/// The words of the command line, before there is an application to ask.
QStringList wordsOf(int argc, char *argv[])
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words += QString::fromLocal8Bit(argv[i]);
    return words;
}

} // namespace

int main(int argc, char *argv[])
{
    prepareProcess();
    const OptionDefaults defaults = OptionDefaults::ofSystem();
    const Result<Startup> wanted = parseOptions(wordsOf(argc, argv), defaults);
    const bool window = wanted && wanted->action == StartAction::Run && wanted->window
        && objectionToWindow().isEmpty();
    // QApplication takes options of the toolkit out of the words, so they are read from it below.
    const auto application = makeApplication(window, argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("teahouse-server"));

    const QStringList words = QCoreApplication::arguments().sliced(1);
    ProgramLanguage language(QStringLiteral("server"), languageOfWords(words, defaults));
    const Result<Startup> startup = parseOptions(words, defaults);
    if (!startup)
        return complain(startup.error().detail);
    // Help is given before any file is read, in the language of the command line.
    if (startup->action != StartAction::ShowHelp)
        language.change(startup->config.room.language);
    return carryOut(*startup, defaults);
}
