// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Teahouse {

/// Whether the desktop runs a session bus. Asked before the library connects, because it would
/// otherwise start a bus of its own under X.
bool hasSessionBus();

} // namespace Teahouse
