// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/addresslimits.h"

#include <algorithm>

namespace Teahouse {

std::optional<ErrorCode> AddressLimits::enter(const QString &network, const Limits &limits)
{
    if (m_sources.size() >= m_forgetAt)
        forgetQuietOnes(limits);
    auto source = m_sources.find(network);
    if (source == m_sources.end())
        source = m_sources.insert(
            network, {0, FloodGuard(limits.connectionBurst, limits.connectionsPerSecond), {}});
    source->lastSeen = m_clock.now();
    if (source->connections >= limits.connectionsPerAddress || !source->guard.take(m_clock.now()))
        return ErrorCode::TooManyFromAddress;
    ++source->connections;
    return std::nullopt;
}

void AddressLimits::leave(const QString &network)
{
    if (const auto source = m_sources.find(network); source != m_sources.end())
        source->connections = std::max<qint64>(0, source->connections - 1);
}

void AddressLimits::forgetQuietOnes(const Limits &limits)
{
    // By then the guard is full again, so forgetting it changes nothing.
    const auto refilled = std::chrono::seconds(
        limits.connectionBurst / std::max<qint64>(1, limits.connectionsPerSecond) + 1);
    const Instant now = m_clock.now();
    m_sources.removeIf([&](const auto &entry) {
        return entry->connections == 0 && now - entry->lastSeen > refilled;
    });
    m_forgetAt = std::max<qsizetype>(1024, 2 * m_sources.size());
}

} // namespace Teahouse
