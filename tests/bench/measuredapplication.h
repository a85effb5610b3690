// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/turns.h"

#include <QApplication>

#include <functional>

namespace Teahouse {

/// An application that measures each turn of its own event loop, without a screen unless
/// QT_QPA_PLATFORM names one. Measures at notify(), which everything passes that the loop hands
/// out: what is posted, timers, sockets and what the window system tells.
class MeasuredApplication final : public QApplication
{
    Q_OBJECT
public:
    MeasuredApplication(int &argc, char *argv[]);

    bool notify(QObject *receiver, QEvent *event) override;

    Turns &turns() { return m_turns; }
    /// Does the benchmark's own work, which counts in no turn.
    void outside(const std::function<void()> &work);

private:
    Turns m_turns;
    bool m_handling = false;
    qint64 m_outsideWall = 0;
    qint64 m_outsideCpu = 0;
};

} // namespace Teahouse
