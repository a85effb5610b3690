// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The least that a room server can do: it takes names, and tells everyone what anybody says, with
// one send per peer and turn of its loop. What it costs is what the kernel costs; the benchmark
// compares with it. No limits, no names that are taken, no history, nobody is cut off.

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Peer {
    int socket = -1;
    bool isJson = false;
    bool isIn = false;
    std::string name;
    std::string input; ///< a line that is not whole yet
    std::string unsent; ///< what the socket did not take
};

class Reference
{
public:
    explicit Reference(uint16_t port);
    [[noreturn]] void run();

private:
    void accept();
    void read(Peer &peer);
    void take(Peer &peer, std::string_view line);
    void tell(const Peer &from, std::string_view text);
    void join(Peer &peer, std::string_view name);
    void send(Peer &peer, std::string_view bytes);
    void endTurn();
    void watch(Peer &peer, int how, bool write);

    int m_listener;
    int m_epoll;
    std::vector<std::unique_ptr<Peer>> m_peers;
    std::string m_text;
    std::string m_json;
    unsigned long m_lastId = 0;
    std::vector<char> m_buffer = std::vector<char>(64 * 1024);
};

Reference::Reference(uint16_t port)
    : m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0
        || ::listen(m_listener, 1024) != 0)
        std::exit(1);
    epoll_event event {};
    event.events = EPOLLIN;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_listener, &event);
}

void Reference::run()
{
    std::array<epoll_event, 256> events;
    for (;;) {
        const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            auto *peer = static_cast<Peer *>(events[size_t(i)].data.ptr);
            if (!peer)
                accept();
            else if (peer->socket >= 0 && (events[size_t(i)].events & EPOLLOUT))
                send(*peer, {});
            else if (peer->socket >= 0)
                read(*peer);
        }
        endTurn();
    }
}

void Reference::accept()
{
    for (;;) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (socket < 0)
            return;
        const int on = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        m_peers.push_back(std::make_unique<Peer>());
        m_peers.back()->socket = socket;
        watch(*m_peers.back(), EPOLL_CTL_ADD, false);
    }
}

void Reference::read(Peer &peer)
{
    const ssize_t count = ::recv(peer.socket, m_buffer.data(), m_buffer.size(), 0);
    if (count < 0)
        return;
    if (count == 0) {
        ::close(peer.socket);
        peer.socket = -1;
        peer.isIn = false;
        return;
    }
    std::string_view bytes(m_buffer.data(), size_t(count));
    if (!peer.input.empty()) {
        peer.input += bytes;
        bytes = peer.input;
    }
    size_t end = 0;
    for (; (end = bytes.find('\n')) != std::string_view::npos; bytes.remove_prefix(end + 1))
        take(peer, bytes.substr(0, end));
    peer.input = std::string(bytes);
}

void Reference::take(Peer &peer, std::string_view line)
{
    constexpr std::string_view said = R"({"cmd":"ta","text":")";
    constexpr std::string_view name = R"("name":")";
    if (line.starts_with(said))
        return tell(peer, line.substr(said.size(), line.size() - said.size() - 2));
    if (line.ends_with(" -ta"))
        return tell(peer, line.substr(0, line.size() - 4));
    peer.isJson = line.starts_with('{');
    if (peer.isJson)
        join(peer, line.substr(line.find(name) + name.size()).substr(0, 8));
    else if (line.ends_with(" -n"))
        join(peer, line.substr(0, line.size() - 3));
}

void Reference::join(Peer &peer, std::string_view name)
{
    peer.isIn = true;
    peer.name = name.substr(0, name.find('"'));
    send(peer, peer.isJson ? "{\"event\":\"live\"}\n" : "OK\n");
}

void Reference::tell(const Peer &from, std::string_view text)
{
    std::array<char, 40> time;
    const time_t now = ::time(nullptr);
    tm parts {};
    ::localtime_r(&now, &parts);
    m_text.append(time.data(), ::strftime(time.data(), time.size(), "[%F %T] ", &parts));
    m_text.append(from.name).append(":").append(text).append("\n");
    m_json.append(R"({"event":"message","id":)").append(std::to_string(++m_lastId));
    m_json.append(
        time.data(), ::strftime(time.data(), time.size(), R"(,"time":"%FT%T.000Z")", &parts));
    m_json.append(R"(,"conversation":"room","from":{"id":"AAAAAAAAAAAAAAAAAAAAAA","name":")");
    m_json.append(from.name).append(R"(","role":"member"},"text":")").append(text).append("\"}\n");
}

void Reference::endTurn()
{
    if (m_text.empty())
        return;
    for (const auto &peer : m_peers) {
        if (peer->isIn)
            send(*peer, peer->isJson ? m_json : m_text);
    }
    m_text.clear();
    m_json.clear();
}

void Reference::send(Peer &peer, std::string_view bytes)
{
    const bool hadUnsent = !peer.unsent.empty();
    if (hadUnsent) {
        peer.unsent += bytes;
        bytes = peer.unsent;
    }
    const ssize_t sent = ::send(peer.socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    peer.unsent = std::string(bytes.substr(sent > 0 ? size_t(sent) : 0));
    if (hadUnsent != !peer.unsent.empty())
        watch(peer, EPOLL_CTL_MOD, !peer.unsent.empty());
}

void Reference::watch(Peer &peer, int how, bool write)
{
    epoll_event event {};
    event.events = write ? EPOLLIN | EPOLLOUT : EPOLLIN;
    event.data.ptr = &peer;
    ::epoll_ctl(m_epoll, how, peer.socket, &event);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    rlimit limit {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    Reference(uint16_t(std::atoi(argv[1]))).run();
}
