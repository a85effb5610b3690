// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Teahouse {

/// What any program that opens sockets and files does first in main(), before an application
/// object: files are private (umask 077), a reader that goes away kills nobody (SIGPIPE), and the
/// descriptors 0 to 2 are open.
void makeProcessSafe();

} // namespace Teahouse
