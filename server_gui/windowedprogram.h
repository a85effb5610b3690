// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/optiontable.h"

#include <QCoreApplication>

#include <memory>

namespace Teahouse {

// What the program does where it has a window, in windowedprogram.cpp; a build without windows has
// the same functions in windowlessprogram.cpp.

/// Why no window can be shown here, and what to do instead; empty where one can. May be asked
/// before there is an application.
QString objectionToWindow();

/// QApplication ends a program that has no display, even for --help; so it is made only for a
/// window.
std::unique_ptr<QCoreApplication> makeApplication(bool window, int &argc, char *argv[]);

/// The exit status. Only without an objection.
int runProgramWindow(const Startup &startup, const OptionDefaults &defaults);

} // namespace Teahouse
