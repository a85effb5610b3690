// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/effects.h"
#include "server_gui/engine/eventlog.h"

#include <QSet>

#include <optional>
#include <vector>

namespace Teahouse {

/// Tells who comes and goes: each at once in a small room, gathered and at most once a second in
/// one with more people than `gatherAbove` (docs/PROTOCOL.md), where a thousand lines a second
/// would help nobody.
class Arrivals
{
public:
    Arrivals(const Clock &clock, EventLog &log, qint64 gatherAbove);

    void joined(const Person &person, SessionId session, qint64 inRoom, Effects &effects);
    void left(const Person &person, LeaveReason reason, qint64 inRoom, Effects &effects);

    /// Tells now what waits about this person, because what comes next about them makes sense only
    /// behind it.
    void settle(const PersonId &person, Effects &effects);

    /// When the gathered ones are due, if there are any.
    std::optional<Instant> due() const;
    void tellDue(Effects &effects);

private:
    struct Departure {
        Person person;
        LeaveReason reason;
    };

    bool gathers(qint64 inRoom) const;
    void tellJoined(Effects &effects);
    void tellLeft(LeaveReason reason, Effects &effects);

    const Clock &m_clock;
    EventLog &m_log;
    const qint64 m_gatherAbove;
    Instant m_lastTold {};
    std::vector<Person> m_joined;
    std::vector<SessionId> m_joinedSessions;
    std::vector<Departure> m_left;
    QSet<PersonId> m_waiting; ///< of whom one of the two tells
};

} // namespace Teahouse
