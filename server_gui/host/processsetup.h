// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Teahouse {

/// Makes a process fit to be a server; call it first in main(), before any application object: it
/// is made safe (shared/program/processsafety.h), goes on in the background of a terminal, and uses
/// Qt's own dispatcher instead of GLib's.
void prepareProcess();

} // namespace Teahouse
