// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/scheduler.h"
#include "shared/base/ids.h"

#include <QObject>

namespace Teahouse {

/// Decides when the room is told that we are writing: at the first letter, again while it goes on,
/// and when it stops.
class TypingReport final : public QObject
{
    Q_OBJECT
public:
    explicit TypingReport(Scheduler &scheduler, QObject *parent = nullptr);

    /// The text being written in a conversation has changed.
    void typed(const ConversationId &conversation, bool isEmpty);
    /// It was sent, or put aside.
    void stop();

signals:
    void told(const Teahouse::ConversationId &conversation, bool on);

private:
    const Clock &m_clock;
    Alarm m_idle;
    ConversationId m_conversation;
    Instant m_toldAt {};
    bool m_on = false;
};

} // namespace Teahouse
