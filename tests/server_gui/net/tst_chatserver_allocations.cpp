// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/net/serverfixture.h"

#include <QTest>

#include <cstdlib>
#include <vector>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define COUNTS_ALLOCATIONS
#endif

namespace {

qint64 allocations = 0;

} // namespace

#ifdef COUNTS_ALLOCATIONS
// The whole process allocates through these, the libraries too. Only the test's one thread talks
// while it counts.
extern "C" {

void *__libc_malloc(size_t size);
void *__libc_realloc(void *block, size_t size);

void *malloc(size_t size)
{
    ++allocations;
    return __libc_malloc(size);
}

void *realloc(void *block, size_t size)
{
    ++allocations;
    return __libc_realloc(block, size);
}
}
#endif

using namespace Teahouse;

class ChatServerAllocationsTest : public QObject
{
    Q_OBJECT
private slots:
    void aDeliveryAllocatesNothing()
    {
#ifndef COUNTS_ALLOCATIONS
        QSKIP("Nothing counts here.");
#endif
        ServerFixture f({}, generous());
        f.server.setPace(Milliseconds(0));
        SocketPeer speaker = f.member("speaker");
        std::vector<SocketPeer> others;
        hearTogether(f, others, fewPeople);
        talk(speaker, others); // what is made once has been made

        const qint64 amongFew = allocationsOf([&] { talk(speaker, others); });
        hearTogether(f, others, manyPeople);
        talk(speaker, others);
        const qint64 amongMany = allocationsOf([&] { talk(speaker, others); });

        QVERIFY(amongFew > 0);
        // One each would be messages times as many; that lists grow is a handful in a turn.
        const qint64 more = amongMany - amongFew;
        QVERIFY2(more < manyPeople - fewPeople, qPrintable(QString::number(more)));
    }

private:
    static constexpr int messages = 20;
    static constexpr int fewPeople = 10;
    static constexpr int manyPeople = 200;

    static Limits generous()
    {
        Limits limits;
        limits.messagesPerSecond = 0;
        limits.messageBurst = 0;
        limits.connectionBurst = 10 * manyPeople;
        limits.connectionsPerAddress = 10 * manyPeople;
        limits.gatherAbovePeople = 10 * manyPeople;
        return limits;
    }

    static qint64 allocationsOf(const auto &act)
    {
        const qint64 before = allocations;
        act();
        return allocations - before;
    }

    static void hearTogether(ServerFixture &f, std::vector<SocketPeer> &others, int people)
    {
        while (int(others.size()) < people)
            others.push_back(f.member("peer" + QByteArray::number(qint64(others.size()))));
    }

    /// One message after the other, each of which everyone is told in a turn of its own. Only one
    /// of them reads it: what a peer of the test takes to hear is counted too.
    static void talk(SocketPeer &speaker, std::vector<SocketPeer> &others)
    {
        SocketPeer &one = others.front();
        one.take();
        for (int i = 0; i < messages; ++i) {
            speaker.send("tea is ready -ta\n");
            QVERIFY(QTest::qWaitFor([&one] { return one.take().contains("tea"); }));
        }
    }
};

QTEST_GUILESS_MAIN(ChatServerAllocationsTest)
#include "tst_chatserver_allocations.moc"
