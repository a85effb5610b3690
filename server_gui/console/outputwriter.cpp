// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/console/outputwriter.h"

#include "server_gui/console/outputqueue.h"

#include <QCoreApplication>

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace Teahouse {

namespace {

constexpr std::chrono::milliseconds patienceAtEnd {500};

/// False once the descriptor takes nothing any more, such as a pipe whose reader has gone.
bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (written >= 0) {
            done += written;
        } else if (errno == EAGAIN) {
            // Somebody else made the terminal non-blocking; that is not ours to change back.
            pollfd ready {descriptor, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

} // namespace

/// What the two threads share. It outlives the writer object, because a thread that is stuck in
/// write() cannot be called back; such a thread ends with the process.
class OutputWriter::Shared
{
public:
    void put(const QStringList &lines);
    void drop(qint64 lines);
    qsizetype room();
    void end();
    void run(int descriptor);
    bool waitUntilWritten(std::chrono::milliseconds patience);

private:
    void putOneByOne(const QByteArray &lines);
    void tellOfDropped(qsizetype bytesToCome);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    OutputQueue m_queue {OutputWriter::maximumBytes};
    bool m_ending = false;
    bool m_writing = false;
    bool m_broken = false;
};

void OutputWriter::Shared::put(const QStringList &lines)
{
    const QByteArray bytes = (lines.join(u'\n') + u'\n').toUtf8();
    const std::scoped_lock lock(m_mutex);
    if (m_broken)
        return;
    if (m_queue.dropped() == 0 && m_queue.hasRoomFor(bytes.size()))
        m_queue.put(bytes);
    else
        putOneByOne(bytes);
    m_changed.notify_all();
}

void OutputWriter::Shared::putOneByOne(const QByteArray &lines)
{
    for (const QByteArray &line : lines.chopped(1).split('\n')) {
        if (m_queue.dropped() > 0)
            tellOfDropped(line.size() + 1);
        m_queue.put(line + '\n');
    }
}

void OutputWriter::Shared::drop(qint64 lines)
{
    const std::scoped_lock lock(m_mutex);
    m_queue.drop(lines);
}

qsizetype OutputWriter::Shared::room()
{
    const std::scoped_lock lock(m_mutex);
    return m_broken ? 0 : m_queue.room();
}

void OutputWriter::Shared::tellOfDropped(qsizetype bytesToCome)
{
    const QByteArray told =
        QCoreApplication::translate("Teahouse::Console", "(lines that nobody took in time: %1)")
            .arg(m_queue.dropped())
            .toUtf8()
        + '\n';
    if (!m_queue.hasRoomFor(told.size() + bytesToCome))
        return;
    m_queue.takeDropped();
    m_queue.put(told);
}

void OutputWriter::Shared::end()
{
    const std::scoped_lock lock(m_mutex);
    m_ending = true;
    m_changed.notify_all();
}

void OutputWriter::Shared::run(int descriptor)
{
    std::unique_lock lock(m_mutex);
    while (!m_broken) {
        m_changed.wait(lock, [this] { return m_ending || !m_queue.isEmpty(); });
        if (m_queue.isEmpty())
            return;
        const QByteArray bytes = m_queue.take();
        m_writing = true;
        lock.unlock();
        const bool written = writeAll(descriptor, bytes);
        lock.lock();
        m_writing = false;
        m_broken = !written;
        m_changed.notify_all();
    }
}

bool OutputWriter::Shared::waitUntilWritten(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(
        lock, patience, [this] { return m_broken || (m_queue.isEmpty() && !m_writing); });
}

OutputWriter::OutputWriter(int descriptor)
    : m_shared(std::make_shared<Shared>())
{
    std::thread([shared = m_shared, descriptor] { shared->run(descriptor); }).detach();
}

OutputWriter::~OutputWriter()
{
    flush(patienceAtEnd);
    m_shared->end();
}

void OutputWriter::print(const QStringList &lines)
{
    if (!lines.isEmpty())
        m_shared->put(lines);
}

qsizetype OutputWriter::room() const
{
    return m_shared->room();
}

void OutputWriter::drop(qint64 lines)
{
    m_shared->drop(lines);
}

bool OutputWriter::flush(std::chrono::milliseconds patience)
{
    return m_shared->waitUntilWritten(patience);
}

} // namespace Teahouse
