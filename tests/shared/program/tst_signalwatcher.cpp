// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/program/signalwatcher.h"

#include <QSignalSpy>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace Teahouse;

class SignalWatcherTest final : public QObject
{
    Q_OBJECT
private slots:
    void signalOfTheSystemAsksToStop_data();
    void signalOfTheSystemAsksToStop();
    void secondSignalEndsAtOnce();
};

void SignalWatcherTest::signalOfTheSystemAsksToStop_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("interrupt") << SIGINT;
    QTest::newRow("terminate") << SIGTERM;
}

void SignalWatcherTest::signalOfTheSystemAsksToStop()
{
    QFETCH(int, number);
    SignalWatcher watcher;
    QSignalSpy asked(&watcher, &SignalWatcher::stopRequested);

    std::raise(number);

    QTRY_COMPARE(asked.count(), 1);
}

void SignalWatcherTest::secondSignalEndsAtOnce()
{
    SignalWatcher watcher;

    const pid_t child = ::fork();
    if (child == 0) {
        std::raise(SIGTERM);
        std::raise(SIGTERM);
        ::_exit(0);
    }

    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 128 + SIGTERM);
}

QTEST_GUILESS_MAIN(SignalWatcherTest)
#include "tst_signalwatcher.moc"
