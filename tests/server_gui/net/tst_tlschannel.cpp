// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/tlschannel.h"
#include "tests/server_gui/net/tlspeer.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace Teahouse;

namespace {

/// The server's end of an encrypted connection, asked by hand, and its peer.
struct Ends {
    Ends()
        : Ends(connectedSockets())
    { }

    explicit Ends(const SocketEnds &sockets)
        : socket(sockets.near)
        , peer(SocketPeer(sockets.far))
    {
        const TestCertificate made = TestCertificate::make();
        channel = std::make_unique<TlsChannel>(
            *TlsContext::make(made.certificate, made.key), socket, QByteArray());
    }
    ~Ends() { closeSocket(socket); }

    /// One turn of the server.
    IoResult turn()
    {
        const IoResult result = channel->receive(buffer);
        text.append(buffer.data(), result.bytes);
        return result;
    }

    bool shakesHands()
    {
        return QTest::qWaitFor([this] {
            turn();
            return peer.isEstablished() && channel->isEstablished();
        });
    }

    std::array<char, 64 * 1024> buffer {};
    SocketDescriptor socket;
    TlsPeer peer;
    std::unique_ptr<TlsChannel> channel;
    QByteArray text;
};

} // namespace

class TlsChannelTest : public QObject
{
    Q_OBJECT
private slots:
    void leavesEndlessNewKeysToTheNextTurn()
    {
        Ends e;
        QVERIFY(e.shakesHands());

        e.peer.renewKeys(500);
        e.peer.send("done");
        int turns = 0;
        QVERIFY(QTest::qWaitFor([&] {
            ++turns;
            return e.turn().status != IoStatus::WouldBlock;
        }));

        QCOMPARE(e.text, QByteArray("done"));
        QVERIFY2(turns > 500 / 64, "one peer's new keys held everybody up");
    }

    void leavesVeryManySmallRecordsToTheNextTurn()
    {
        Ends e;
        QVERIFY(e.shakesHands());

        for (int i = 0; i < 500; ++i)
            e.peer.send("x");
        qint64 most = 0;
        QVERIFY(QTest::qWaitFor([&] {
            most = std::max(most, e.turn().bytes);
            return e.text.size() == 500;
        }));

        QVERIFY2(most <= 64, "one peer's small records held everybody up");
        QCOMPARE(e.text, QByteArray(500, 'x'));
    }
};

QTEST_GUILESS_MAIN(TlsChannelTest)
#include "tst_tlschannel.moc"
