// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/roomstate.h"
#include "server_gui/engine/trustkeeper.h"

#include <optional>

namespace Teahouse {

/// What is known about who somebody is: the room's password, protected names and roles. The family
/// of `auth`.
class Trust
{
public:
    explicit Trust(RoomState &state)
        : m_state(state)
    { }

    /// Whether the room's password is known, or none is needed.
    bool hasPassed(const Occupant &occupant) const;
    bool owns(const Occupant &occupant, const Account &account) const;
    Role roleOf(const Occupant &occupant) const;
    /// Nothing if what is protected, listed or kept for people with a key speaks not against it.
    /// Remembers whose password is asked for.
    std::optional<ErrorCode> objectionTo(Occupant &occupant, const QString &skeleton) const;
    /// Who came in by a password needs none the next time: their key is bound to the name.
    void bind(const Occupant &occupant, Effects &effects);

    /// False if the peer is to be sent away.
    bool authenticate(Occupant &occupant, const Authenticate &command, Effects &effects);
    /// The answer to CheckPassword; false if it was the last try.
    bool judged(
        Occupant &occupant, const CheckPassword &asked, PasswordVerdict verdict, Effects &effects);
    /// A password that crossed a wire in plain text is everybody's: false, and refused.
    bool mayTell(const Occupant &occupant, const QString &ref, Effects &effects) const;
    /// The name is nobody's own any more.
    void release(const QString &skeleton, Effects &effects);
    /// What was shown or is being judged by a password of this account, empty for the room's,
    /// counts no more; but for `keeps`, and nobody inside is asked for the room's again.
    void forgetPasswords(const QString &account, const Occupant *keeps = nullptr);
    /// Tells everybody whose role is another by now.
    void tellRoles(Effects &effects);
    /// The answer to KeepAccount and DropAccount.
    void kept(SessionId to, const QString &ref, KeepResult result, Effects &effects) const;

private:
    /// Has a password judged that may be told.
    void judge(Occupant &occupant, const Authenticate &command, Effects &effects);
    /// Whose password is wanted: an account's skeleton, empty for the room's.
    std::optional<QString> asked(const Occupant &occupant) const;
    QString guardedAs(const Occupant &occupant, const QString &account) const;

    RoomState &m_state;
};

} // namespace Teahouse
