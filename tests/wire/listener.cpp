// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/listener.h"

#include <chrono>

namespace Teahouse::Wire {

Listener::Listener(WirePeer &peer)
    : m_peer(peer)
{
    m_clock.start();
    m_thread = std::thread([this] { listen(); });
}

Listener::~Listener()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_thread.join();
}

void Listener::listen()
{
    for (;;) {
        const QByteArray piece = m_peer.recvOnce(1024, 100);
        const std::lock_guard lock(m_mutex);
        m_closed = piece == "<closed>";
        if (piece != "<nothing>" && !m_closed)
            m_pieces.push_back({piece, m_clock.elapsed()});
        m_came.notify_all();
        if (m_closed || m_stopping)
            return;
    }
}

std::vector<Listener::Piece> Listener::until(const QByteArray &last)
{
    std::unique_lock lock(m_mutex);
    m_came.wait_for(lock, std::chrono::milliseconds(patienceMs),
        [&] { return m_closed || joined(m_pieces).contains(last); });
    return m_pieces;
}

QByteArray Listener::joined(const std::vector<Piece> &pieces)
{
    QByteArray all;
    for (const Piece &piece : pieces)
        all += piece.bytes;
    return all;
}

} // namespace Teahouse::Wire
