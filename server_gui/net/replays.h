// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/effects.h"
#include "server_gui/net/sessions.h"

#include <functional>
#include <unordered_map>

namespace Teahouse {

/// Brings newcomers and those who come back up to the head of the log: a cursor that reads on as
/// their outbox empties. Meanwhile they hear nothing lasting from the room; the moment the cursor
/// has passed everything that others were told, they go live, with nothing missed, doubled or out
/// of order.
class Replays
{
public:
    using Told = std::function<EventId()>;
    using Tell = std::function<void(Session &, const Event &, const PersonId &reader)>;
    using CaughtUp = std::function<void(Session &, EventId head)>;

    /// `told`: up to where everybody has been told. `tell` sends one event of the replay.
    /// `caughtUp`: the session has everything up to `head` and can hear the room again.
    Replays(EventStore &store, Sessions &sessions, Told told, Tell tell, CaughtUp caughtUp);

    void begin(Session &session, const Replay &replay, qint64 newest);
    /// Reads on for whoever has room in the outbox; called at the end of a turn.
    void proceed();
    void drop(SessionId session) { m_running.erase(session); }

private:
    struct Running {
        PersonId reader;
        EventId cursor {};
        EventId upTo {}; ///< behind it begins what others hear live
        bool newest = false; ///< the next page: the newest messages, not what was missed
        bool reading = false;
        bool live = false; ///< has been told so
    };

    void readOn(const Session &session, Running &running);
    void ask(SessionId session, Running &running, int limit);
    void onPage(SessionId session, const HistoryPage &page);
    void tellLive(Session &session, Running &running);
    void catchUp(Session &session, Running &running, EventId head);

    EventStore &m_store;
    Sessions &m_sessions;
    Told m_told;
    Tell m_tell;
    CaughtUp m_caughtUp;
    std::unordered_map<SessionId, Running> m_running;
};

} // namespace Teahouse
