// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/wirepeer.h"

#include <QDeadlineTimer>
#include <QRegularExpression>

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

namespace {

const QByteArray nothing = "<nothing>";
const QByteArray closed = "<closed>";

} // namespace

WirePeer::WirePeer(quint16 port, Handshake handshake)
    : m_descriptor(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const int on = 1;
    setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in server {};
    server.sin_family = AF_INET;
    server.sin_port = htons(port);
    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(m_descriptor, reinterpret_cast<sockaddr *>(&server), sizeof server) != 0)
        close();
    else if (qEnvironmentVariableIsSet("TEAHOUSE_WIRE_TLS"))
        encrypt(handshake);
}

WirePeer::WirePeer(WirePeer &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_tls(std::move(other.m_tls))
    , m_buffer(std::move(other.m_buffer))
    , m_unsent(std::move(other.m_unsent))
{ }

WirePeer &WirePeer::operator=(WirePeer &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_tls, other.m_tls);
    std::swap(m_buffer, other.m_buffer);
    std::swap(m_unsent, other.m_unsent);
    return *this;
}

WirePeer::~WirePeer()
{
    close();
}

void WirePeer::Deleter::operator()(ssl_st *tls) const
{
    SSL_free(tls);
}

void WirePeer::encrypt(Handshake handshake)
{
    const bool isAwaited = handshake == Handshake::Awaited;
    // A server that hangs shows as a test that fails, not as one that waits for ever.
    const timeval patience {patienceMs / 1000, 0};
    setsockopt(m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(
        SSL_CTX_new(TLS_client_method()), &SSL_CTX_free);
    m_tls.reset(SSL_new(context.get()));
    SSL_set_fd(m_tls.get(), m_descriptor);
    if (!isAwaited)
        fcntl(m_descriptor, F_SETFL, fcntl(m_descriptor, F_GETFL) | O_NONBLOCK);
    SSL_set_mode(m_tls.get(), SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    if (SSL_connect(m_tls.get()) != 1 && isAwaited)
        close();
}

void WirePeer::sendEncrypted(const QByteArray &bytes)
{
    m_unsent += bytes;
    while (!m_unsent.isEmpty() && SSL_is_init_finished(m_tls.get())) {
        ERR_clear_error();
        const int count = SSL_write(m_tls.get(), m_unsent.constData(), int(m_unsent.size()));
        if (count <= 0)
            return;
        m_unsent.remove(0, count);
    }
}

std::optional<QByteArray> WirePeer::takeNow()
{
    if (m_tls)
        return takeDecrypted();
    QByteArray bytes(64 * 1024, Qt::Uninitialized);
    const ssize_t count = recv(m_descriptor, bytes.data(), size_t(bytes.size()), MSG_DONTWAIT);
    if (count == 0 || (count < 0 && errno != EAGAIN))
        return std::nullopt;
    bytes.truncate(std::max<ssize_t>(count, 0));
    return bytes;
}

std::optional<QByteArray> WirePeer::takeDecrypted()
{
    QByteArray all;
    QByteArray bytes(16 * 1024, Qt::Uninitialized);
    for (;;) {
        ERR_clear_error();
        // Reading shakes hands too, as long as that is not done.
        const int count = SSL_read(m_tls.get(), bytes.data(), int(bytes.size()));
        if (count > 0) {
            all.append(bytes.constData(), count);
            continue;
        }
        const int error = SSL_get_error(m_tls.get(), count);
        if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE && all.isEmpty())
            return std::nullopt;
        break;
    }
    sendEncrypted({});
    return all;
}

QString WirePeer::address() const
{
    sockaddr_in own {};
    socklen_t size = sizeof own;
    getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&own), &size);
    return u"127.0.0.1:%1"_s.arg(ntohs(own.sin_port));
}

void WirePeer::send(const QByteArray &bytes)
{
    if (!isConnected())
        return;
    if (m_tls)
        return sendEncrypted(bytes);
    for (qsizetype sent = 0; sent < bytes.size();) {
        pollfd ready {m_descriptor, POLLOUT, 0};
        if (poll(&ready, 1, patienceMs) <= 0)
            return;
        const ssize_t count = ::send(m_descriptor, bytes.constData() + sent,
            size_t(bytes.size() - sent), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0)
            return;
        sent += count;
    }
}

void WirePeer::send(const QByteArray &bytes, Cut cut)
{
    qsizetype start = 0;
    while (start < bytes.size()) {
        qsizetype length = bytes.size();
        if (cut == Cut::Bytes)
            length = 1;
        else if (cut == Cut::Sevens)
            length = 7;
        else if (cut == Cut::Lines)
            length = bytes.indexOf('\n', start) + 1 - start;
        send(bytes.mid(start, length));
        start += length;
    }
}

QByteArray WirePeer::recvOnce(int most, int ms)
{
    pollfd ready {m_descriptor, POLLIN, 0};
    if (m_descriptor < 0)
        return closed;
    const bool holds = m_tls && SSL_pending(m_tls.get()) > 0;
    if (!holds && poll(&ready, 1, ms) <= 0)
        return nothing;
    QByteArray bytes(most, Qt::Uninitialized);
    const ssize_t count = m_tls ? SSL_read(m_tls.get(), bytes.data(), most)
                                : recv(m_descriptor, bytes.data(), size_t(most), 0);
    if (count <= 0)
        return closed;
    bytes.truncate(count);
    return bytes;
}

QByteArray WirePeer::rawLine()
{
    const QDeadlineTimer deadline(patienceMs);
    qsizetype end;
    while ((end = m_buffer.indexOf('\n')) < 0) {
        const QByteArray more = recvOnce(16 * 1024, int(deadline.remainingTime()));
        if (more == nothing || more == closed)
            return more;
        m_buffer += more;
    }
    const QByteArray line = m_buffer.left(end);
    m_buffer.remove(0, end + 1);
    return line;
}

QString WirePeer::ask(const QString &text)
{
    sendLine(text);
    return line();
}

QStringList WirePeer::linesUntil(const QString &last)
{
    QStringList lines;
    for (;;) {
        const QString next = line();
        if (next == last)
            return lines;
        lines << next;
        if (next == QString::fromLatin1(nothing) || next == QString::fromLatin1(closed))
            return lines;
    }
}

std::vector<QByteArray> WirePeer::piecesUntil(const QByteArray &last)
{
    std::vector<QByteArray> pieces;
    QByteArray all;
    while (!all.contains(last)) {
        pieces.push_back(recvOnce());
        all += pieces.back();
        if (pieces.back() == nothing || pieces.back() == closed)
            return pieces;
    }
    return pieces;
}

QByteArray WirePeer::rest()
{
    QByteArray all = std::exchange(m_buffer, {});
    for (;;) {
        const QByteArray more = recvOnce(16 * 1024);
        if (more == closed)
            return all;
        all += more;
        if (more == nothing)
            return all;
    }
}

void WirePeer::halfClose()
{
    if (m_tls)
        SSL_shutdown(m_tls.get());
    shutdown(m_descriptor, SHUT_WR);
}

void WirePeer::reset()
{
    const linger now {1, 0};
    setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    m_tls.reset();
    close();
}

void WirePeer::close()
{
    if (m_tls)
        SSL_shutdown(m_tls.get());
    m_tls.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

QString WirePeer::unstamped(const QString &text)
{
    static const QRegularExpression stamp(u"^\\[\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\] "_s,
        QRegularExpression::MultilineOption);
    return QString(text).replace(stamp, u"[T] "_s);
}

} // namespace Teahouse::Wire
