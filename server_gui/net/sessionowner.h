// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/serverfigures.h"
#include "server_gui/net/renderedevent.h"
#include "server_gui/net/tlsdoor.h"
#include "shared/base/clock.h"
#include "shared/protocol/command.h"
#include "shared/protocol/event.h"
#include "shared/protocol/limits.h"

namespace Teahouse {

class Session;

/// What a session asks of the server that owns it.
class SessionOwner
{
public:
    virtual const Limits &limits() const = 0;
    virtual const Clock &clock() const = 0;
    virtual const Languages &languages() const = 0;
    virtual bool isPlainRoom() const = 0;
    /// Most places are taken, so those who do not join are let go sooner.
    virtual bool isCrowded() const = 0;
    virtual TlsDoor &tlsDoor() = 0;
    /// What sessions count for the server.
    virtual ServerFigures &figures() = 0;

    virtual void encrypted(Session &session) = 0;
    virtual void decided(Session &session) = 0;
    virtual void silent(Session &session) = 0;
    virtual void commanded(Session &session, const Command &command) = 0;
    virtual void unreadable(Session &session, const Refused &reason) = 0;
    virtual void inputEnded(Session &session) = 0;
    /// The connection is gone. The session must live until the turn has ended.
    virtual void ended(Session &session) = 0;

    /// Flush it and look at its deadline when this turn ends.
    virtual void mark(Session &session) = 0;
    /// Commands are left over for the next turn.
    virtual void hasMoreInput(Session &session) = 0;

protected:
    ~SessionOwner() = default;
};

} // namespace Teahouse
