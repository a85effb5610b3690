// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/changes.h"
#include "server_gui/engine/effects.h"
#include "server_gui/engine/entrance.h"
#include "server_gui/engine/hosting.h"
#include "server_gui/engine/moderation.h"
#include "server_gui/engine/registrar.h"
#include "server_gui/engine/roomstate.h"
#include "server_gui/engine/talk.h"
#include "server_gui/engine/turns.h"

#include <optional>

namespace Teahouse {

/// The room: commands in, effects out. No sockets, no clock of its own. Lives in the server's
/// thread.
///
/// Each call appends what it wants done to `effects`, to be carried out in order before the next
/// call.
class Room
{
public:
    Room(RoomSettings settings, const Limits &limits, const ServerIdentity &identity,
        const Clock &clock, const LogStart &log = {});

    void opened(SessionId session, const QString &address);
    /// What the peer says and hears is encrypted from now on.
    void encrypted(SessionId session);
    /// The peer's first bytes have said how it speaks.
    void decided(SessionId session, SessionKind kind, Effects &effects);
    /// The peer has been silent for its first second.
    void silent(SessionId session, Effects &effects);
    void handle(SessionId session, const Command &command, Effects &effects);
    /// What the peer sent could not be read as a command.
    void unreadable(SessionId session, const Refused &reason, Effects &effects);
    /// The peer will send nothing more; what it sent before is still carried out.
    void inputEnded(SessionId session, Effects &effects);
    /// The password of a CheckPassword was judged.
    void judged(const CheckPassword &asked, PasswordVerdict verdict, Effects &effects);
    /// What KeepAccount or DropAccount came to, for whoever asked.
    void kept(SessionId to, const QString &ref, KeepResult result, Effects &effects)
    {
        m_trust.kept(to, ref, result, effects);
    }
    /// The connection is gone.
    void closed(SessionId session, Effects &effects);

    /// Reads the verbs of moderators; without it they have none.
    void setVerbReader(VerbReader reader) { m_readVerb = std::move(reader); }
    /// Protected names, bans and mutes of an earlier run, and whether the room has a password.
    void restore(const std::vector<Account> &accounts, bool hasRoomPassword,
        const std::vector<Ban> &bans = {}, const std::vector<PersonId> &mutes = {});
    /// Whether nobody may come in from there (networkOf).
    bool isBannedFrom(const QString &network) const;

    /// Whether peers are encrypted, and the server's key from now on (see ServerIdentity).
    void setServerKey(Encryption encryption, const QByteArray &publicKeyDigest);
    AdminReply host(const AdminCommand &command, Effects &effects);
    /// Tells whom it concerns what became of erasing.
    void erased(const ErasureNews &news, Effects &effects);
    /// The store has found the message that a command is about, or knows of none that its asker may
    /// see.
    void recalled(
        const Recall &recall, const std::optional<MessagePosted> &message, Effects &effects);
    /// The store could not look.
    void notRecalled(const Recall &recall, Effects &effects);
    /// Tells everyone that the server stops, and closes every connection.
    void stop(Effects &effects);

    /// The lasting events of the effects of the last call; what is not kept must not be told.
    std::vector<LastingEvent> takeStamped() { return m_state.log.takeStamped(); }
    /// What became of people's names in the last calls; the store is to keep it.
    std::vector<KeptName> takeChangedNames() { return m_state.roster.takeChangedNames(); }
    /// It was not kept as it was said: what its ref stands for is the store's to say.
    void forget(const LastingEvent &event);
    qint64 earlierMessages() const { return m_state.limits.earlierMessages; }

    /// When wake() has something to do.
    std::optional<Instant> nextWake() const;
    void wake(Effects &effects);

    /// Who is behind a session; null before it has joined.
    PersonId personOf(SessionId session) const;
    const RoomSettings &settings() const { return m_state.settings; }
    qint64 connections() const { return m_state.roster.connections(); }
    qint64 people() const { return m_state.roster.inside(); }
    qint64 messages() const { return m_state.messages; } ///< said since the start

private:
    void carryOut(Occupant &occupant, const Command &command, Effects &effects);
    void takeName(Occupant &occupant, const TakeName &command, Effects &effects);
    static void signFeed(Effects &effects, qsizetype from, const QString &moderator);
    void moderate(const Occupant &occupant, const Moderate &command, Effects &effects);
    bool isMutedFor(const Occupant &occupant, const Command &command) const;
    void say(Occupant &occupant, const Unrecognised &line, Effects &effects);
    bool mayTry(Occupant &occupant, const Command &command, Effects &effects);
    bool mayTryOnceMore(Occupant &occupant, const QString &ref, Effects &effects);
    void carryOutWaiting(Occupant &occupant, Effects &effects);
    /// It was not said after all, or had been said before.
    void uncount(const MessagePosted &message);

    RoomState m_state;
    Trust m_trust;
    Entrance m_entrance;
    Talk m_talk;
    Changes m_changes;
    Turns m_turns;
    Hosting m_hosting;
    Registrar m_registrar;
    Moderation m_moderation;
    VerbReader m_readVerb;
};

} // namespace Teahouse
