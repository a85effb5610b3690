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

    /// One line with its LF; false if it was dropped.
    bool put(const QByteArray &line);
    /// Everything that waits, in order.
    QByteArray take();
    bool isEmpty() const { return m_waiting.isEmpty(); }
    /// Lines dropped since the last call; the caller tells about them.
    qint64 takeDropped();
    qint64 dropped() const { return m_dropped; }
    bool hasRoomFor(qsizetype bytes) const { return m_waiting.size() + bytes <= m_maximum; }

private:
    qsizetype m_maximum;
    QByteArray m_waiting;
    qint64 m_dropped = 0;
};

} // namespace Teahouse
