// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/personproof.h"
#include "tests/server_gui/engine/roomfixture.h"

namespace Teahouse {

/// Somebody with a key, and what their client says.
struct KeyHolder {
    PersonKey key = PersonKey::make();

    Hello hello(const QString &name) const
    {
        Hello hello;
        hello.name = name;
        hello.person = key.publicKey;
        return hello;
    }

    Prove proof(const Challenge &challenge) const
    {
        return {signProof(key, challenge.nonce, challenge.server), {}};
    }
};

/// Says hello and proves it; what it heard of that is left for the test.
inline void join(RoomFixture &f, SessionId session, const KeyHolder &holder, const QString &name)
{
    f.send(session, holder.hello(name));
    f.send(session, holder.proof(std::get<Challenge>(f.events(session).front())));
}

inline SessionId joined(RoomFixture &f, const KeyHolder &holder, const QString &name)
{
    const SessionId session = f.jsonPeer();
    join(f, session, holder, name);
    f.forget();
    return session;
}

} // namespace Teahouse
