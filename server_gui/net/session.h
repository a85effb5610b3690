// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/effects.h"
#include "server_gui/net/connection.h"
#include "server_gui/net/jsoninput.h"
#include "server_gui/net/renderedevent.h"
#include "server_gui/net/textinput.h"
#include "server_gui/net/timerwheel.h"
#include "server_gui/net/tlsdoor.h"
#include "server_gui/net/unframedwriter.h"
#include "shared/protocol/negotiation.h"

#include <memory>
#include <variant>
#include <vector>

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

/// One peer: finds out how it speaks, turns its bytes into commands and events into its bytes, and
/// keeps its deadlines. Decides nothing about the room.
class Session final : public ConnectionEvents, public TimerNode
{
public:
    Session(SessionId id, SocketDescriptor socket, Poller &poller, SessionOwner &owner);

    SessionId id() const { return m_id; }
    SessionKind kind() const { return m_dialect.kind; }
    const Dialect &dialect() const { return m_dialect; }
    bool isOpen() const { return m_connection.isOpen(); }
    /// What the poller watches.
    PollTarget &connection() { return m_connection; }
    qint64 queuedBytes() const;

    /// Where the room has put this session; a broadcast looks here.
    Place place = Place::Door;
    /// The server's own notes: its place among the sessions, whether it waits for the end of turn,
    /// and what it adds to the sum of all outboxes.
    size_t index = 0;
    bool isMarked = false;
    qint64 countedBytes = 0;
    /// How much it has heard of which Round.
    quint32 round = 0;
    quint32 heardOfRound = 0;

    void tell(RenderedEvent &event);
    /// Whether it hears room messages from `first` on as anybody does, so that they may come
    /// in one piece …
    bool takesWhole(EventId first) const;
    /// … and that piece, or those pieces.
    void tellWhole(const std::vector<SharedBytes> &pieces);
    /// What is on its way to the peer, without what waits for it to be live.
    qint64 unsentBytes() const { return queuedBytes() - m_heldBytes; }
    /// Tells an event of the log that this session has not heard yet, while lasting ones are held.
    void tellFromLog(RenderedEvent &event);
    /// From here on lasting events reach it from the log only, what does not last waits for the
    /// end of it …
    void holdLasting() { m_holdsLasting = true; }
    /// … and from here on from the room again, but for those up to `head`, which it has.
    void goLive(EventId head);
    void flush();
    /// Works off frames that were left over.
    void proceed();
    void setPlainRoom(bool plain);
    /// Ends the connection once everything that is queued has left.
    void finish();
    /// Says why, and does so.
    void leaveWith(ByeReason reason);
    /// Ends it at once as a slow peer.
    void cutOff();

    /// The next moment at which keepTime() has something to do.
    Instant deadline() const;
    void keepTime();

private:
    void received(QByteArrayView bytes) override;
    void encrypted() override;
    void roomToSend() override { m_owner.mark(*this); }
    void inputEnded() override;
    void ended() override;

    void decide();
    void beginTls();
    bool isTurnedAwayAsPlain();
    void beginJson();
    void beginText();
    void answerHttp();
    Frame nextFrame();
    void takeFrame(const QByteArray &bytes);
    void take(const Reading &reading);
    void takeCommand(const Command &command);
    void takeTooLong();
    void adoptFraming();
    void send(const SharedBytes &bytes);
    void sendUnframed();
    void checkOutbox();
    void hold(RenderedEvent &event);
    void releaseHeld();
    void giveHelp();
    void keepAlive(Instant time);
    bool isSilenceTold() const;
    Instant joinDeadline() const;
    Milliseconds pingAfter() const;
    Instant now() const { return m_owner.clock().now(); }

    const SessionId m_id;
    SessionOwner &m_owner;
    Connection m_connection;
    Dialect m_dialect {SessionKind::Undecided};
    QByteArray m_firstBytes;
    std::variant<std::monostate, TextInput, JsonInput> m_input;
    std::unique_ptr<UnframedWriter> m_unframed;
    std::unique_ptr<TlsDoor::Handshake> m_handshake; ///< while it lasts
    Instant m_opened;
    Instant m_lastHeard;
    std::vector<Instant> m_tooLongLines; ///< when each of them came
    bool m_silenceTold = false;
    bool m_hasSpoken = false; ///< the peer was told something
    bool m_pinged = false;
    bool m_inputEnded = false;
    bool m_endTold = false;
    bool m_finishing = false;
    bool m_tooSlow = false;
    bool m_holdsLasting = false;
    bool m_finishesLive = false; ///< to be ended once it is live
    std::vector<SharedBytes> m_held;
    qint64 m_heldBytes = 0;
    EventId m_knownUpTo {}; ///< from the log; not told again
};

} // namespace Teahouse
