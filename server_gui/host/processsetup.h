// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Teahouse {

/// Makes a process fit to be a server; call it first in main(), before any application object:
/// files are private (umask 077), a reader that goes away kills nobody (SIGPIPE), the descriptors 0
/// to 2 are open, and Qt's own dispatcher is used instead of GLib's.
void prepareProcess();

} // namespace Teahouse
