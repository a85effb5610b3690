// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT

// Preloaded into the real server (LD_PRELOAD), whose own binary knows nothing of it: stands between
// it and the system, ends it at a named point, and can write down what it does. The environment
// says what is wanted:
//   TEAHOUSE_CRASH_AT=after-commit:7  the seventh time; the points are in the table below
//   TEAHOUSE_TRACE=FILE               each write into the log, each sync of it and each sending, as
//                                     a letter, the length in decimal, a line end and the bytes

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>
#include <string_view>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

enum class Point {
    None,
    AfterRead, ///< a peer's words are read, and nothing has come of them
    AmidCommit, ///< half of a write into the log
    BeforeCommit, ///< all is written, nothing synced
    AfterCommit, ///< synced, and nobody knows
    BeforeAck, ///< before anybody is told
    AmidFanOut, ///< some have been told, others not
    AmidCheckpoint, ///< half of a write into the file itself
};

struct PointName {
    std::string_view name;
    Point point;
};

constexpr PointName names[] = {{"after-read", Point::AfterRead}, {"amid-commit", Point::AmidCommit},
    {"before-commit", Point::BeforeCommit}, {"after-commit", Point::AfterCommit},
    {"before-ack", Point::BeforeAck}, {"amid-fan-out", Point::AmidFanOut},
    {"amid-checkpoint", Point::AmidCheckpoint}};

constexpr int toldAmidFanOut = 1;

/// What was asked for, and how far it has come.
class Wanted
{
public:
    Wanted()
    {
        const char *value = std::getenv("TEAHOUSE_CRASH_AT");
        const std::string_view text = value ? value : "";
        for (const PointName &known : names) {
            if (text.substr(0, text.find(':')) == known.name)
                m_point = known.point;
        }
        if (m_point != Point::None)
            m_left = std::atoi(value + text.find(':') + 1);
        const char *trace = std::getenv("TEAHOUSE_TRACE");
        if (trace)
            m_trace = ::open(trace, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }

    bool is(Point point) const { return m_point == point; }

    /// True if this is the time to end.
    bool isDue(Point point) { return is(point) && --m_left == 0; }
    void meet(Point point)
    {
        if (isDue(point))
            end();
    }
    [[noreturn]] static void end()
    {
        ::kill(::getpid(), SIGKILL);
        for (;;)
            ::pause();
    }

    void committed()
    {
        meet(Point::AfterCommit);
        m_toldSinceCommit = 0;
    }
    void telling()
    {
        const int told = m_toldSinceCommit++;
        if (told == 0)
            meet(Point::BeforeAck);
        else if (told == toldAmidFanOut)
            meet(Point::AmidFanOut);
    }

    void note(char what, const iovec *parts, size_t count)
    {
        if (m_trace < 0)
            return;
        std::string record;
        for (size_t i = 0; i < count; ++i)
            record.append(static_cast<const char *>(parts[i].iov_base), parts[i].iov_len);
        record.insert(0, what + std::to_string(record.size()) + '\n');
        const std::lock_guard lock(m_writing);
        if (::write(m_trace, record.data(), record.size()) != ssize_t(record.size()))
            std::abort();
    }

private:
    Point m_point = Point::None;
    std::atomic<int> m_left = 0;
    std::atomic<int> m_toldSinceCommit = 0;
    std::mutex m_writing;
    int m_trace = -1;
};

Wanted &wanted()
{
    static Wanted it;
    return it;
}

template<typename Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

bool endsWith(int descriptor, std::string_view end)
{
    char path[4096];
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t length = ::readlink(link.c_str(), path, sizeof path);
    const std::string_view name(path, length > 0 ? size_t(length) : 0);
    return name.size() >= end.size() && name.substr(name.size() - end.size()) == end;
}

bool isLog(int descriptor)
{
    return endsWith(descriptor, ".sqlite-wal");
}

using Write = ssize_t(int, const void *, size_t, off64_t);

ssize_t write(Write *really, int descriptor, const void *bytes, size_t size, off64_t offset)
{
    const bool log = isLog(descriptor);
    const bool dies = (log && wanted().isDue(Point::AmidCommit))
        || (!log && wanted().is(Point::AmidCheckpoint) && endsWith(descriptor, ".sqlite")
            && wanted().isDue(Point::AmidCheckpoint));
    if (dies) {
        really(descriptor, bytes, size / 2, offset);
        Wanted::end();
    }
    const iovec part {const_cast<void *>(bytes), size};
    if (log)
        wanted().note('W', &part, 1);
    return really(descriptor, bytes, size, offset);
}

using Sync = int(int);

int sync(Sync *really, int descriptor)
{
    if (!isLog(descriptor))
        return really(descriptor);
    wanted().meet(Point::BeforeCommit);
    const int result = really(descriptor);
    if (result == 0) {
        wanted().note('S', nullptr, 0);
        wanted().committed();
    }
    return result;
}

} // namespace

extern "C" {

ssize_t recv(int socket, void *bytes, size_t size, int flags)
{
    static const auto really = real<ssize_t(int, void *, size_t, int)>("recv");
    const ssize_t count = really(socket, bytes, size, flags);
    if (count > 0)
        wanted().meet(Point::AfterRead);
    return count;
}

ssize_t send(int socket, const void *bytes, size_t size, int flags)
{
    static const auto really = real<ssize_t(int, const void *, size_t, int)>("send");
    const iovec part {const_cast<void *>(bytes), size};
    wanted().telling();
    wanted().note('T', &part, 1);
    return really(socket, bytes, size, flags);
}

ssize_t sendmsg(int socket, const msghdr *message, int flags)
{
    static const auto really = real<ssize_t(int, const msghdr *, int)>("sendmsg");
    wanted().telling();
    wanted().note('T', message->msg_iov, message->msg_iovlen);
    return really(socket, message, flags);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset)
{
    static const auto really = real<Write>("pwrite");
    return write(really, descriptor, bytes, size, offset);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset)
{
    static const auto really = real<Write>("pwrite64");
    return write(really, descriptor, bytes, size, offset);
}

int fsync(int descriptor)
{
    static const auto really = real<Sync>("fsync");
    return sync(really, descriptor);
}

int fdatasync(int descriptor)
{
    static const auto really = real<Sync>("fdatasync");
    return sync(really, descriptor);
}
}
