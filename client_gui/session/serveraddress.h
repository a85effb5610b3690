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
    /// The same for all spellings of one address: letter case, a dot at the end, zeros and short
    /// forms of numbers, IPv4 inside IPv6. Asks nobody, so `localhost` is not 127.0.0.1.
    QString canonical() const;
    bool operator==(const ServerAddress &) const = default;
};

} // namespace Teahouse
