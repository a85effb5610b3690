// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/names.h"
#include "shared/base/result.h"

#include <QString>
#include <QStringList>

namespace Teahouse {

/// The room's password: the first line of a file. Errors, with the path and why as detail:
/// "exposed-password", "no-password".
Result<QString> readRoomPassword(const QString &path);

/// The names that may come in, one a line; empty lines and those that begin with # do not count.
/// UTF-8 or GB18030. Errors: "bad-class-list", with the path, the line and what is wrong there.
Result<QStringList> readClassList(const QString &path, const NameBounds &bounds);

} // namespace Teahouse
