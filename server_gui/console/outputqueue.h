// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Teahouse {

/// What waits to be printed, bounded: when nobody reads, later lines are dropped and counted, and
/// the first line that fits again says how many. No lock and no thread of its own.
class OutputQueue
{
public:
    explicit OutputQueue(qsizetype maximumBytes)
        : m_maximum(maximumBytes)
    { }

    /// Whole lines, each with its LF; false if they were dropped, which counts as one.
    bool put(const QByteArray &lines);
    /// Everything that waits, in order.
    QByteArray take();
    bool isEmpty() const { return m_waiting.isEmpty(); }
    /// Lines dropped since the last call; the caller tells about them.
    qint64 takeDropped();
    qint64 dropped() const { return m_dropped; }
    /// Lines that were not even made, since there was no room for them.
    void drop(qint64 lines) { m_dropped += lines; }
    qsizetype room() const { return m_maximum - m_waiting.size(); }
    bool hasRoomFor(qsizetype bytes) const { return bytes <= room(); }

private:
    qsizetype m_maximum;
    QByteArray m_waiting;
    qint64 m_dropped = 0;
};

} // namespace Teahouse
