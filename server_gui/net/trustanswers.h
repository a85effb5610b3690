// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/room.h"

#include <functional>

namespace Teahouse {

/// Carries out those effects of the room that only the keeper of passwords and protected names can
/// answer. The answer comes in a later turn, so whoever asked may have left by then.
class TrustAnswers
{
public:
    using Submit = std::function<void(Effects)>;

    /// `submit` takes what the room wants done about an answer, outside of a turn.
    TrustAnswers(Room &room, Submit submit);

    /// Who keeps them from now on, and outlives this. Without one there are none.
    void setKeeper(TrustKeeper &keeper);

    void carryOut(const CheckPassword &check);
    void carryOut(const KeepAccount &keep);
    void carryOut(const DropAccount &drop);
    void carryOut(const KeepRoomPassword &keep);
    void carryOut(const KeepBans &keep);
    void carryOut(const KeepMutes &keep);

private:
    void tellKept(SessionId to, const QString &ref, KeepResult result);

    Room &m_room;
    Submit m_submit;
    TrustKeeper m_none;
    TrustKeeper *m_keeper = &m_none;
};

} // namespace Teahouse
