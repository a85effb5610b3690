// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/floodguard.h"
#include "shared/base/clock.h"
#include "shared/protocol/errorcode.h"
#include "shared/protocol/limits.h"

#include <QHash>
#include <QHostAddress>

#include <optional>

namespace Teahouse {

/// How many connections come from where: a /32 of IPv4, a /64 of IPv6. 127.0.0.1 and ::1 are free.
class AddressLimits
{
public:
    explicit AddressLimits(const Clock &clock)
        : m_clock(clock)
    { }

    /// Where as many come from as want to.
    static bool isFree(const QHostAddress &host);
    /// Counts a new connection, or says why it is not taken.
    std::optional<ErrorCode> enter(const QHostAddress &host, const Limits &limits);
    void leave(const QHostAddress &host);

    /// Addresses that are remembered.
    qsizetype size() const { return m_sources.size(); }

private:
    struct Source {
        qint64 connections = 0;
        FloodGuard guard;
        Instant lastSeen {};
    };

    void forgetQuietOnes(const Limits &limits);

    const Clock &m_clock;
    QHash<QByteArray, Source> m_sources;
    qsizetype m_forgetAt = 1024;
};

} // namespace Teahouse
