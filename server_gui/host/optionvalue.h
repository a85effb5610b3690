// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/optiontable.h"

namespace Teahouse {

/// A switch as a file has it.
QString onOff(bool on);

/// Takes a switch over; `standing` where nothing is written. Empty, or what would be right.
QString takeSwitch(bool &target, const QString &value, bool standing);

/// The path of a file that was written in `context`; empty where nothing is written.
QString fileFrom(const OptionContext &context, const QString &value);

} // namespace Teahouse
