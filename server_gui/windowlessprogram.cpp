// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/windowedprogram.h"

namespace Teahouse {

QString objectionToWindow()
{
    return QCoreApplication::translate(
        "Teahouse::Options", "this build has no window; start it with --no-gui for a console");
}

std::unique_ptr<QCoreApplication> makeApplication(bool, int &argc, char *argv[])
{
    return std::make_unique<QCoreApplication>(argc, argv);
}

int runProgramWindow(const Startup &, const OptionDefaults &)
{
    return 2;
}

} // namespace Teahouse
