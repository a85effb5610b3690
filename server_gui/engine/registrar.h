// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/entrance.h"
#include "server_gui/engine/roomstate.h"
#include "server_gui/engine/trust.h"

namespace Teahouse {

/// The family of commands about who may come in and as what: protected names, by the host and by
/// who bears them, roles, the room's password, the class list.
class Registrar
{
public:
    Registrar(RoomState &state, Trust &trust, Entrance &entrance)
        : m_state(state)
        , m_trust(trust)
        , m_entrance(entrance)
    { }

    void protect(const Occupant &occupant, const ProtectName &command, Effects &effects);

    AdminReply protect(const HostProtect &command, Effects &effects);
    AdminReply unprotect(const HostUnprotect &command, Effects &effects);
    AdminReply setRole(const SetRole &command, Effects &effects);
    AdminReply setRoomPassword(const SetRoomPassword &command, Effects &effects);
    AdminReply setClassList(const SetClassList &command);
    AdminReply names() const;

private:
    /// The one that exists, or a new one for the key of whoever has the name; without a key only
    /// with a password.
    Result<Account, AdminRefused> accountFor(const QString &name, bool hasPassword) const;
    /// With a new password, if one is given. `owner`: whose own name it is; none: the host asks.
    void keep(Account account, const std::optional<QString> &password, const Occupant *owner,
        const QString &ref, Effects &effects);
    /// Whoever bears the name without a right to it.
    void showOut(const QString &skeleton, Effects &effects);

    RoomState &m_state;
    Trust &m_trust;
    Entrance &m_entrance;
};

} // namespace Teahouse
