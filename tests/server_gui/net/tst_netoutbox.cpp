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
            outbox.push(SharedBytes::of(text));
            expected += text;
        }
        outbox.push({});
        QCOMPARE(outbox.bytes(), expected.size());

        QCOMPARE(outbox.flush(ends.near), IoStatus::Done);

        QVERIFY(outbox.isEmpty());
        QTRY_COMPARE(peer.received(), expected);
        closeSocket(ends.near);
    }

    void holdsAsOneBufferWhatLiesSideBySide()
    {
        Tape tape;
        Outbox outbox;
        outbox.push(tape.write("one "));
        outbox.push(tape.write("two "));
        tape.write("somebody else's ");
        outbox.push(tape.write("three"));

        QCOMPARE(outbox.head(), "one two ");
        QCOMPARE(outbox.bytes(), 13);
        outbox.drop(6);
        QCOMPARE(outbox.head(), "o ");
        outbox.drop(2);
        QCOMPARE(outbox.head(), "three");
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
            outbox.push(SharedBytes::of(text));
            outbox.push(SharedBytes::of(text));
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
        outbox.push(SharedBytes::of("hello"));

        QTRY_COMPARE(outbox.flush(ends.near), IoStatus::Failed);
        closeSocket(ends.near);
    }

    void holdsNothingOnceCleared()
    {
        Outbox outbox;
        outbox.push(SharedBytes::of("hello"));

        outbox.clear();

        QVERIFY(outbox.isEmpty());
        QCOMPARE(outbox.bytes(), 0);
    }
};

QTEST_GUILESS_MAIN(NetOutboxTest)
#include "tst_netoutbox.moc"
