// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/linereader.h"

#include <QObject>
#include <QSocketNotifier>

namespace Teahouse {

/// Lines from a terminal, a pipe or a file, without ever waiting for one.
class StdinLines final : public QObject
{
    Q_OBJECT
public:
    explicit StdinLines(int descriptor, QObject *parent = nullptr);

    /// Nothing is read before the first start, nor while stopped: what a file holds goes out no
    /// faster than the room takes it.
    void start();
    void stop();

signals:
    void lineTyped(const QString &line);
    void lineTooLong();
    void ended();

private:
    void read();
    void handOut();

    int m_descriptor;
    QSocketNotifier m_notifier;
    LineFramer m_framer;
    bool m_stopped = true;
    bool m_atEnd = false;
    bool m_toldEnd = false;
};

} // namespace Teahouse
