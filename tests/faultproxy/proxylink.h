// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/faultproxy/faultproxy.h"

#include <QByteArray>

#include <array>
#include <chrono>
#include <deque>

struct pollfd;

namespace Teahouse {

using ProxyTime = std::chrono::steady_clock::time_point;

/// One connection through the proxy: two sockets, and what is on its way between them.
class ProxyLink
{
    Q_DISABLE_COPY_MOVE(ProxyLink)
public:
    /// Takes both sockets over.
    ProxyLink(int client, int server, const Weather &weather);
    ~ProxyLink();

    bool isOpen() const { return m_ways[0].from >= 0; }
    /// Two entries, for what is to be waited for.
    void poll(pollfd *entries) const;
    /// Reads what has come and passes on what is due.
    void proceed(const pollfd *entries, ProxyTime now);

private:
    struct Piece {
        ProxyTime due;
        QByteArray bytes; ///< empty: the end
    };
    struct Way {
        int from = -1;
        int to = -1;
        std::deque<Piece> pieces;
        qint64 bytes = 0; ///< of the pieces
        bool ended = false;
    };

    void read(Way &way, ProxyTime now);
    void pass(Way &way, ProxyTime now);
    bool sendSome(Way &way, QByteArray &bytes);
    bool isSilent() const;
    void close(bool reset);

    Weather m_weather;
    std::array<Way, 2> m_ways;
    qint64 m_read = 0;
    int m_endsPassed = 0;
};

} // namespace Teahouse
