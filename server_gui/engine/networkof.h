// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Teahouse {

/// Where an address such as "192.168.1.20:51234" or "[fe80::1]:51234" comes from: the /32 of IPv4,
/// the /64 of IPv6, within which somebody changes addresses at will.
QString networkOf(const QString &address);

/// Whether whoever connects from there sits at the host's computer: nothing they say passes a wire.
bool isThisMachine(const QString &address);

} // namespace Teahouse
