// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/history/talkcost.h"

#include "tests/bench/history/startserver.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <arpa/inet.h>
#include <memory>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;

/// One program in the room, with one message under way.
class Sender
{
    Q_DISABLE_COPY_MOVE(Sender)
public:
    Sender(quint16 port, int number)
        : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const int on = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address);
        write(R"({"cmd":"hello","protocol":1,"name":"s)" + QByteArray::number(number) + R"("})");
    }
    ~Sender() { close(m_socket); }

    int descriptor() const { return m_socket; }
    bool isLive() const { return m_live; }

    void say()
    {
        ++m_said;
        m_clock.start();
        write(R"({"cmd":"ta","text":"Has anybody tried the new tea? 尝过新茶了吗 number )"
            + QByteArray::number(m_said) + R"(","ref":"r)" + QByteArray::number(m_said) + R"("})");
    }

    /// The time until the ack in nanoseconds if it has come, 0 if not; -1 if cut off.
    qint64 read()
    {
        char bytes[64 * 1024];
        const ssize_t count = recv(m_socket, bytes, sizeof bytes, 0);
        if (count <= 0)
            return -1;
        qint64 acked = 0;
        m_buffer.append(bytes, count);
        for (qsizetype end; (end = m_buffer.indexOf('\n')) >= 0;) {
            const QByteArrayView line = QByteArrayView(m_buffer).first(end);
            m_live = m_live || line.startsWith(R"({"event":"live")");
            if (line.startsWith(R"({"event":"ack")"))
                acked = m_clock.nsecsElapsed();
            m_buffer.remove(0, end + 1);
        }
        return acked;
    }

private:
    void write(const QByteArray &line)
    {
        const QByteArray bytes = line + '\n';
        if (send(m_socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) != bytes.size())
            qWarning("a message could not be sent");
    }

    int m_socket;
    QByteArray m_buffer;
    QElapsedTimer m_clock;
    int m_said = 0;
    bool m_live = false;
};

/// Serves all of them until `until`; false if one is cut off.
template<typename Until>
bool serve(std::vector<std::unique_ptr<Sender>> &senders, Durations &durations, Until until)
{
    std::vector<pollfd> polled;
    for (const auto &sender : senders)
        polled.push_back({sender->descriptor(), POLLIN, 0});
    while (!until()) {
        if (poll(polled.data(), polled.size(), patienceMs) <= 0)
            return false;
        for (size_t i = 0; i < polled.size(); ++i) {
            const qint64 acked = polled[i].revents != 0 ? senders[i]->read() : 0;
            if (acked < 0)
                return false;
            if (acked == 0)
                continue;
            durations.add(acked);
            senders[i]->say();
        }
    }
    return true;
}

} // namespace

bool measureTalk(
    const QString &server, bool history, int senders, int seconds, const Figures &figures)
{
    const QTemporaryDir data;
    QProcess process;
    const quint16 port = startServer(process, server, data.path(),
        history ? QStringList() : QStringList {u"--history"_s, u"off"_s});
    std::vector<std::unique_ptr<Sender>> all;
    for (int i = 0; port != 0 && i < senders; ++i)
        all.push_back(std::make_unique<Sender>(port, i));
    Durations durations;
    const auto areLive = [&all] {
        return std::all_of(
            all.begin(), all.end(), [](const auto &sender) { return sender->isLive(); });
    };
    bool well = port != 0 && serve(all, durations, areLive);
    for (auto &sender : all)
        sender->say();
    const QDeadlineTimer end(seconds * 1000);
    well = well && serve(all, durations, [&end] { return end.hasExpired(); });
    if (well)
        figures.print(
            u"%1 in the room, history %2"_s.arg(senders).arg(history ? u"on"_s : u"off"_s),
            durations, double(durations.count()) / seconds);
    process.terminate();
    process.waitForFinished(patienceMs);
    return well;
}

} // namespace Teahouse
