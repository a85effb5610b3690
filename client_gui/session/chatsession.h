// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/dialects.h"
#include "client_gui/session/joinrefusal.h"
#include "client_gui/session/renaming.h"
#include "client_gui/session/retry.h"
#include "client_gui/session/seat.h"
#include "client_gui/session/sender.h"
#include "client_gui/session/trustgate.h"
#include "client_gui/session/wire.h"

#include <QObject>

namespace Teahouse {

enum class ConnectionState {
    Offline, ///< nothing is tried; open() begins
    Connecting,
    Negotiating, ///< finding out what the server speaks
    Joining,
    Live,
    Waiting, ///< for the next attempt; secondsToRetry() counts down
};

/// Where to go and as whom.
struct SessionOptions {
    ServerAddress server;
    QString name;
    ProtocolChoice protocol = ProtocolChoice::Auto;
    QString client = {}; ///< this program and its version
    QString locale = {}; ///< for the server's sentences: "en", "zh_CN"
    TlsChoice tls = TlsChoice::Auto;
    QString fingerprint = {}; ///< of the server, where the user knows it beforehand
    /// Told to a trusted server that asks for them, and never in plain text to another computer.
    QString roomPassword = {};
    QString namePassword = {}; ///< of a protected name
    /// Where it cannot come in yet: waits and tries again, as it does when a connection broke.
    bool isPatient = false;
};

/// What a session needs from its program; all of it outlives the session.
struct SessionPorts {
    Scheduler &scheduler;
    PersonKeys &keys;
    Random random;
    QString folder = {}; ///< for what seats keep; empty: nothing outlives the session
    QString trustFolder = {}; ///< for whom the user trusts; the same
    /// Whether what comes is printed: then the next session of the seat goes on behind it. A window
    /// itself keeps what was read (SeatBook::keep).
    bool isPrinted = false;
};

/// One person's seat in one room: connects, joins, comes back by itself when the connection breaks,
/// and keeps what was said meanwhile. Lives in the window's thread.
class ChatSession final : public QObject
{
    Q_OBJECT
public:
    explicit ChatSession(SessionPorts ports, QObject *parent = nullptr);
    /// Says exit if it can without waiting.
    ~ChatSession() override;

    /// Comes to a seat. What waits for another one fails, and stays in that one's book.
    void open(const SessionOptions &options);
    /// Leaves by `exit`; Offline at the latest 2 s later. What waits in the outbox waits for the
    /// next time.
    void leave();
    /// The user has compared and confirmed the key of a joinRefused() server; open() again.
    void trust(const ServerTrust &server);
    /// While Waiting: tries at once.
    void tryNow();

    /// Messages (Say, SayTo) wait in the outbox while the session is not live, and get a ref if
    /// they have none. Other commands go now or, while not live, not at all; a name taken meanwhile
    /// is remembered for the next join. Returns the ref; empty where nothing was sent and nothing
    /// will be. `toName` is the receiver's name, kept with a message to one.
    QString send(Command command, const QString &toName = {});
    /// Takes a message away that waits or failed; false while it is under way.
    bool discard(const QString &ref) { return m_sender.discard(ref); }
    /// Sends a message again that failed, under its old ref; false if there is none.
    bool retry(const QString &ref);
    /// What this seat keeps on this computer; it keeps nothing before seatTaken().
    SeatBook &book() { return m_seat.book(); }

    ConnectionState state() const { return m_state; }
    const SessionOptions &options() const { return m_options; }
    /// Messages not confirmed by the server yet.
    qsizetype unconfirmed() const { return m_sender.count(); }
    /// How many more messages may wait, beside those of earlier runs.
    qsizetype spareMessages();
    int secondsToRetry() const { return m_retry.secondsLeft(); }
    /// Why the last attempt to join failed, while it is tried again.
    const JoinRefusal &obstacle() const { return m_obstacle; }
    /// SHA-256 of the server's public key while it is spoken to with encryption, else empty.
    QByteArray serverKey() const { return m_wire.serverKey(); }
    /// Whether a password may be sent: the line is encrypted, or leads nowhere else.
    bool mayTellPasswords() const { return m_wire.isEncrypted() || m_wire.isLocal(); }
    /// True while the server speaks no JSON: no private ids, no resume.
    bool isTextSession() const { return m_spoken != ProtocolChoice::Json; }

signals:
    void stateChanged(Teahouse::ConnectionState state);
    /// While Waiting, once a second.
    void countdownChanged(int seconds);
    /// All that one read brought, in order.
    void eventsReceived(const std::vector<Teahouse::Event> &events);
    /// The join failed for good; the session is Offline, and open() with other options tries again.
    void joinRefused(const Teahouse::JoinRefusal &refusal);
    /// How far a message has come; `reason` is a sentence, only with Failed.
    void sendStateChanged(const QString &ref, Teahouse::SendState state, const QString &reason);
    void outboxEmptied();
    /// It is known who we are in which room; told behind the welcome, before all else that the
    /// room tells. `messages` of an earlier time wait again or have failed.
    void seatTaken(const std::vector<Teahouse::KeptMessage> &messages);
    /// A sentence about what could not be kept or read.
    void seatTrouble(const QString &sentence);
    /// The seat is given up, by us or by the server; the session is Offline.
    void ended(const Teahouse::Bye &bye);

private:
    void connectNow();
    void openWire();
    void refuse(const JoinRefusal &refusal);
    void onOpened();
    void onClosed(NetworkTrouble trouble);
    void onEvents(const std::vector<Event> &events);
    void onMisread();
    void onOverflow();
    void startDialect();
    void dropDialect();

    bool pass(const std::vector<Event> &events);
    void handle(const Event &event);
    void onWelcome(const Welcome &welcome);
    void takeSeat();
    void onLive();
    void onAck(const Ack &ack);
    void onRefused(const Refused &refused);
    void onBye(const Bye &bye);
    void takeName(const QString &name);

    void fail(const JoinRefusal &refusal);
    void wait(std::optional<Milliseconds> asked = {});
    void goOffline();
    void end(const Bye &bye);
    void breakOff(NetworkTrouble trouble);
    void loseConnection();

    void setState(ConnectionState state);
    void watchSilence();

    SessionPorts m_ports;
    SessionOptions m_options;
    Retry m_retry;
    Seat m_seat;
    Sender m_sender;
    TrustGate m_gate;
    Wire m_wire;
    Dialect *m_dialect = nullptr;
    ProtocolChoice m_spoken = ProtocolChoice::Json; // in this attempt; never Auto
    ConnectionState m_state = ConnectionState::Offline;

    Alarm m_joinDeadline;
    Alarm m_silence;
    Alarm m_leaveDeadline;

    Person m_you;
    LogPlace m_place;
    std::optional<Bye> m_bye;
    JoinRefusal m_obstacle;
    Renaming m_renaming;
    int m_nameTrouble = 0; // refusals of our own name since we were live
    bool m_isIn = false; // welcomed on this connection, live or about to be
    bool m_wasLive = false;
    bool m_leaving = false;
};

} // namespace Teahouse
