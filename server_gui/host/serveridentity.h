// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/roomstate.h"
#include "shared/base/result.h"

namespace Teahouse {

/// Reads who the server is from its data folder, or makes it at the first start: an EC P-256 key in
/// `server.key` and the host's id in `host.id`, both 0600. Errors: "no-data-folder", "no-key" with
/// the path and the reason.
Result<ServerIdentity> loadServerIdentity(const QString &dataDir);

} // namespace Teahouse
