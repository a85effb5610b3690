// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/broadcast.h"

#include <functional>

namespace Teahouse {

/// Carries out those effects of the room that only the store can answer: pages of the history, what
/// a search finds, a message that is to be changed, what was asked before and cannot be done now,
/// words to erase. The answer comes in a later turn, so whoever asked may have left by then.
class StoreAnswers
{
public:
    using Submit = std::function<void(Effects)>;
    using Answered = std::function<void()>;

    /// `submit` takes what the room wants done about an answer; `answered` hears that somebody may
    /// have been told something outside of a turn.
    StoreAnswers(EventStore &store, Room &room, const Sessions &sessions, Broadcast &broadcast,
        Submit submit, Answered answered);

    void carryOut(const TellHistory &tell);
    void carryOut(const TellFound &tell);
    void carryOut(const Recall &recall);
    void carryOut(const AnswerUnlessKept &answer);
    void carryOut(const EraseWords &erase) { m_store.erase(erase.what); }
    /// What became of erasing.
    void tell(const ErasureNews &news);

private:
    template<typename Asked>
    void answer(const Asked &asked, const Event &event);

    EventStore &m_store;
    Room &m_room;
    const Sessions &m_sessions;
    Broadcast &m_broadcast;
    Submit m_submit;
    Answered m_answered;
};

} // namespace Teahouse
