// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/optiontable.h"

#include <QString>

namespace Teahouse {

// What --help, --version, --check and --show-limits print: whole lines, the last one ended too.

QString helpText(const OptionDefaults &defaults);
QString versionText();
/// The options in effect as a configuration file that gives the same when read.
QString configText(const ServerConfig &config);
QString limitsText(const Limits &limits);

} // namespace Teahouse
