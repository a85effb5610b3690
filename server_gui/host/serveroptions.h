// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/optiontable.h"

namespace Teahouse {

/// The options of the server, of its network and its files: how each is taken and shown
/// (OptionRow).
QString takeListen(Startup &startup, const QString &value, const OptionContext &);
QString showListen(const ServerConfig &config);
QString takePace(Startup &startup, const QString &value, const OptionContext &);
QString takeMetrics(Startup &startup, const QString &value, const OptionContext &);
QString showMetrics(const ServerConfig &config);
QString takeData(Startup &startup, const QString &value, const OptionContext &context);
QString takeHistory(Startup &startup, const QString &value, const OptionContext &context);
QString takeKeep(Startup &startup, const QString &value, const OptionContext &);
QString showKeep(const ServerConfig &config);
QString takeRecover(Startup &startup, const QString &value, const OptionContext &);
QString takeTls(Startup &startup, const QString &value, const OptionContext &);
QString showTls(const ServerConfig &config);
QString takeCertificate(Startup &startup, const QString &value, const OptionContext &context);
QString takeKey(Startup &startup, const QString &value, const OptionContext &context);

} // namespace Teahouse
