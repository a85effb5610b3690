// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

class QProcess;

namespace Teahouse {

/// Starts the server with `data` as its folder and waits until it listens; its port, 0 if it does
/// not come to that.
quint16 startServer(QProcess &process, const QString &program, const QString &data,
    const QStringList &options = {});

} // namespace Teahouse
