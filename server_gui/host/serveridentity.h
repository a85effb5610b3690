// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/roomstate.h"
#include "shared/base/result.h"

namespace Teahouse {

/// Reads who the host is from the data folder, or makes it at the first start: the id in `host.id`,
/// 0600. With the digest of the server's public key (see ServerCertificate) this is who the server
/// is. Errors: "no-data-folder", "no-key" with the path and the reason.
Result<ServerIdentity> loadServerIdentity(
    const QString &dataDir, const QByteArray &publicKeyDigest);

} // namespace Teahouse
