// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/terminal/interruption.h"

#include <QSocketNotifier>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace Teahouse {

namespace {

constexpr std::array<int, 3> watched {SIGINT, SIGTERM, SIGHUP};

// A signal handler reaches nothing but what has static storage.
std::array<int, 2> ends {-1, -1};

extern "C" void onInterruption(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(ends[0], &byte, 1);
}

} // namespace

Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0)
        return;
    m_notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(ends[1], &byte, 1) == 1)
            emit came();
    });
    struct sigaction action = {};
    action.sa_handler = onInterruption;
    // Once: the next one does what it does to any program.
    action.sa_flags = int(SA_RESTART | SA_RESETHAND);
    ::sigemptyset(&action.sa_mask);
    for (const int number : watched)
        ::sigaction(number, &action, nullptr);
}

Interruption::~Interruption()
{
    for (const int number : watched)
        std::signal(number, SIG_DFL);
    delete m_notifier;
    for (int &end : ends) {
        ::close(end);
        end = -1;
    }
}

} // namespace Teahouse
