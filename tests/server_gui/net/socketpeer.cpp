// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/net/socketpeer.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace Teahouse {

namespace {

sockaddr_in loopback(const char *address, quint16 port)
{
    sockaddr_in result {};
    result.sin_family = AF_INET;
    result.sin_port = htons(port);
    ::inet_pton(AF_INET, address, &result.sin_addr);
    return result;
}

void makeNonBlocking(int socket)
{
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
}

void boundBuffers(int socket, int bytes)
{
    if (bytes <= 0)
        return;
    ::setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &bytes, sizeof bytes);
    ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
}

int newSocket()
{
    return ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
}

// A new connection on this machine is complete when connect() returns.
bool connectFrom(int socket, const char *from, quint16 port)
{
    const sockaddr_in own = loopback(from, 0);
    const sockaddr_in server = loopback("127.0.0.1", port);
    return ::bind(socket, reinterpret_cast<const sockaddr *>(&own), sizeof own) == 0
        && ::connect(socket, reinterpret_cast<const sockaddr *>(&server), sizeof server) == 0;
}

} // namespace

SocketPeer::SocketPeer(int socket)
    : m_socket(socket)
{
    if (!isConnected())
        return;
    makeNonBlocking(m_socket);
    // Each send() is a segment of its own, as a test writes it.
    const int on = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

SocketPeer SocketPeer::connectedTo(quint16 port, const char *from)
{
    const int socket = newSocket();
    if (connectFrom(socket, from, port))
        return SocketPeer(socket);
    ::close(socket);
    return SocketPeer(-1);
}

SocketPeer::SocketPeer(SocketPeer &&other) noexcept
    : m_socket(std::exchange(other.m_socket, -1))
    , m_received(std::move(other.m_received))
    , m_ended(other.m_ended)
    , m_reset(other.m_reset)
{ }

SocketPeer::~SocketPeer()
{
    close();
}

qint64 SocketPeer::send(const QByteArray &bytes)
{
    const ssize_t sent = ::send(m_socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL);
    return sent < 0 ? 0 : sent;
}

const QByteArray &SocketPeer::received()
{
    read();
    return m_received;
}

QByteArray SocketPeer::take()
{
    read();
    return std::exchange(m_received, {});
}

bool SocketPeer::hasEnded()
{
    read();
    return m_ended;
}

bool SocketPeer::wasReset()
{
    read();
    return m_reset;
}

void SocketPeer::boundReceiving()
{
    const int bytes = 4096;
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
}

void SocketPeer::endSending()
{
    ::shutdown(m_socket, SHUT_WR);
}

void SocketPeer::close()
{
    if (isConnected())
        ::close(std::exchange(m_socket, -1));
}

void SocketPeer::reset()
{
    const linger atOnce {1, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    close();
}

void SocketPeer::read()
{
    std::array<char, 65536> buffer;
    while (isConnected() && !m_ended) {
        const ssize_t count = ::recv(m_socket, buffer.data(), buffer.size(), 0);
        if (count > 0) {
            m_received.append(buffer.data(), count);
            continue;
        }
        const bool nothingYet = count < 0 && (errno == EAGAIN || errno == EINTR);
        m_ended = !nothingYet;
        m_reset = count < 0 && !nothingYet;
        return;
    }
}

SocketEnds connectedSockets(int bufferBytes)
{
    const int listener = newSocket();
    sockaddr_in address = loopback("127.0.0.1", 0);
    socklen_t size = sizeof address;
    boundBuffers(listener, bufferBytes);
    ::bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address);
    ::listen(listener, 1);
    ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);

    SocketEnds ends;
    ends.far = newSocket();
    boundBuffers(ends.far, bufferBytes);
    ::connect(ends.far, reinterpret_cast<sockaddr *>(&address), sizeof address);
    ends.near = ::accept(listener, nullptr, nullptr);
    makeNonBlocking(ends.near);
    ::close(listener);
    return ends;
}

} // namespace Teahouse
