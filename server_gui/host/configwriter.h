// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/configfile.h"
#include "server_gui/host/serverconfig.h"

namespace Teahouse {

/// The text of a configuration file with other values: each entry's line is replaced where it
/// stands, or added at the end of its section; comments, order and all other lines stay as they
/// are.
QByteArray withEntries(const QByteArray &file, const std::vector<ConfigEntry> &entries);

/// What must be written for `now` to be read where `before` was: one entry for each option of
/// [server] whose value differs.
std::vector<ConfigEntry> changedEntries(const ServerConfig &before, const ServerConfig &now);

/// Takes `entries` over into the file at `path`, which is made with its folder where there is none.
/// All or nothing: a crash leaves the old file. The error's detail says why it was not written.
Result<bool> saveEntries(const QString &path, const std::vector<ConfigEntry> &entries);

} // namespace Teahouse
