// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/sessions.h"

namespace Teahouse {

/// What waits to leave for all peers together.
class OutboxTotal
{
public:
    /// Looks at a session that has just been flushed.
    void count(Session &session);
    void forget(Session &session);
    /// What a peer has taken meanwhile may still be in it.
    qint64 bytes() const { return m_bytes; }

    /// The sessions of `open` to cut off, the one with the largest outbox first, so that what is
    /// left keeps to `most` bytes. Cheap as long as it does.
    std::vector<Session *> beyond(const OpenSessions &open, qint64 most);

private:
    /// A little off: what a peer takes, or what is held for it, is seen when it is counted again.
    qint64 m_bytes = 0;
};

} // namespace Teahouse
