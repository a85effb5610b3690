// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/serverconfig.h"
#include "shared/base/result.h"

#include <QString>

namespace Teahouse {

/// One line for the person whose server did not start: the address or folder it is about, and what
/// to do.
QString startFailureText(const ServerConfig &config, const Error &error);

} // namespace Teahouse
