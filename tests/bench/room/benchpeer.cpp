// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/room/benchpeer.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace Teahouse {

BenchPeer::~BenchPeer()
{
    close();
}

bool BenchPeer::connect(uint16_t port, int receiveBuffer)
{
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_socket < 0)
        return false;
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (receiveBuffer > 0)
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0
        || errno == EINPROGRESS;
}

void BenchPeer::close()
{
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

void BenchPeer::send(std::string_view bytes)
{
    m_unsent += bytes;
    sendRest();
}

void BenchPeer::sendRest()
{
    const ssize_t sent = ::send(m_socket, m_unsent.data(), m_unsent.size(), MSG_NOSIGNAL);
    if (sent > 0)
        m_unsent.erase(0, size_t(sent));
}

bool BenchPeer::wasReset() const
{
    pollfd state {m_socket, 0, 0};
    return ::poll(&state, 1, 0) > 0 && (state.revents & (POLLERR | POLLHUP)) != 0;
}

bool BenchPeer::comesIn(std::string_view bytes, bool sits)
{
    if (!awaits(m_isGreeted ? m_speech.entered() : m_speech.greeted(), bytes))
        return false;
    const bool enters = !sits && !m_isGreeted && !m_speech.enter().empty();
    m_isGreeted = true;
    if (enters)
        send(m_speech.enter());
    return !enters;
}

bool BenchPeer::awaits(std::string_view mark, std::string_view bytes)
{
    m_seen += bytes;
    if (m_seen.find(mark) != std::string::npos) {
        m_seen = {};
        return true;
    }
    if (m_seen.size() > mark.size())
        m_seen.erase(0, m_seen.size() - mark.size());
    return false;
}

} // namespace Teahouse
