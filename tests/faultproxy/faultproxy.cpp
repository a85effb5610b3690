// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/faultproxy/faultproxy.h"

#include "tests/faultproxy/proxylink.h"

#include <arpa/inet.h>
#include <list>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace Teahouse {

namespace {

// How exact the times are.
constexpr int turnMs = 2;

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

int connectTo(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    if (connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return socket;
    close(socket);
    return -1;
}

} // namespace

FaultProxy::FaultProxy(quint16 server, Forecast forecast)
    : m_server(server)
    , m_forecast(std::move(forecast))
    , m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    const bool listens = bind(m_listener, generic, size) == 0 && listen(m_listener, 512) == 0
        && getsockname(m_listener, generic, &size) == 0;
    if (!listens)
        qFatal("the proxy cannot listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

FaultProxy::~FaultProxy()
{
    m_ending = true;
    m_thread.join();
    close(m_listener);
}

void FaultProxy::run()
{
    std::list<ProxyLink> links;
    while (!m_ending) {
        std::vector<pollfd> polled {{m_listener, POLLIN, 0}};
        polled.resize(1 + links.size() * 2);
        size_t at = 1;
        for (const ProxyLink &link : links) {
            link.poll(&polled[at]);
            at += 2;
        }
        ::poll(polled.data(), polled.size(), turnMs);
        const ProxyTime now = std::chrono::steady_clock::now();
        at = 1;
        for (ProxyLink &link : links) {
            link.proceed(&polled[at], now);
            at += 2;
        }
        links.remove_if([](const ProxyLink &link) { return !link.isOpen(); });
        if ((polled[0].revents & POLLIN) == 0)
            continue;
        const int client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const int server = client >= 0 ? connectTo(m_server) : -1;
        if (server >= 0)
            links.emplace_back(client, server, m_forecast(m_connections++));
        else if (client >= 0)
            close(client);
    }
}

} // namespace Teahouse
