// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/optiontable.h"

namespace Teahouse {

/// Runs the server with its window until both have gone; the exit status of the program. Needs a
/// QApplication.
int runWindowed(const Startup &startup, const OptionDefaults &defaults);

} // namespace Teahouse
