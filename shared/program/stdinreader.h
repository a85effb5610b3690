// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/linereader.h"

#include <QObject>

class QSocketNotifier;

namespace Teahouse {

/// Lines of UTF-8 from a descriptor: a terminal, a pipe, a file or /dev/null. Never waits for
/// input, and costs nothing once it has ended. Does not own the descriptor.
class StdinReader final : public QObject
{
    Q_OBJECT
public:
    /// In bytes, more than any message may have; a longer line is told once and thrown away.
    static constexpr qint64 longestLine = 32 * 1024;

    explicit StdinReader(int descriptor, QObject *parent = nullptr);

    /// Nothing is read before the first start, nor while stopped, so that what a file holds goes
    /// out no faster than the room takes it. A line that was read already is told from in here.
    void start();
    void stop();
    /// The same, but tells the end if nothing more comes before it.
    void pause();

signals:
    void lineRead(const QString &line);
    void lineTooLong();
    void ended();

private:
    void onReadable();
    void handOut();
    void end();

    int m_descriptor;
    QSocketNotifier *m_notifier;
    LineFramer m_framer {longestLine};
    bool m_started = false;
    bool m_atEnd = false;
    bool m_toldEnd = false;
};

} // namespace Teahouse
