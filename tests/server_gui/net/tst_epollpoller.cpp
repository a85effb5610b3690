// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/epollpoller.h"

#include <QTest>

#include <array>
#include <functional>
#include <sys/socket.h>

using namespace Teahouse;

namespace {

/// One end of a pair whose bytes are there as soon as they are sent.
class Watched final : public PollTarget
{
public:
    explicit Watched(EpollPoller &poller)
    {
        std::array<int, 2> pair {};
        ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair.data());
        near = pair[0];
        far = pair[1];
        poller.add(near, this);
    }
    ~Watched() override
    {
        closeSocket(near);
        closeSocket(far);
    }

    void readable() override
    {
        ++told;
        onReadable();
    }
    void writable() override { }
    void read() const
    {
        std::array<char, 8> buffer;
        receive(near, buffer);
    }

    std::function<void()> onReadable = [this] { read(); };
    SocketDescriptor near = -1;
    SocketDescriptor far = -1;
    int told = 0;
};

} // namespace

class EpollPollerTest : public QObject
{
    Q_OBJECT
private slots:
    void tellsInOneTurnWhatComesWhileItIsTold()
    {
        EpollPoller poller;
        Watched first(poller);
        Watched second(poller);
        std::vector<int> heardBySecond;
        connect(&poller, &Poller::turnEnded, this, [&] { heardBySecond.push_back(second.told); });
        first.onReadable = [&] {
            first.read();
            send(second.far, "b");
        };

        send(first.far, "a");

        QTRY_COMPARE(heardBySecond, std::vector<int> {1});
    }

    void endsATurnAlthoughSomebodyIsAlwaysReady()
    {
        EpollPoller poller;
        Watched busy(poller);
        busy.onReadable = [] {};
        std::vector<int> told;
        connect(&poller, &Poller::turnEnded, this, [&] {
            told.push_back(busy.told);
            if (told.size() == 3)
                busy.onReadable = [&] { busy.read(); };
        });

        send(busy.far, "a");

        QTRY_VERIFY(told.size() >= 3);
        QCOMPARE(told[2] - told[1], told[1] - told[0]);
        QVERIFY(told[0] < 10);
    }
};

QTEST_GUILESS_MAIN(EpollPollerTest)
#include "tst_epollpoller.moc"
