// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Teahouse {

/// Makes an empty file that nobody but the user may read, or takes one that is there from others,
/// so that what is written next is nobody else's from the first byte on. Why it could not; nothing
/// if all is well.
///
/// One that is there is not opened: to close it again would end the locks that others in this
/// process hold on it (POSIX).
std::optional<QString> makePrivate(const QString &path);

} // namespace Teahouse
