// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/roomstate.h"
#include "server_gui/engine/trust.h"

namespace Teahouse {

/// The family of commands by which peers come in, take names and leave.
class Entrance
{
public:
    Entrance(RoomState &state, Trust &trust)
        : m_state(state)
        , m_trust(trust)
    { }

    void hello(Occupant &occupant, const Hello &hello, Effects &effects);
    void prove(Occupant &occupant, const Prove &prove, Effects &effects);
    void takeName(Occupant &occupant, const TakeName &command, Effects &effects);
    void exit(Occupant &occupant, const Exit &command, Effects &effects);

    /// What a text peer hears first, once.
    void greet(Occupant &occupant, Effects &effects);
    /// In a plainer room a peer without a name comes in by speaking or by a silence.
    void enterNameless(Occupant &occupant, Effects &effects);

    /// Takes the occupant out of the room or from the desk and tells the others, if it was inside.
    void leave(Occupant &occupant, LeaveReason reason, Effects &effects);
    /// Says farewell, takes it out and closes its connection.
    void sendAway(Occupant &occupant, LeaveReason left, const Bye &bye, Effects &effects);

private:
    void admit(Occupant &occupant, const Hello &hello, Effects &effects);
    /// Under a name that nothing speaks against; false if the door is closed.
    bool comeIn(Occupant &occupant, const QString &name, const QString &ref, Effects &effects);
    /// The session in which a proven person is inside already.
    Occupant *olderSessionOf(const Occupant &occupant) const;
    void enter(Occupant &occupant, Effects &effects);
    void takeOver(Occupant &older, Occupant &occupant, const QString &name, Effects &effects);
    void rename(Occupant &occupant, const QString &name, Effects &effects);
    void welcome(const Occupant &occupant, Effects &effects) const;
    /// Nothing if the occupant may be called `name`.
    std::optional<ErrorCode> objectionTo(Occupant &occupant, const QString &name) const;
    std::optional<ErrorCode> objectionByOthers(
        const Occupant &occupant, const QString &skeleton) const;
    /// Refuses, and ends the connection of whoever is banned.
    void turnAway(Occupant &occupant, ErrorCode code, const QString &ref, const QString &name,
        Effects &effects);
    /// Who is inside under a name that is the occupant's by right leaves it.
    void makeWay(const Occupant &occupant, const QString &name, Effects &effects);
    bool mayComeIn(const Occupant &occupant, const QString &ref, Effects &effects) const;

    RoomState &m_state;
    Trust &m_trust;
};

} // namespace Teahouse
