// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/wire/serverprocess.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <vector>

namespace Teahouse::Crash {

/// The names of the points at which a server can be made to crash; crashpoints.cpp says where they
/// are.
const QStringList &crashPoints();

/// The real server on a history in `data`. It crashes when it comes to `point` for the nth time;
/// never with an empty one. What it does is written into the file `trace`, where one is named.
std::unique_ptr<Wire::ServerProcess> startServer(
    const QString &data, const QString &point = {}, int nth = 1, const QString &trace = {});

/// One thing that a traced server did.
struct Traced {
    enum class What { Write, Sync, Tell }; ///< into the log of the history; to a peer
    What what = What::Write;
    QByteArray bytes;
};

std::vector<Traced> readTrace(const QString &path);

} // namespace Teahouse::Crash
