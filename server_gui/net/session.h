// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/effects.h"
#include "server_gui/net/peerinput.h"
#include "server_gui/net/peeroutput.h"
#include "server_gui/net/timerwheel.h"

#include <memory>
#include <optional>
#include <vector>

namespace Teahouse {

/// One peer: finds out how it speaks, hands its commands to the server and events to its output,
/// and keeps its deadlines. Decides nothing about the room.
class Session final : public ConnectionEvents, public TimerNode
{
public:
    Session(SessionId id, SocketDescriptor socket, Poller &poller, SessionOwner &owner);

    SessionId id() const { return m_id; }
    SessionKind kind() const { return m_output.dialect.kind; }
    const Dialect &dialect() const { return m_output.dialect; }
    bool isEncrypted() const { return m_connection.isTls(); }
    bool isOpen() const { return m_connection.isOpen(); }
    /// What the poller watches.
    PollTarget &connection() { return m_connection; }
    qint64 queuedBytes() const { return m_output.queuedBytes(); }

    /// It may not come in: it is told why in the way that it speaks, and in words if it is silent,
    /// and the server hears nothing of it but its end.
    void turnAway(ErrorCode objection) { complaints().objection = objection; }
    bool isTurnedAway() const { return m_complaints && m_complaints->objection; }

    /// Where the room has put this session; a broadcast looks here.
    Place place = Place::Door;
    /// The server's own notes: whether it waits for the end of turn, how much it has heard of which
    /// Round, and what it adds to the sum of all outboxes.
    bool isMarked = false;
    quint32 round = 0;
    quint32 heardOfRound = 0;
    qint64 countedBytes = 0;

    void tell(RenderedEvent &event) { markIf(m_output.tell(event)); }
    /// Whether it hears room messages from `first` on as anybody does, so that they may come
    /// in one piece …
    bool takesWhole(EventId first) const { return m_output.takesWhole(first); }
    /// … and that piece, or those pieces.
    void tellWhole(const std::vector<SharedBytes> &pieces) { markIf(m_output.tellWhole(pieces)); }
    /// What is on its way to the peer, without what waits for it to be live.
    qint64 unsentBytes() const { return m_output.unsentBytes(); }
    /// Tells an event of the log that this session has not heard yet, while lasting ones are held.
    void tellFromLog(RenderedEvent &event) { markIf(m_output.tellFromLog(event)); }
    /// From here on lasting events reach it from the log only, what does not last waits for the
    /// end of it …
    void holdLasting() { m_output.holdLasting(); }
    /// … and from here on from the room again, but for those up to `head`, which it has.
    void goLive(EventId head) { markIf(m_output.goLive(head)); }
    void flush() { m_output.flush(); }
    /// Works off frames that were left over.
    void proceed();
    void setPlainRoom(bool plain) { m_input.setPlainRoom(plain); }
    /// Ends the connection once everything that is queued has left.
    void finish() { markIf(m_output.finish()); }
    /// Says why, and does so; counted as `why`.
    void leaveWith(ByeReason reason, CutOff why);
    /// Ends it at once as a slow peer.
    void cutOff(CutOff why) { m_output.cutOff(why); }

    /// Takes its place in the wheel for the next moment at which keepTime() has something to do.
    void scheduleIn(TimerWheel &wheel);
    void keepTime();

private:
    /// What speaks against a peer. Most have given no reason for any.
    struct Complaints {
        std::optional<ErrorCode> objection; ///< to its being here
        std::vector<Instant> tooLongLines; ///< when each of them came
    };

    Complaints &complaints();
    void markIf(bool toFlush)
    {
        if (toFlush)
            m_owner.mark(*this);
    }
    void received(QByteArrayView bytes) override;
    void encrypted() override;
    void roomToSend() override { m_owner.mark(*this); }
    void inputEnded() override;
    void ended() override;

    Instant deadline() const;
    void decide();
    void beginTls();
    bool isRefused();
    void beginJson();
    void beginText();
    void answerHttp();
    void takeFrame(const QByteArray &bytes);
    void takeCommand(const Command &command);
    void takeTooLong();
    void giveHelp();
    void keepAlive(Instant time);
    bool isSilenceTold() const;
    Instant joinDeadline() const;
    Milliseconds pingAfter() const;
    Instant now() const { return m_owner.clock().now(); }

    const SessionId m_id;
    SessionOwner &m_owner;
    Connection m_connection;
    PeerInput m_input;
    PeerOutput m_output;
    std::unique_ptr<TlsDoor::Handshake> m_handshake; ///< while it lasts
    Instant m_opened;
    Instant m_lastHeard;
    std::unique_ptr<Complaints> m_complaints;
    bool m_silenceTold = false;
    bool m_pinged = false;
    bool m_inputEnded = false;
    bool m_endTold = false;
};

} // namespace Teahouse
