// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/faultproxy/proxylink.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Teahouse {

namespace {

using std::chrono::milliseconds;

// Behind these the sender has to wait, as in a real network.
constexpr qint64 mostUnderWay = 256 * 1024;
constexpr int slicesATurn = 256;

void prepare(int socket)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK);
}

} // namespace

ProxyLink::ProxyLink(int client, int server, const Weather &weather)
    : m_weather(weather)
{
    prepare(client);
    prepare(server);
    m_ways[0].from = m_ways[1].to = client;
    m_ways[0].to = m_ways[1].from = server;
}

ProxyLink::~ProxyLink()
{
    close(false);
}

bool ProxyLink::isSilent() const
{
    return m_weather.silentAfter >= 0 && m_read >= m_weather.silentAfter;
}

void ProxyLink::poll(pollfd *entries) const
{
    for (size_t i = 0; i < m_ways.size(); ++i) {
        const bool reads = !m_ways[i].ended && m_ways[i].bytes < mostUnderWay && !isSilent();
        entries[i] = {reads ? m_ways[i].from : -1, POLLIN, 0};
    }
}

void ProxyLink::proceed(const pollfd *entries, ProxyTime now)
{
    for (size_t i = 0; i < m_ways.size(); ++i) {
        if (isOpen() && entries[i].revents != 0 && !isSilent())
            read(m_ways[i], now);
    }
    for (Way &way : m_ways) {
        if (isOpen() && !isSilent())
            pass(way, now);
    }
}

void ProxyLink::read(Way &way, ProxyTime now)
{
    char buffer[16 * 1024];
    const ssize_t count = recv(way.from, buffer, sizeof buffer, 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count < 0)
        return close(true);
    ProxyTime due = now + milliseconds(m_weather.latencyMs);
    if (m_weather.gatherMs > 0) {
        const milliseconds gather(m_weather.gatherMs);
        due += gather - due.time_since_epoch() % gather;
    }
    if (count == 0) {
        way.ended = true;
        way.pieces.push_back({due + milliseconds(m_weather.lateEndMs), {}});
        return;
    }
    way.pieces.push_back({due, QByteArray(buffer, count)});
    way.bytes += count;
    m_read += count;
    if (m_weather.resetAfter >= 0 && m_read >= m_weather.resetAfter)
        close(true);
}

void ProxyLink::pass(Way &way, ProxyTime now)
{
    // What has waited for the same moment arrives at once.
    while (way.pieces.size() > 1 && way.pieces[1].due <= now && !way.pieces[1].bytes.isEmpty()) {
        way.pieces[1].bytes.prepend(way.pieces[0].bytes);
        way.pieces.pop_front();
    }
    for (int slice = 0; slice < slicesATurn && isOpen() && !way.pieces.empty(); ++slice) {
        Piece &piece = way.pieces.front();
        if (piece.due > now)
            return;
        if (piece.bytes.isEmpty()) {
            way.pieces.pop_front();
            shutdown(way.to, SHUT_WR);
            return ++m_endsPassed == 2 ? close(false) : void();
        }
        if (!sendSome(way, piece.bytes))
            return;
        if (piece.bytes.isEmpty())
            way.pieces.pop_front();
    }
}

/// False if nothing more can be sent now.
bool ProxyLink::sendSome(Way &way, QByteArray &bytes)
{
    const qsizetype most = m_weather.sliceBytes > 0 ? m_weather.sliceBytes : bytes.size();
    const ssize_t count =
        send(way.to, bytes.constData(), size_t(std::min(most, bytes.size())), MSG_NOSIGNAL);
    if (count < 0 && errno != EAGAIN && errno != EINTR)
        close(true);
    if (count <= 0)
        return false;
    bytes.remove(0, count);
    way.bytes -= count;
    return true;
}

void ProxyLink::close(bool reset)
{
    if (!isOpen())
        return;
    for (Way &way : m_ways) {
        const linger atOnce {1, 0};
        if (reset)
            setsockopt(way.from, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        ::close(way.from);
        way.from = -1;
    }
}

} // namespace Teahouse
