// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

class QSaveFile;

namespace Teahouse {

/// Puts what was written into `file` in the place of the file that is there, all of it. False, and
/// nothing has changed, where that is not possible, such as on a full disk; errorString() of `file`
/// tells why.
bool commitWhole(QSaveFile &file);

} // namespace Teahouse
