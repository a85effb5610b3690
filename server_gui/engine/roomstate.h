// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/accounts.h"
#include "server_gui/engine/arrivals.h"
#include "server_gui/engine/effects.h"
#include "server_gui/engine/encryption.h"
#include "server_gui/engine/eventlog.h"
#include "server_gui/engine/passwordguard.h"
#include "server_gui/engine/roomsettings.h"
#include "server_gui/engine/roster.h"
#include "server_gui/engine/saidrefs.h"
#include "server_gui/engine/sanctions.h"
#include "shared/base/clock.h"
#include "shared/base/names.h"

#include <QSet>

#include <vector>

namespace Teahouse {

/// Who the server is, made at its first start and kept in its data folder.
struct ServerIdentity {
    QByteArray publicKeyDigest; ///< SHA-256 of its public key, the `server` of a challenge
    PersonId hostId;
};

/// Some of those in a room.
struct Members {
    People page;
    std::vector<Person> away; ///< those on the page who are
};

/// What the families of commands share. Only the room and its families see it.
struct RoomState {
    RoomState(RoomSettings roomSettings, const Limits &roomLimits, const ServerIdentity &server,
        const Clock &roomClock, const LogStart &logStart = {});

    QDateTime utc() const { return clock.utc(); }
    Milliseconds nameKeptFor() const;
    Instant keptUntil() const { return clock.now() + nameKeptFor(); }
    /// Those in the room, the host included.
    qint64 people() const { return roster.inRoom() + 1; }
    /// The host's name from now on, which is nobody else's.
    void callHost(const QString &name);
    AskingGuards &askingGuardsOf(Occupant &occupant) const;
    /// Them by id, from behind `after`, at most `most`; `more` tells whether some are left.
    Members membersAfter(const PersonId &after, size_t most) const;

    const Clock &clock;
    RoomSettings settings;
    Limits limits;
    ServerIdentity identity;
    Encryption encryption = Encryption::Off;
    Person host;
    ReservedNames reserved; ///< the host's
    Roster roster;
    EventLog log;
    Arrivals arrivals;
    SaidRefs said;
    Accounts accounts;
    PasswordGuard passwords;
    Sanctions sanctions;
    bool hasRoomPassword = false;
    QSet<PersonId> passed; ///< people with a key who knew it, so that coming back costs no judging
    QSet<QString> listed; ///< skeletons of the names that may come in; empty: any
    bool doorOpen = true;
    qint64 messages = 0;
    qint64 hostMessages = 0; ///< of these
};

/// What the room is called: "Teahouse" unless the settings say otherwise.
QString roomNameOf(const RoomSettings &settings);

/// What the host is called: by the settings, else 主持人 / Host by the room's language.
QString hostNameOf(const RoomSettings &settings);

/// Answers one command with a refusal.
void refuse(const Occupant &occupant, ErrorCode code, const QString &ref, Effects &effects,
    const QString &subject = {});

/// Answers a command that was sent under this ref before.
bool isRepeated(const SaidRefs &said, const Occupant &occupant, const QString &ref, size_t digest,
    Effects &effects);

/// Tells the room, and keeps, what was done about somebody: a sentence of sentences.h with a name.
void tellRoom(RoomState &state, const char *sentence, const QString &name, Effects &effects);

/// Nobody is meant by what the host wrote; by whatever it was.
AdminRefused nobody(const Addressee &addressee, const QString &payload);
QString wantedBy(const Addressee &addressee, const QString &payload);

/// Behind a list of members: who of them is away. Text peers hear nothing.
void tellAway(const Occupant &occupant, const std::vector<Person> &away, Effects &effects);

/// Shows the host's faces an event of the room.
void tellHost(const Occupant &occupant, Event event, Effects &effects);

} // namespace Teahouse
