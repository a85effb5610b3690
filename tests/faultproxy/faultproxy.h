// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <atomic>
#include <functional>
#include <thread>

namespace Teahouse {

/// What a network does to one connection, in both directions.
struct Weather {
    int latencyMs = 0;
    int sliceBytes = 0; ///< at most so many bytes arrive at once; 0: as they came
    int gatherMs = 0; ///< what comes within this arrives at once
    qint64 resetAfter = -1; ///< bytes, counting both directions; -1: never
    qint64 silentAfter = -1; ///< a black hole behind so many bytes: nothing arrives, no end either
    int lateEndMs = 0; ///< an end arrives so much later than what was sent before
};

/// Stands between clients and a server, both on 127.0.0.1, and is a bad network. Knows bytes only,
/// so it serves encrypted connections as well. Works in a thread of its own.
class FaultProxy
{
    Q_DISABLE_COPY_MOVE(FaultProxy)
public:
    /// Asked in the proxy's thread for each connection, numbered from 0.
    using Forecast = std::function<Weather(int connection)>;

    FaultProxy(quint16 server, Forecast forecast);
    ~FaultProxy();

    quint16 port() const { return m_port; }
    int connections() const { return m_connections; }

private:
    void run();

    quint16 m_server;
    Forecast m_forecast;
    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

} // namespace Teahouse
