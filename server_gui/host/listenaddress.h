// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Teahouse {

/// Where a server listens, as people write it.
struct ListenAddress {
    QString address; ///< empty: all addresses, IPv6 and IPv4
    quint16 port = 9999; ///< 0: any free one
    bool operator==(const ListenAddress &) const = default;
};

/// `ADDRESS:PORT`, `[IPV6]:PORT`, `PORT`, or `ADDRESS` alone for the port above. `*` is all
/// addresses, `localhost` is 127.0.0.1; names of other machines are not looked up. Nothing for
/// anything else.
std::optional<ListenAddress> parseListenAddress(const QString &text);

/// Where the figures are told, which has no password: `ADDRESS:PORT` or `PORT` of this computer
/// alone (127.x.y.z, ::1, localhost). Nothing for anything else.
std::optional<ListenAddress> parseLoopbackAddress(const QString &text);

/// The same in one spelling: `*:9999`, `127.0.0.1:9999`, `[::1]:9999`.
QString listenAddressText(const QString &address, quint16 port);

} // namespace Teahouse
