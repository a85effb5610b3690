// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/serverconfig.h"

namespace Teahouse {

/// Runs a server with the console as its only face until it is stopped; the exit code: 0 after a
/// stop, 1 where it could not start. Needs an application object; spins the main thread's event
/// loop.
int runHeadless(const ServerConfig &config);

} // namespace Teahouse
