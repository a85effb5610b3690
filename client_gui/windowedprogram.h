// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/terminal/clientoptions.h"

namespace Teahouse {

/// Whether this build has windows and there is a display for them. Needs no application object.
bool canShowWindows();

/// The client with windows, in an application object of its own, until it ends; its exit code.
int runWindows(int &argc, char **argv, const ClientOptions &options, const QString &loginName);

} // namespace Teahouse
