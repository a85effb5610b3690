// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/program/signalwatcher.h"

#include <QSocketNotifier>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace Teahouse {

namespace {

constexpr std::array<int, 3> watchedSignals {SIGINT, SIGTERM, SIGHUP};

// A signal handler reaches nothing but what has static storage, so these two cannot be members.
std::array<int, 2> pairOfSockets {-1, -1};
volatile std::sig_atomic_t timesAsked = 0;

constexpr char stopByte = 's';
constexpr char reloadByte = 'r';

extern "C" void onStopSignal(int number)
{
    if (timesAsked > 0)
        ::_exit(128 + number);
    timesAsked = 1;
    [[maybe_unused]] const ssize_t written = ::write(pairOfSockets[0], &stopByte, 1);
}

extern "C" void onReloadSignal(int)
{
    [[maybe_unused]] const ssize_t written = ::write(pairOfSockets[0], &reloadByte, 1);
}

} // namespace

SignalWatcher::SignalWatcher(HangUp hangUp, QObject *parent)
    : QObject(parent)
{
    timesAsked = 0;
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pairOfSockets.data())
        != 0)
        qFatal("no socket pair for signals");
    m_notifier = new QSocketNotifier(pairOfSockets[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &SignalWatcher::onReadable);
    struct sigaction before = {};
    const bool hangUpIgnored =
        ::sigaction(SIGHUP, nullptr, &before) == 0 && before.sa_handler == SIG_IGN;
    struct sigaction action = {};
    action.sa_handler = onStopSignal;
    action.sa_flags = SA_RESTART;
    ::sigemptyset(&action.sa_mask);
    for (const int number : watchedSignals)
        ::sigaction(number, &action, nullptr);
    if (hangUp == HangUp::Reloads) {
        action.sa_handler = onReloadSignal;
        ::sigaction(SIGHUP, &action, nullptr);
    }
    // nohup asks to outlive the terminal.
    if (hangUpIgnored)
        std::signal(SIGHUP, SIG_IGN);
}

SignalWatcher::~SignalWatcher()
{
    for (const int number : watchedSignals)
        std::signal(number, SIG_DFL);
    m_notifier->setEnabled(false);
    for (int &descriptor : pairOfSockets) {
        ::close(descriptor);
        descriptor = -1;
    }
}

void SignalWatcher::onReadable()
{
    char byte = 0;
    if (::read(pairOfSockets[1], &byte, 1) != 1)
        return;
    if (byte == reloadByte)
        emit reloadRequested();
    else
        emit stopRequested();
}

} // namespace Teahouse
