// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

namespace Teahouse {

/// A small file whole. Error "no-key": the path and why it cannot be read.
Result<QByteArray> readSmallFile(const QString &path);
/// The same for a secret. Error "exposed-key": the path of a file that others may read or change.
Result<QByteArray> readPrivateFile(const QString &path);
/// Writes a file that only the user may read. Error "no-key": the path and why it cannot be.
Result<QByteArray> writePrivateFile(const QString &path, const QByteArray &bytes);

/// A file of the data folder that is unusable: "no-key" with the path and the reason.
Error unusableFile(const QString &path, const QString &reason);

} // namespace Teahouse
