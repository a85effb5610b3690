// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/scheduler.h"

#include <QByteArray>
#include <QObject>

#include <deque>
#include <functional>

namespace Teahouse {

/// Sends one command at a time to a server that takes each read as one: the next goes when the
/// server has answered the last, or after a pause.
class TextPacer final : public QObject
{
    Q_OBJECT
public:
    explicit TextPacer(Scheduler &scheduler, QObject *parent = nullptr);

    /// `onWritten` runs when the command leaves.
    void add(const QByteArray &command, std::function<void()> onWritten = {});
    /// The server has answered the last command.
    void answered();

signals:
    void bytesReady(const QByteArray &bytes);

private:
    struct Item {
        QByteArray command;
        std::function<void()> onWritten;
    };

    void sendNext();

    Alarm m_pause;
    std::deque<Item> m_items;
};

} // namespace Teahouse
