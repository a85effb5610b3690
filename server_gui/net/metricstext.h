// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/serverfigures.h"

#include <QByteArray>

namespace Teahouse {

/// A word for each reason, as programs read it: "outbox-full".
const char *cutOffWord(CutOff why);

/// The figures in the text format of Prometheus, version 0.0.4.
QByteArray metricsText(const ServerFigures &figures);

} // namespace Teahouse
