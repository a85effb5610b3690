// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/linereader.h"

#include <QObject>

class QSocketNotifier;

namespace Teahouse {

/// Lines of UTF-8 from a descriptor: a terminal, a pipe, a file or /dev/null. Never blocks, and
/// costs nothing once the input has ended. Does not own the descriptor.
class StdinReader final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 longestLine = 16 * 1024;

    explicit StdinReader(int descriptor, QObject *parent = nullptr);

    void start();

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
};

} // namespace Teahouse
