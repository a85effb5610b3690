// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/room/speech.h"

#include <string>
#include <string_view>

namespace Teahouse {

/// One connection of the load generator: joins, sends what it is given, hands out what comes.
class BenchPeer
{
public:
    BenchPeer(unsigned number, Speech speech)
        : m_number(number)
        , m_speech(speech)
    { }
    BenchPeer(const BenchPeer &) = delete;
    BenchPeer &operator=(const BenchPeer &) = delete;
    ~BenchPeer();

    /// Begins to connect to 127.0.0.1; false with errno set.
    bool connect(uint16_t port, int receiveBuffer = 0);
    void close();

    int descriptor() const { return m_socket; }
    unsigned number() const { return m_number; }
    const Speech &speech() const { return m_speech; }
    PayloadScanner &scanner() { return m_scanner; }

    /// Queues and sends as much as the socket takes.
    void send(std::string_view bytes);
    void sendRest();
    bool hasUnsent() const { return !m_unsent.empty(); }

    /// The server has ended it by a reset; known without reading.
    bool wasReset() const;

    /// Takes what came while it is not in yet, and asks to be let in once it is known; true as soon
    /// as it is in, or known if it only `sits` there.
    bool comesIn(std::string_view bytes, bool sits);

private:
    /// Looks for `mark`, also across pieces; true once it has come.
    bool awaits(std::string_view mark, std::string_view bytes);

    unsigned m_number;
    Speech m_speech;
    int m_socket = -1;
    std::string m_unsent;
    std::string m_seen;
    bool m_isGreeted = false;
    PayloadScanner m_scanner;
};

} // namespace Teahouse
