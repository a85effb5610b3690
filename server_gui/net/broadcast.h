// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/room.h"
#include "server_gui/net/round.h"
#include "server_gui/net/sessions.h"

namespace Teahouse {

/// Tells sessions what the room wants them told: an event is encoded once for all that hear it in
/// the same dialect.
class Broadcast
{
public:
    Broadcast(
        const Sessions &sessions, const Languages &languages, const Clock &clock, const Room &room)
        : m_sessions(sessions)
        , m_languages(languages)
        , m_clock(clock)
        , m_room(room)
        , m_round(languages)
    { }

    void tell(const TellOne &tell);
    void tell(TellAll &&tell);
    /// Past what the session is held back from: it reads the log.
    void tellFromLog(Session &session, const Event &event, const PersonId &reader);

    /// What everyone in the room has been told so far is on its way to this session too. Needed
    /// before anything changes about what it hears.
    void catchUp(Session &session) { m_round.catchUp(session); }
    /// It has that already, or is not to have it.
    void skip(Session &session) { m_round.skip(session); }
    /// How many things many were told since the last call.
    qsizetype takeTold() { return std::exchange(m_told, 0); }
    /// Messages times those they went to, since the start.
    qint64 deliveries() const { return m_deliveries + m_round.deliveries(); }
    /// Somebody may have to catch up.
    bool isPending() const { return !m_round.isEmpty(); }
    /// Everyone catches up, before they are flushed.
    void settle() { m_round.settle(m_sessions.open()); }

private:
    void tellRoom(MessagePosted &&message, SessionId except);
    void tellThemselves(const TellAll &tell);

    const Sessions &m_sessions;
    const Languages &m_languages;
    const Clock &m_clock;
    const Room &m_room;
    Round m_round;
    Tapes m_tapes;
    qsizetype m_told = 0;
    qint64 m_deliveries = 0; ///< outside of the round
};

} // namespace Teahouse
