// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/outbox.h"
#include "client_gui/session/scheduler.h"

#include <QObject>

namespace Teahouse {

/// Brings the messages of the outbox on their way while there is one, no faster than the room
/// allows, and tells how far each has come.
class Sender final : public QObject
{
    Q_OBJECT
public:
    explicit Sender(Scheduler &scheduler, QObject *parent = nullptr);

    /// The room's rate; both 0: no limit.
    void setRate(qint64 burst, qint64 perSecond);
    /// The way is open.
    void start();
    /// The way is closed; what was sent and not confirmed waits again.
    void stop();

    /// Waits for its turn from now on.
    void add(const QString &ref, Command command);
    /// The server did not take it now; nothing more goes for `hold`.
    void holdBack(const QString &ref, Milliseconds hold);
    /// It has arrived or failed; nothing happens if it is not ours.
    void settle(const QString &ref, SendState state, const QString &reason = {});
    void failAll(const QString &reason);

    qsizetype count() const { return m_outbox.count(); }

signals:
    void due(const Teahouse::Command &command);
    /// `reason` is a sentence, only with Failed.
    void sendStateChanged(const QString &ref, Teahouse::SendState state, const QString &reason);
    void emptied();

private:
    void pump();

    Scheduler &m_scheduler;
    Outbox m_outbox;
    Alarm m_next;
    bool m_started = false;
};

} // namespace Teahouse
