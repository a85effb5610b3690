// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/measuredapplication.h"

#include <QAbstractEventDispatcher>

#include <ctime>

namespace Teahouse {

namespace {

qint64 read(clockid_t clock)
{
    timespec time {};
    clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// Runs while it lives.
struct Stopwatch {
    qint64 wallFrom = read(CLOCK_MONOTONIC);
    qint64 cpuFrom = read(CLOCK_THREAD_CPUTIME_ID);

    qint64 wall() const { return read(CLOCK_MONOTONIC) - wallFrom; }
    qint64 cpu() const { return read(CLOCK_THREAD_CPUTIME_ID) - cpuFrom; }
};

} // namespace

MeasuredApplication::MeasuredApplication(int &argc, char *argv[])
    : QApplication(argc, argv)
{
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
        [this] { m_turns.endTurn(); });
}

bool MeasuredApplication::notify(QObject *receiver, QEvent *event)
{
    if (m_handling)
        return QApplication::notify(receiver, event);
    // Neither may be there any more afterwards.
    HandledEvent handled {receiver->metaObject()->className(), event->type()};
    m_handling = true;
    m_outsideWall = m_outsideCpu = 0;
    const Stopwatch watch;
    const bool done = QApplication::notify(receiver, event);
    handled.wall = watch.wall() - m_outsideWall;
    handled.cpu = watch.cpu() - m_outsideCpu;
    m_handling = false;
    m_turns.add(handled);
    return done;
}

void MeasuredApplication::outside(const std::function<void()> &work)
{
    const Stopwatch watch;
    work();
    m_outsideWall += watch.wall();
    m_outsideCpu += watch.cpu();
}

} // namespace Teahouse
