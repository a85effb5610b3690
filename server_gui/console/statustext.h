// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/serverfigures.h"

#include <QStringList>

namespace Teahouse {

/// How the server is doing, one figure a line, in two columns.
QStringList statusText(const ServerFigures &figures);

} // namespace Teahouse
