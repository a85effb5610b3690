// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/floodguard.h"
#include "shared/base/clock.h"
#include "shared/protocol/errorcode.h"
#include "shared/protocol/limits.h"

#include <QHash>
#include <QString>

#include <optional>

namespace Teahouse {

/// How many connections come from where, by networkOf(): a /32 of IPv4, a /64 of IPv6.
class AddressLimits
{
public:
    explicit AddressLimits(const Clock &clock)
        : m_clock(clock)
    { }

    /// Counts a new connection, or says why it is not taken.
    std::optional<ErrorCode> enter(const QString &network, const Limits &limits);
    void leave(const QString &network);

    /// Networks that are remembered.
    qsizetype size() const { return m_sources.size(); }

private:
    struct Source {
        qint64 connections = 0;
        FloodGuard guard;
        Instant lastSeen {};
    };

    void forgetQuietOnes(const Limits &limits);

    const Clock &m_clock;
    QHash<QString, Source> m_sources;
    qsizetype m_forgetAt = 1024;
};

} // namespace Teahouse
