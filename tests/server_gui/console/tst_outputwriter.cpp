// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/console/outputwriter.h"

#include <QTest>

#include <poll.h>
#include <unistd.h>

#include <array>
#include <csignal>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds longEnough {10};

/// A pipe whose ends are closed with it.
struct Pipe {
    Pipe() { [[maybe_unused]] const int made = ::pipe(ends.data()); }
    ~Pipe()
    {
        closeReader();
        ::close(ends[1]);
    }
    void closeReader()
    {
        if (ends[0] >= 0)
            ::close(ends[0]);
        ends[0] = -1;
    }
    /// What is there within a moment; may be nothing.
    QByteArray read(qsizetype atMost) const
    {
        pollfd ready {ends[0], POLLIN, 0};
        if (::poll(&ready, 1, 10) != 1)
            return {};
        QByteArray bytes(atMost, '\0');
        bytes.resize(::read(ends[0], bytes.data(), size_t(atMost)));
        return bytes;
    }
    std::array<int, 2> ends {-1, -1};
};

} // namespace

class OutputWriterTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }

    void lineLeavesAtOnce();
    void pipeThatNobodyReadsBlocksNobodyAndIsCounted();
    void whatWasNotEvenMadeIsCountedToo();
    void readerThatHasGoneIsForgotten();
};

void OutputWriterTest::lineLeavesAtOnce()
{
    const Pipe pipe;
    OutputWriter writer(pipe.ends[1]);

    writer.print({u"listening on 茶"_s});

    QVERIFY(writer.flush(longEnough));
    QCOMPARE(pipe.read(100), u"listening on 茶\n"_s.toUtf8());
}

void OutputWriterTest::pipeThatNobodyReadsBlocksNobodyAndIsCounted()
{
    const Pipe pipe;
    OutputWriter writer(pipe.ends[1]);
    const QString line(1000, u'x');

    for (int i = 0; i < 2000; ++i)
        writer.print({line});
    QVERIFY(!writer.flush(std::chrono::milliseconds(1)));
    QByteArray all;
    while (!writer.flush(std::chrono::milliseconds(0)))
        all += pipe.read(65536);
    writer.print({u"last"_s});
    // What is in the pipe may leave no room for it, so it is read before anybody waits.
    while (!all.endsWith("last\n"))
        all += pipe.read(65536);

    QVERIFY(all.size() < 2000 * 1001);
    QVERIFY(all.contains("\n(lines that nobody took in time: "));
}

void OutputWriterTest::whatWasNotEvenMadeIsCountedToo()
{
    const Pipe pipe;
    OutputWriter writer(pipe.ends[1]);
    QCOMPARE(writer.room(), OutputWriter::maximumBytes);

    writer.drop(17);
    writer.print({u"one"_s, u"two"_s});

    QVERIFY(writer.flush(longEnough));
    QCOMPARE(pipe.read(200), QByteArray("(lines that nobody took in time: 17)\none\ntwo\n"));
}

void OutputWriterTest::readerThatHasGoneIsForgotten()
{
    Pipe pipe;
    pipe.closeReader();
    OutputWriter writer(pipe.ends[1]);

    writer.print({u"to nobody"_s});
    QVERIFY(writer.flush(longEnough));
    writer.print({u"to nobody"_s});

    QVERIFY(writer.flush(longEnough));
    QTRY_COMPARE(writer.room(), 0);
}

QTEST_GUILESS_MAIN(OutputWriterTest)
#include "tst_outputwriter.moc"
