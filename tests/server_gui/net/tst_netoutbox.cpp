// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/outbox.h"
#include "tests/server_gui/net/socketpeer.h"

#include <QTest>

using namespace Teahouse;

class NetOutboxTest : public QObject
{
    Q_OBJECT
private slots:
    void sendsInOrderWhatWasPushed()
    {
        const SocketEnds ends = connectedSockets();
        SocketPeer peer(ends.far);
        Outbox outbox;
        QByteArray expected;
        for (int i = 0; i < 200; ++i) { // more than one call gathers
            const QByteArray text = QByteArray::number(i) + '\n';
            outbox.push(text);
            expected += text;
        }
        outbox.push({});
        QCOMPARE(outbox.bytes(), expected.size());

        QCOMPARE(outbox.flush(ends.near), IoStatus::Done);

        QVERIFY(outbox.isEmpty());
        QTRY_COMPARE(peer.received(), expected);
        closeSocket(ends.near);
    }

    void goesOnWhereASendEndedInTheMiddle()
    {
        const SocketEnds ends = connectedSockets(16384);
        SocketPeer peer(ends.far);
        Outbox outbox;
        QByteArray expected;
        bool wasHeldUp = false;

        // A peer that is always a little behind: the outbox never empties.
        for (int i = 0; i < 150; ++i) {
            const QByteArray text(997, char('a' + i % 26));
            outbox.push(text);
            outbox.push(text);
            expected += text + text;
            wasHeldUp = outbox.flush(ends.near) == IoStatus::WouldBlock || wasHeldUp;
            if (i % 20 == 0)
                peer.received();
        }
        QVERIFY(wasHeldUp);
        QTRY_VERIFY((outbox.flush(ends.near), peer.received().size() == expected.size()));

        QVERIFY(outbox.isEmpty());
        QVERIFY(peer.received() == expected);
        closeSocket(ends.near);
    }

    void saysThatThePeerIsGone()
    {
        const SocketEnds ends = connectedSockets();
        SocketPeer(ends.far).reset();
        Outbox outbox;
        outbox.push("hello");

        QTRY_COMPARE(outbox.flush(ends.near), IoStatus::Failed);
        closeSocket(ends.near);
    }

    void holdsNothingOnceCleared()
    {
        Outbox outbox;
        outbox.push("hello");

        outbox.clear();

        QVERIFY(outbox.isEmpty());
        QCOMPARE(outbox.bytes(), 0);
    }
};

QTEST_GUILESS_MAIN(NetOutboxTest)
#include "tst_netoutbox.moc"
