// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/net/serverfixture.h"

#include <QCoreApplication>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds second {1000};
constexpr qint64 mib = 1024 * 1024;

Limits withoutRate(qint64 outboxBytes)
{
    Limits limits;
    limits.messageBurst = limits.messagesPerSecond = 0;
    limits.outboxBytes = outboxBytes;
    return limits;
}

} // namespace

class ChatServerSlowPeersTest : public QObject
{
    Q_OBJECT
private slots:
    void cutsOffAPeerThatDoesNotReadAndDisturbsNobody()
    {
        ServerFixture f({}, withoutRate(mib));
        SocketPeer alice = f.member("alice");
        SocketPeer bob = f.member("bob");
        SocketPeer slow = f.member("slow");
        slow.boundReceiving();
        const QByteArray line = QByteArray(3900, 'x') + " -ta\n";

        int said = 0;
        for (; said < 10'000 && f.snapshot().connections == 3; ++said) {
            while (alice.send(line) == 0)
                QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            alice.take();
            bob.received();
        }

        QCOMPARE(f.snapshot().connections, 2);
        QTRY_VERIFY(bob.received().contains("slow"));
        QTRY_COMPARE(bob.received().count("alice:xxx"), said);
        // What the system still held for it is given up too.
        QTRY_VERIFY(slow.wasReset());
#ifdef Q_OS_LINUX
        // Nor did the system hold much: an outbox of 1 MiB, an eighth of it there, and some on the
        // way.
        QVERIFY2(said * line.size() < 2 * mib, qPrintable(QString::number(said * line.size())));
#endif
    }

    void cutsOffAPeerThatTakesNothingForTenSeconds()
    {
        ServerFixture f({}, withoutRate(1024 * mib));
        SocketPeer alice = f.member("alice");
        SocketPeer stalled = f.member("stalled");
        stalled.boundReceiving();
        // More than the system holds between the two.
        const QByteArray line = QByteArray(3900, 'x') + " -ta\n";
        for (int i = 0; i < 2000; ++i) {
            while (alice.send(line) == 0)
                QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            alice.take();
        }
        QTest::qWait(20);

        f.pass(9 * second);
        QCOMPARE(f.snapshot().connections, 2);
        f.pass(second + Milliseconds(20));

        QTRY_COMPARE(f.snapshot().connections, 1);
        alice.send("still here -ta\n");
        QTRY_VERIFY(alice.received().contains("still here"));
    }

    void cutsOffAPeerThatAsksForHelpAndNeverReads()
    {
        ServerFixture f({}, withoutRate(mib));
        SocketPeer slow = f.member("slow");
        slow.boundReceiving();
        const QByteArray manyTimes = QByteArray("-help\n").repeated(1000);

        for (int i = 0; i < 200 && f.snapshot().connections == 1; ++i) {
            slow.send(manyTimes);
            for (int turn = 0; turn < 50; ++turn)
                QCoreApplication::processEvents();
        }

        QCOMPARE(f.snapshot().connections, 0);
    }
};

QTEST_GUILESS_MAIN(ChatServerSlowPeersTest)
#include "tst_chatserver_slowpeers.moc"
