// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/connection.h"
#include "server_gui/net/renderedevent.h"
#include "server_gui/net/sessionowner.h"
#include "server_gui/net/unframedwriter.h"

#include <memory>
#include <vector>

namespace Teahouse {

/// What one peer is told: in its dialect and framing, held back while it reads the log, and never
/// more than it may fall behind. What returns a bool says whether there is something to flush.
class PeerOutput
{
public:
    PeerOutput(Connection &connection, SessionOwner &owner);

    Dialect dialect {SessionKind::Undecided};

    /// Everything that has not left, and what is on its way without what waits for goLive().
    qint64 queuedBytes() const;
    qint64 unsentBytes() const { return queuedBytes() - heldBytes(); }
    bool hasSpoken() const { return m_hasSpoken; }
    /// It was told farewell, and leaves once everything has left.
    bool isFinishing() const { return m_finishing || m_finishesLive; }
    bool isTooSlow() const { return m_tooSlow; }

    bool tell(RenderedEvent &event);
    bool tellFromLog(RenderedEvent &event);
    bool takesWhole(EventId first) const;
    bool tellWhole(const std::vector<SharedBytes> &pieces);
    /// Lines of the room, without the last line end.
    bool tellLines(const QString &lines);
    bool send(const SharedBytes &bytes);

    void holdLasting() { m_holdsLasting = true; }
    bool goLive(EventId head);
    /// False if it has to catch up first.
    bool finish();
    void flush();
    void cutOff(CutOff why);
    /// As which kind of peer its input shows it by now; text peers only.
    bool adoptFraming(bool isLinePeer, bool isUnframed);

    /// When something may leave that waits its time, or the peer has taken nothing for too long.
    Instant deadline() const;
    /// Lets go of a peer that takes nothing. False where no other deadline counts any more.
    bool keepTime();

private:
    /// What waits for the end of the log.
    struct Held {
        std::vector<SharedBytes> events;
        qint64 bytes = 0;
    };

    qint64 heldBytes() const { return m_held ? m_held->bytes : 0; }
    void hold(RenderedEvent &event);
    void sendUnframed();
    void flushConnection();
    void checkOutbox();
    Instant now() const { return m_owner.clock().now(); }

    Connection &m_connection;
    SessionOwner &m_owner;
    std::unique_ptr<UnframedWriter> m_unframed;
    std::unique_ptr<Held> m_held;
    EventId m_knownUpTo {}; ///< from the log; not told again
    bool m_hasSpoken = false; ///< the peer was told something
    bool m_finishing = false;
    bool m_tooSlow = false;
    bool m_holdsLasting = false;
    bool m_finishesLive = false; ///< to be ended once it is live
};

} // namespace Teahouse
