// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/window/feeder.h"

#include "shared/protocol/jsoncodec.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Teahouse {

namespace {

constexpr qint64 openNumber = 4'567'890'123'456;
constexpr int piece = 64 * 1024; ///< bytes that are put together before they are sent
constexpr int tickMs = 1;

struct Order {
    int feed = 0;
    int count = 0;
    int perSecond = 0;
    qint64 first = 0;
};

double seconds()
{
    timespec time {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

/// The other process. Knows one client at a time: whoever came last.
class FeedingServer
{
public:
    FeedingServer(
        int listener, int orders, QByteArray challenge, QByteArray welcome, std::vector<Feed> feeds)
        : m_listener(listener)
        , m_orders(orders)
        , m_challenge(std::move(challenge))
        , m_welcome(std::move(welcome))
        , m_feeds(std::move(feeds))
    { }

    /// Until the benchmark has gone.
    void run()
    {
        while (m_alive) {
            pollfd watched[] {{m_listener, POLLIN, 0}, {m_orders, POLLIN, 0}, {m_peer, POLLIN, 0}};
            const bool talks = m_peer >= 0 && m_said < m_order.count;
            const int wait = !talks ? -1 : m_order.perSecond > 0 ? tickMs : 0;
            ::poll(watched, m_peer < 0 ? 2 : 3, wait);
            if (watched[0].revents != 0)
                accept();
            if (watched[1].revents != 0)
                takeOrder();
            if (m_peer >= 0 && watched[2].revents != 0)
                hear();
            talk();
        }
    }

private:
    void accept()
    {
        drop();
        m_peer = ::accept(m_listener, nullptr, nullptr);
    }

    void takeOrder()
    {
        m_alive = ::read(m_orders, &m_order, sizeof m_order) == ssize_t(sizeof m_order);
        m_said = 0;
        m_from = seconds();
    }

    void hear()
    {
        char bytes[4096];
        const ssize_t got = ::recv(m_peer, bytes, sizeof bytes, 0);
        if (got <= 0) {
            drop();
            return;
        }
        m_heard.append(bytes, got);
        for (qsizetype end = m_heard.indexOf('\n'); end >= 0; end = m_heard.indexOf('\n')) {
            const QByteArray line = m_heard.first(end);
            m_heard.remove(0, end + 1);
            answer(line);
        }
    }

    void answer(const QByteArray &line)
    {
        if (line.contains("\"hello\"")) {
            send(m_challenge);
            note(Feeder::Heard::Hello);
        } else if (line.contains("\"prove\"")) {
            send(m_welcome);
            note(Feeder::Heard::Proof);
        }
    }

    void talk()
    {
        const int due = m_order.perSecond > 0
            ? int(std::min(double(m_order.count), (seconds() - m_from) * m_order.perSecond))
            : m_order.count;
        const Feed &feed = m_feeds[size_t(m_order.feed)];
        QByteArray lines;
        while (m_peer >= 0 && m_said < due && lines.size() < piece) {
            const FeedForm &form = feed[size_t(m_said) % feed.size()];
            lines += form.before;
            if (form.numbered)
                lines += QByteArray::number(m_order.first + m_said);
            lines += form.after;
            ++m_said;
        }
        if (!lines.isEmpty())
            send(lines);
    }

    void send(const QByteArray &bytes)
    {
        for (qsizetype sent = 0; sent < bytes.size();) {
            const ssize_t now =
                ::send(m_peer, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
            if (now < 0) {
                drop();
                return;
            }
            sent += now;
        }
    }

    void drop()
    {
        if (m_peer < 0)
            return;
        ::close(m_peer);
        m_peer = -1;
        m_heard.clear();
        m_order = {};
        note(Feeder::Heard::Gone);
    }

    void note(Feeder::Heard what) { m_alive = ::write(m_orders, &what, 1) == 1 && m_alive; }

    int m_listener;
    int m_orders;
    int m_peer = -1;
    QByteArray m_challenge;
    QByteArray m_welcome;
    std::vector<Feed> m_feeds;
    QByteArray m_heard;
    Order m_order;
    int m_said = 0;
    double m_from = 0;
    bool m_alive = true;
};

int listenOnLoopback(quint16 &port)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (listener < 0 || ::bind(listener, generic, size) != 0 || ::listen(listener, 8) != 0
        || ::getsockname(listener, generic, &size) != 0) {
        std::perror("no port on loopback");
        std::exit(1);
    }
    port = ntohs(address.sin_port);
    return listener;
}

} // namespace

EventId FeedForm::openId()
{
    return EventId {openNumber};
}

FeedForm FeedForm::of(const Event &event)
{
    const QByteArray line = JsonCodec::encodeEvent(event, Phrasebook {QStringLiteral("en")}) + '\n';
    const QByteArray number = QByteArray::number(openNumber);
    const qsizetype at = line.indexOf(number);
    if (at < 0)
        return {line, {}, false};
    return {line.first(at), line.sliced(at + number.size())};
}

Feeder::Feeder(const Welcome &welcome, std::vector<Feed> feeds)
{
    const Phrasebook phrases {QStringLiteral("en")};
    const QByteArray challenge =
        JsonCodec::encodeEvent(Challenge {QByteArray(32, 'n'), QByteArray(32, 's')}, phrases)
        + '\n';
    const QByteArray inside = JsonCodec::encodeEvent(welcome, phrases) + '\n'
        + JsonCodec::encodeEvent(Live {}, phrases) + '\n';
    const int listener = listenOnLoopback(m_port);
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
        std::perror("no pair of sockets");
        std::exit(1);
    }
    m_process = ::fork();
    if (m_process == 0) {
        ::close(ends[0]);
        FeedingServer(listener, ends[1], challenge, inside, std::move(feeds)).run();
        std::_Exit(0);
    }
    ::close(listener);
    ::close(ends[1]);
    m_orders = ends[0];
}

Feeder::~Feeder()
{
    ::close(m_orders);
    ::waitpid(m_process, nullptr, 0);
}

void Feeder::say(int feed, int count, int perSecond, qint64 first)
{
    const Order order {feed, count, perSecond, first};
    if (::write(m_orders, &order, sizeof order) != ssize_t(sizeof order))
        std::perror("the feeding process has gone");
}

bool Feeder::await(Heard what, int wait)
{
    const double until = ::Teahouse::seconds() + wait;
    for (char heard = 0; ::Teahouse::seconds() < until;) {
        pollfd watched {m_orders, POLLIN, 0};
        if (::poll(&watched, 1, 1000 * wait) > 0 && ::read(m_orders, &heard, 1) == 1
            && Heard(heard) == what)
            return true;
    }
    return false;
}

} // namespace Teahouse
