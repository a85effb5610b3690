// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/room.h"
#include "server_gui/net/admission.h"
#include "server_gui/net/broadcast.h"
#include "server_gui/net/effectgate.h"
#include "server_gui/net/outflow.h"
#include "server_gui/net/replays.h"
#include "server_gui/net/sessions.h"
#include "server_gui/net/storeanswers.h"
#include "server_gui/net/trustanswers.h"
#include "server_gui/net/turnclock.h"

#include <QObject>
#include <QTimer>

namespace Teahouse {

/// The room on the network: hands commands of sessions to the room, carries out its effects and
/// keeps everybody's deadlines. Lives in the server's thread; everything happens in turns of its
/// event loop, and what a turn leads to leaves together at its end.
class ChatServer final : public QObject, public SessionOwner
{
    Q_OBJECT
public:
    ChatServer(RoomSettings settings, const Limits &limits, const ServerIdentity &identity,
        const Clock &clock, EventStore &store, std::unique_ptr<Poller> poller,
        QObject *parent = nullptr);
    ~ChatServer() override;

    /// Opens the door. The address that was opened, or why it was not: error codes of Admission.
    Result<QString> listen(const QString &host, quint16 port);
    /// How peers are encrypted from now on, and the key behind it (see ServerIdentity); those who
    /// are in stay as they are. Without this nobody is.
    void encrypt(Encryption encryption, std::shared_ptr<const TlsContext> context,
        const QByteArray &publicKeyDigest);
    /// Who keeps protected names and judges passwords, and outlives this. Without it there are
    /// none.
    void trust(TrustKeeper &keeper) { m_trustAnswers.setKeeper(keeper); }
    void setVerbReader(VerbReader reader) { m_room.setVerbReader(std::move(reader)); }
    /// Where it listens, "127.0.0.1:9999"; empty while the door is closed.
    QString address() const { return m_admission.address(); }
    /// How long what waits for the people may wait for more; 0: not at all.
    void setPace(Milliseconds mostWait) { m_outflow.setMostWait(mostWait); }
    AdminReply execute(const AdminCommand &command);
    /// What is counted, as it stands now.
    ServerFigures takeFigures();
    /// Tells everyone, lets what is queued leave for at most 3 s, then stopped().
    void stop();

signals:
    void fed(const Teahouse::FeedEntry &entry);
    void stopped();

private:
    const Limits &limits() const override { return m_limits; }
    const Clock &clock() const override { return m_clock; }
    const Languages &languages() const override { return m_languages; }
    bool isPlainRoom() const override { return m_room.settings().isPlainer(); }
    bool isCrowded() const override { return m_admission.isCrowded(); }
    TlsDoor &tlsDoor() override { return m_tlsDoor; }
    ServerFigures &figures() override { return m_figures; }
    void encrypted(Session &session) override;
    void decided(Session &session) override;
    void silent(Session &session) override;
    void commanded(Session &session, const Command &command) override;
    void unreadable(Session &session, const Refused &reason) override;
    void inputEnded(Session &session) override;
    void ended(Session &session) override;
    void mark(Session &session) override { m_outflow.mark(session); }
    void hasMoreInput(Session &session) override;

    void onAdmitted(SocketDescriptor socket, const Origin &origin);
    void adoptSettings();
    AdminReply setDoor(const SetDoor &door);
    /// What the room wants done after one call, once what lasts of it is kept.
    void submit(Effects &&effects);
    void carryOut(Effects &&effects);
    void carryOut(const TellOne &tell);
    void carryOut(TellAll &tell) { m_broadcast.tell(std::move(tell)); }
    void carryOut(const TellHost &tell) { emit fed(tell.entry); }
    void carryOut(const MoveTo &move);
    void carryOut(const CloseSession &close);
    void carryOut(const Replay &replay);
    void carryOut(const TellHistory &tell) { m_answers.carryOut(tell); }
    void carryOut(const TellFound &tell) { m_answers.carryOut(tell); }
    void carryOut(const Recall &recall) { m_answers.carryOut(recall); }
    void carryOut(const AnswerUnlessKept &answer) { m_answers.carryOut(answer); }
    void carryOut(const EraseWords &erase) { m_answers.carryOut(erase); }
    void carryOut(const CheckPassword &check) { m_trustAnswers.carryOut(check); }
    void carryOut(const KeepAccount &keep) { m_trustAnswers.carryOut(keep); }
    void carryOut(const DropAccount &drop) { m_trustAnswers.carryOut(drop); }
    void carryOut(const KeepRoomPassword &keep) { m_trustAnswers.carryOut(keep); }
    void carryOut(const KeepBans &keep) { m_trustAnswers.carryOut(keep); }
    void carryOut(const KeepMutes &keep) { m_trustAnswers.carryOut(keep); }

    void onTimer();
    void proceedWithInput();
    void endTurnSoon();
    void endTurn();
    void letGoOfDying();
    void letGo(Session &session);
    void armTimer();
    void wakeAt(Instant instant);
    bool isDrained() const;

    TurnClock m_clock;
    const Limits m_limits;
    Languages m_languages;
    Room m_room;
    ServerFigures m_figures; ///< what is not counted elsewhere
    const Instant m_started;
    const std::unique_ptr<Poller> m_poller;
    Admission m_admission;
    TlsDoor m_tlsDoor;
    Sessions m_sessions;
    Broadcast m_broadcast;
    TimerWheel m_wheel;
    Outflow m_outflow;
    EventStore &m_store;
    EffectGate m_gate;
    Replays m_replays;
    StoreAnswers m_answers;
    TrustAnswers m_trustAnswers;
    QHash<quint64, QString> m_networks; ///< of the sessions that are counted there
    QTimer m_timer;
    Instant m_wake {}; ///< when the timer rings
    QTimer m_inputTimer;
    QTimer m_stopTimer;
    QTimer m_turnTimer; ///< ends a turn that no socket has begun, such as an answer of the store
    QTimer m_probeTimer; ///< asks the disk again while it refuses
    Effects m_spareEffects; ///< empty; the memory of those that were carried out
    std::vector<Session *> m_withInput;
    std::vector<Session *> m_dying;
    quint64 m_lastSession = 0;
    bool m_stopping = false;
};

} // namespace Teahouse
