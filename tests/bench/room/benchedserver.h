// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace Teahouse {

/// The server that is measured: a process of its own on a core of its own.
class BenchedServer
{
public:
    /// Starts it and waits until something answers at the port; throws BenchFailure if nothing
    /// does. What it prints is thrown away.
    BenchedServer(const std::vector<std::string> &command, uint16_t port, int core);
    BenchedServer(const BenchedServer &) = delete;
    BenchedServer &operator=(const BenchedServer &) = delete;
    ~BenchedServer();

    double cpuSeconds() const; ///< of all its threads so far
    double pssKib() const;
    bool isRunning() const;

    static uint16_t freePort();
    static void pinThisProcess(int core);

private:
    void awaitPort(uint16_t port) const;

    pid_t m_pid = -1;
};

} // namespace Teahouse
