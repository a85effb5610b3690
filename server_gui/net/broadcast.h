// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/room.h"
#include "server_gui/net/renderedevent.h"
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
    { }

    void tell(const TellOne &tell) const;
    void tell(const TellAll &tell) const;
    /// Past what the session is held back from: it reads the log.
    void tellFromLog(Session &session, const Event &event, const PersonId &reader) const;

private:
    void tellThemselves(const TellAll &tell) const;

    const Sessions &m_sessions;
    const Languages &m_languages;
    const Clock &m_clock;
    const Room &m_room;
};

} // namespace Teahouse
