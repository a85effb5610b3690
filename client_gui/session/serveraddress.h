// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Teahouse {

/// Where a server listens, as people write it: HOST, HOST:PORT, [IPv6]:PORT.
struct ServerAddress {
    static constexpr quint16 defaultPort = 9999;

    QString host;
    quint16 port = defaultPort;

    /// Nothing for what is no address: an empty host, blanks inside, a port outside 1 to 65535.
    static std::optional<ServerAddress> parse(QStringView text);
    QString toString() const;
    bool operator==(const ServerAddress &) const = default;
};

} // namespace Teahouse
