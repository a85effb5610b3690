// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/scheduler.h"

#include <QObject>

namespace Teahouse {

/// Decides when the room is told that its reader is away: by hand, or after ten minutes in which
/// nothing was done here.
class PresenceReport final : public QObject
{
    Q_OBJECT
public:
    explicit PresenceReport(Scheduler &scheduler, QObject *parent = nullptr);

    /// A key, a click or the like. Whoever said by hand that they are away stays so.
    void used();
    void setAwayByHand(bool away);
    bool isAway() const { return m_away; }
    bool isAwayByHand() const { return m_byHand; }

signals:
    void changed(bool away);

private:
    void watch(Milliseconds delay);
    void onAlarm();
    void become(bool away);

    const Clock &m_clock;
    Alarm m_idle;
    Instant m_usedAt {};
    bool m_byHand = false;
    bool m_away = false;
};

} // namespace Teahouse
