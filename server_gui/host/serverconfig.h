// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/encryption.h"
#include "server_gui/engine/retention.h"
#include "server_gui/engine/roomsettings.h"
#include "server_gui/host/listenaddress.h"
#include "shared/protocol/limits.h"

#include <QString>

#include <optional>

namespace Teahouse {

/// All that a server is told at its start: defaults, then the file, then the command line.
struct ServerConfig {
    QString listenAddress; ///< empty: all addresses, IPv6 and IPv4
    quint16 port = 9999; ///< 0: any free one
    QString dataDir; ///< holds the server's key; made when missing, 0700
    QString history; ///< a file; empty: in the data folder; "off": none is kept
    bool recoverHistory = false; ///< a damaged one is moved aside at the start
    Retention keep; ///< of what was said
    Encryption tls = Encryption::Offered;
    QString certificateFile; ///< PEM; empty with keyFile: the server makes its own
    QString keyFile; ///< PEM, 0600
    QString roomPasswordFile; ///< 0600; empty: as it was kept, or none
    QString classListFile; ///< empty: everybody may come in
    RoomSettings room;
    Limits limits;
    std::optional<ListenAddress> metrics; ///< where programs read the figures; none: nowhere
    qint64 paceMs = 25; ///< how long a busy large room may gather; 0: not at all
    bool operator==(const ServerConfig &) const = default;
};

} // namespace Teahouse
