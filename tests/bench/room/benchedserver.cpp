// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/room/benchedserver.h"

#include "tests/bench/room/crowd.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace Teahouse {

namespace {

constexpr int awaitTries = 500;
constexpr int stopTries = 500;
constexpr useconds_t pause = 10'000;

sockaddr_in loopback(uint16_t port)
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

[[noreturn]] void become(const std::vector<std::string> &command, int core)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    BenchedServer::pinThisProcess(core);
    const int nowhere = ::open("/dev/null", O_RDWR);
    for (int descriptor : {0, 1, 2})
        ::dup2(nowhere, descriptor);
    std::vector<char *> words;
    for (const std::string &word : command)
        words.push_back(const_cast<char *>(word.c_str()));
    words.push_back(nullptr);
    ::execvp(words[0], words.data());
    ::_exit(127);
}

} // namespace

BenchedServer::BenchedServer(const std::vector<std::string> &command, uint16_t port, int core)
    : m_pid(::fork())
{
    if (m_pid == 0)
        become(command, core);
    awaitPort(port);
}

BenchedServer::~BenchedServer()
{
    ::kill(m_pid, SIGTERM);
    for (int i = 0; i < stopTries && ::waitpid(m_pid, nullptr, WNOHANG) == 0; ++i) {
        if (i == stopTries / 5)
            ::kill(m_pid, SIGKILL);
        ::usleep(pause);
    }
}

double BenchedServer::cpuSeconds() const
{
    const std::filesystem::path tasks = "/proc/" + std::to_string(m_pid) + "/task";
    double nanoseconds = 0;
    for (const auto &task : std::filesystem::directory_iterator(tasks)) {
        double ran = 0;
        std::ifstream(task.path() / "schedstat") >> ran;
        nanoseconds += ran;
    }
    return nanoseconds / 1e9;
}

double BenchedServer::pssKib() const
{
    std::ifstream file("/proc/" + std::to_string(m_pid) + "/smaps_rollup");
    for (std::string word; file >> word;) {
        double kib = 0;
        if (word == "Pss:" && file >> kib)
            return kib;
    }
    return 0;
}

bool BenchedServer::isRunning() const
{
    siginfo_t info {};
    return ::waitid(P_PID, id_t(m_pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0
        && info.si_pid == 0;
}

uint16_t BenchedServer::freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    ::bind(socket, reinterpret_cast<sockaddr *>(&address), size);
    ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size);
    ::close(socket);
    return ntohs(address.sin_port);
}

void BenchedServer::pinThisProcess(int core)
{
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(core, &cores);
    ::sched_setaffinity(0, sizeof cores, &cores);
}

void BenchedServer::awaitPort(uint16_t port) const
{
    for (int i = 0; i < awaitTries && isRunning(); ++i) {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = loopback(port);
        const int failed =
            ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address);
        ::close(socket);
        if (failed == 0)
            return;
        ::usleep(pause);
    }
    throw BenchFailure("the server did not start");
}

} // namespace Teahouse
