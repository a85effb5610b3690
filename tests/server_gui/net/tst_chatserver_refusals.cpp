// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/net/serverfixture.h"
#include "tests/server_gui/net/tlspeer.h"

#include <QTest>

#include <algorithm>
#include <deque>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const QByteArray hello = R"({"cmd":"hello","protocol":1,"name":"bob"})"
                         "\n";

Limits limitsFor(qint64 connections)
{
    Limits limits;
    limits.connections = connections;
    return limits;
}

/// A server that offers encryption and has room for one.
struct FullServer : ServerFixture {
    FullServer()
        : ServerFixture({}, limitsFor(1))
        , alice(member("alice"))
    {
        const TestCertificate made = TestCertificate::make();
        const auto context = TlsContext::make(made.certificate, made.key);
        QVERIFY(context);
        server.encrypt(Encryption::Offered, *context, QByteArray(32, 'k'));
    }

    SocketPeer alice;
};

} // namespace

/// Those who may not come in hear why in the way that they speak.
class ChatServerRefusalsTest : public QObject
{
    Q_OBJECT
private slots:
    void tellsInsideTls_data()
    {
        QTest::addColumn<QByteArray>("begins");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("a program") << hello << R"("code":"server-full")"_ba;
        QTest::newRow("a person") << "bob -n\n"_ba
                                  << "full"_ba;
    }

    void tellsInsideTls()
    {
        QFETCH(const QByteArray, begins);
        QFETCH(const QByteArray, answer);
        FullServer f;
        TlsPeer bob(f.peer());
        QTRY_VERIFY(bob.isEstablished());

        bob.send(begins);

        QTRY_VERIFY2(bob.received().contains(answer), bob.received().constData());
        QTRY_VERIFY(bob.hasEnded());
        QCOMPARE(f.server.takeFigures().turnedAway, 1);
        QCOMPARE(f.server.takeFigures().admitted, 1);
    }

    void tellsAPlainPeerInItsDialect()
    {
        FullServer f;
        SocketPeer bob = f.peer();

        bob.send(hello);

        QTRY_VERIFY(bob.hasEnded());
        QVERIFY(bob.received().contains(R"("code":"server-full")"));
    }

    void tellsASilentPeerInWords()
    {
        FullServer f;
        SocketPeer bob = f.peer();
        QTRY_COMPARE(f.server.takeFigures().turnedAway, 1);

        f.pass(Milliseconds(1100));

        QTRY_VERIFY(bob.hasEnded());
        QVERIFY(bob.received().endsWith('\n'));
    }

    void holdsOnlyAFewAtATime()
    {
        FullServer f;
        std::deque<SocketPeer> crowd;
        for (int i = 0; i < 40; ++i)
            crowd.push_back(f.peer());
        QTRY_COMPARE(f.server.takeFigures().turnedAway, 40);

        // Most hear it at once although their time stands still.
        const auto told = [&crowd] {
            return std::count_if(
                crowd.begin(), crowd.end(), [](SocketPeer &peer) { return peer.hasEnded(); });
        };
        QTRY_COMPARE(told(), 24);

        f.pass(Milliseconds(1100));
        QTRY_COMPARE(told(), 40);
    }

    void makesRoomAgain()
    {
        FullServer f;
        {
            const SocketPeer bob = f.peer();
            QTRY_COMPARE(f.server.takeFigures().turnedAway, 1);
        }
        f.alice.close();
        QTRY_COMPARE(f.snapshot().connections, 0);

        SocketPeer carol = f.member("carol");

        QCOMPARE(f.snapshot().guests.size(), size_t(1));
        const SocketPeer dave = f.peer();
        QTRY_COMPARE(f.server.takeFigures().turnedAway, 2);
    }

    void leavesNoWordOfThemInTheRoom()
    {
        FullServer f;
        TlsPeer bob(f.peer());
        QTRY_VERIFY(bob.isEstablished());
        bob.send("bob -n\nhere I am -ta\n");
        QTRY_VERIFY(bob.hasEnded());

        f.alice.send("quiet here -ta\n");

        QTRY_VERIFY(f.alice.received().endsWith("alice:quiet here\n"));
        QVERIFY(!f.alice.received().contains("bob"));
        QVERIFY(!f.alice.received().contains("here I am"));
    }
};

QTEST_GUILESS_MAIN(ChatServerRefusalsTest)
#include "tst_chatserver_refusals.moc"
