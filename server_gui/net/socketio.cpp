// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/socketio.h"

#include <arpa/inet.h>
#include <fcntl.h>
#ifdef Q_OS_LINUX
#include <linux/sockios.h>
#include <sys/ioctl.h>
#endif
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>

namespace Teahouse {

namespace {

constexpr size_t mostBuffers = 64;
constexpr int mostUnsent = 128 * 1024;

IoStatus statusOf(int error)
{
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR ? IoStatus::WouldBlock
                                                                     : IoStatus::Failed;
}

/// What came of a call that sends; errno is still the call's.
IoResult outcomeOf(ssize_t sent)
{
    if (sent < 0)
        return {statusOf(errno), 0};
    return {IoStatus::Done, sent};
}

AcceptStatus acceptStatusOf(int error)
{
    switch (error) {
    case EAGAIN:
        return AcceptStatus::NobodyWaits;
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        return AcceptStatus::OutOfResources;
    default:
        return AcceptStatus::Failed;
    }
}

int acceptOnce(int listener)
{
#ifdef Q_OS_LINUX
    return ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
#else
    const int socket = ::accept(listener, nullptr, nullptr);
    if (socket >= 0) {
        // A new one has no other flag that this could clear.
        ::fcntl(socket, F_SETFL, O_NONBLOCK);
        ::fcntl(socket, F_SETFD, FD_CLOEXEC);
    }
    return socket;
#endif
}

void setOption(SocketDescriptor socket, int level, int option, int value)
{
    // An option that a system lacks costs comfort, not correctness.
    ::setsockopt(int(socket), level, option, &value, sizeof value);
}

/// Whether it has what setConnectionOptions() sets last.
bool hasConnectionOptions(SocketDescriptor socket)
{
    int value = 0;
    socklen_t size = sizeof value;
    return ::getsockopt(int(socket), SOL_SOCKET, SO_KEEPALIVE, &value, &size) == 0 && value != 0;
}

} // namespace

QString PeerAddress::toString() const
{
    const QString address = host.toString();
    const bool isV6 = host.protocol() == QAbstractSocket::IPv6Protocol;
    return (isV6 ? u'[' + address + u']' : address) + u':' + QString::number(port);
}

bool PeerAddress::isThisHost() const
{
    return host == QHostAddress(QHostAddress::LocalHost)
        || host == QHostAddress(QHostAddress::LocalHostIPv6);
}

AcceptResult acceptSocket(SocketDescriptor listener)
{
    int socket = -1;
    do {
        socket = acceptOnce(int(listener));
    } while (socket < 0 && (errno == EINTR || errno == ECONNABORTED));
    if (socket < 0)
        return {acceptStatusOf(errno), -1, errno};
    return {AcceptStatus::Accepted, socket, 0};
}

IoResult receive(SocketDescriptor socket, std::span<char> buffer)
{
    const ssize_t count = ::recv(int(socket), buffer.data(), buffer.size(), 0);
    if (count > 0)
        return {IoStatus::Done, count};
    if (count == 0)
        return {IoStatus::Ended, 0};
    return {statusOf(errno), 0};
}

IoResult send(SocketDescriptor socket, QByteArrayView bytes)
{
    return outcomeOf(::send(int(socket), bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL));
}

IoResult send(SocketDescriptor socket, std::span<const QByteArrayView> buffers)
{
    std::array<iovec, mostBuffers> parts;
    const size_t count = std::min(buffers.size(), mostBuffers);
    for (size_t i = 0; i < count; ++i)
        parts[i] = {const_cast<char *>(buffers[i].data()), size_t(buffers[i].size())};
    msghdr message {};
    message.msg_iov = parts.data();
    message.msg_iovlen = count;
    return outcomeOf(::sendmsg(int(socket), &message, MSG_NOSIGNAL));
}

void endSending(SocketDescriptor socket)
{
    ::shutdown(int(socket), SHUT_WR);
}

void closeSocket(SocketDescriptor socket)
{
    ::close(int(socket));
}

void resetOnClose(SocketDescriptor socket)
{
    const linger atOnce {1, 0};
    ::setsockopt(int(socket), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
}

qint64 unacknowledgedBytes(SocketDescriptor socket)
{
#ifdef Q_OS_LINUX
    int bytes = 0;
    return ::ioctl(int(socket), SIOCOUTQ, &bytes) == 0 ? bytes : 0;
#else
    Q_UNUSED(socket)
    return 0;
#endif
}

PeerAddress peerAddress(SocketDescriptor socket)
{
    sockaddr_storage storage {};
    socklen_t size = sizeof storage;
    if (::getpeername(int(socket), reinterpret_cast<sockaddr *>(&storage), &size) != 0)
        return {};
    QHostAddress host(reinterpret_cast<const sockaddr *>(&storage));
    // On a dual-stack listener an IPv4 peer shows as ::ffff:a.b.c.d.
    bool isV4 = false;
    const quint32 v4 = host.toIPv4Address(&isV4);
    if (isV4)
        host = QHostAddress(v4);
    const quint16 port = storage.ss_family == AF_INET6
        ? ntohs(reinterpret_cast<const sockaddr_in6 &>(storage).sin6_port)
        : ntohs(reinterpret_cast<const sockaddr_in &>(storage).sin_port);
    return {host, port};
}

void setConnectionOptions(SocketDescriptor socket, Milliseconds userTimeout)
{
    setOption(socket, IPPROTO_TCP, TCP_NODELAY, 1);
#ifdef TCP_NOTSENT_LOWAT
    // For a peer that does not read the system would take 4 MB, its own for each; the outboxes
    // share theirs.
    setOption(socket, IPPROTO_TCP, TCP_NOTSENT_LOWAT, mostUnsent);
#endif
#ifdef Q_OS_LINUX
    // Keep-alive by itself would notice a vanished peer after two hours.
    setOption(socket, IPPROTO_TCP, TCP_KEEPIDLE, 60);
    setOption(socket, IPPROTO_TCP, TCP_KEEPINTVL, 20);
    setOption(socket, IPPROTO_TCP, TCP_KEEPCNT, 3);
    setOption(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, int(userTimeout.count()));
#else
    Q_UNUSED(userTimeout)
#endif
    setOption(socket, SOL_SOCKET, SO_KEEPALIVE, 1);
}

void prepareSocket(SocketDescriptor socket, Milliseconds userTimeout)
{
    // Nearly all have inherited them: looking is one call in place of six.
    if (!hasConnectionOptions(socket))
        setConnectionOptions(socket, userTimeout);
}

Instant::duration threadCpuTime()
{
    timespec time {};
    if (::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) != 0)
        return std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

qint64 raiseDescriptorLimit()
{
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 256;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur == RLIM_INFINITY ? 1'000'000 : qint64(limit.rlim_cur);
}

} // namespace Teahouse
