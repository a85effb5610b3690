// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/roomstate.h"
#include "server_gui/engine/trust.h"

namespace Teahouse {

/// The family of the host's commands about who may come in and as what: protected names, roles, the
/// room's password, the class list.
class Registrar
{
public:
    Registrar(RoomState &state, Trust &trust)
        : m_state(state)
        , m_trust(trust)
    { }

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
    void keep(const Account &account, const std::optional<QString> &password, Effects &effects);

    RoomState &m_state;
    Trust &m_trust;
};

} // namespace Teahouse
