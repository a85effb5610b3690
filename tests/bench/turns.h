// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>
#include <QString>

#include <vector>

namespace Teahouse {

/// One event that the window's thread handled. Times in nanoseconds: of the clock on the wall, and
/// of the processor, which other programs do not disturb.
struct HandledEvent {
    const char *receiver = "";
    QEvent::Type type = QEvent::None;
    qint64 wall = 0;
    qint64 cpu = 0;
};

/// All that was handled between two waits of the event loop: so long the window is deaf.
struct Turn {
    qint64 wall = 0;
    qint64 cpu = 0;
    std::vector<HandledEvent> events;
};

/// The turns of one part of a benchmark.
struct TurnPhase {
    QString name;
    std::vector<qint64> walls; ///< of each turn
    qint64 longestCpu = 0;
    Turn longest; ///< by the wall

    /// The time that `share` (0 to 1) of the turns stay within; 0 without turns.
    qint64 percentile(double share) const;
};

/// Gathers handled events into turns and turns into phases.
class Turns
{
public:
    /// From here on, turns belong to the phase of this name; one that was there before goes on.
    void enter(const QString &phase);
    void add(const HandledEvent &event);
    /// The loop is about to wait.
    void endTurn();

    const std::vector<TurnPhase> &phases() const { return m_phases; }

private:
    std::vector<TurnPhase> m_phases;
    size_t m_phase = 0;
    Turn m_turn;
};

} // namespace Teahouse
