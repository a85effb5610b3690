// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/roomstate.h"

#include "shared/protocol/phrasebook.h"

namespace Teahouse {

namespace {

constexpr qint64 signalBurst = 10;
constexpr qint64 signalsPerSecond = 2;
// All pages of a full room at once.
constexpr qint64 peopleBurst = 50;
constexpr qint64 peoplePerSecond = 5;

} // namespace

QString roomNameOf(const RoomSettings &settings)
{
    return settings.name.isEmpty() ? QStringLiteral("Teahouse") : settings.name;
}

QString hostNameOf(const RoomSettings &settings)
{
    if (!settings.hostName.isEmpty())
        return settings.hostName;
    return Phrasebook(settings.language).hostName();
}

RoomState::RoomState(RoomSettings roomSettings, const Limits &roomLimits,
    const ServerIdentity &server, const Clock &roomClock, const LogStart &logStart)
    : clock(roomClock)
    , settings(std::move(roomSettings))
    , limits(roomLimits)
    , identity(server)
    , host {server.hostId, {}, Role::Host}
    , log(roomClock, logStart)
    , arrivals(roomClock, log, roomLimits.gatherAbovePeople)
{
    callHost(hostNameOf(settings));
    roster.restore(logStart.names, nameKeptFor(), clock);
}

void RoomState::callHost(const QString &name)
{
    host.name = name;
    reserved = ReservedNames({name});
}

Milliseconds RoomState::nameKeptFor() const
{
    return std::chrono::hours(24 * limits.keptNameDays);
}

AskingGuards &RoomState::askingGuardsOf(Occupant &occupant) const
{
    if (!occupant.asking) {
        const FloodGuard history(limits.historyPerSecond, limits.historyPerSecond);
        occupant.asking = std::make_unique<AskingGuards>(AskingGuards {history, history,
            FloodGuard(signalBurst, signalsPerSecond), FloodGuard(peopleBurst, peoplePerSecond)});
    }
    return *occupant.asking;
}

Members RoomState::membersAfter(const PersonId &after, size_t most) const
{
    Members members;
    People &page = members.page;
    bool hostTold = host.id <= after;
    const auto add = [&](const Person &person) {
        page.more = page.people.size() == most;
        if (!page.more)
            page.people.push_back(person);
        return !page.more;
    };
    for (auto entry = roster.byId().upper_bound(after); entry != roster.byId().end(); ++entry) {
        const Occupant *occupant = *entry;
        if (!hostTold && host.id < occupant->person.id) {
            hostTold = true;
            if (!add(host))
                return members;
        }
        if (occupant->place == Place::Room && !add(occupant->person))
            return members;
        if (occupant->place == Place::Room && occupant->away)
            members.away.push_back(occupant->person);
    }
    if (!hostTold)
        add(host);
    return members;
}

void tellAway(const Occupant &occupant, const std::vector<Person> &away, Effects &effects)
{
    if (occupant.kind != SessionKind::Json)
        return;
    for (const Person &person : away)
        effects.push_back(TellOne {occupant.session, Presence {person, PresenceState::Away}});
}

void refuse(const Occupant &occupant, ErrorCode code, const QString &ref, Effects &effects,
    const QString &subject)
{
    effects.push_back(TellOne {occupant.session, Refused {code, subject, ref, {}, {}}});
}

bool isRepeated(const SaidRefs &said, const Occupant &occupant, const QString &ref, size_t digest,
    Effects &effects)
{
    const auto before = said.find(occupant.person.id, ref);
    if (!before)
        return false;
    if (before->digest == digest)
        effects.push_back(TellOne {occupant.session, Ack {ref, before->id, false}});
    else
        refuse(occupant, ErrorCode::RefUsed, ref, effects);
    return true;
}

void tellRoom(RoomState &state, const char *sentence, const QString &name, Effects &effects)
{
    const Phrasebook phrases(state.settings.language);
    Notice notice {
        {}, state.utc(), state.host, NoticeCode::Moderation, phrases.text(sentence).arg(name)};
    state.log.stamp(notice);
    effects.push_back(TellAll {notice});
    effects.push_back(TellHost {{notice, {}}});
}

AdminRefused nobody(const Addressee &addressee, const QString &payload)
{
    return {ErrorCode::NobodyCalled, wantedBy(addressee, payload)};
}

QString wantedBy(const Addressee &addressee, const QString &payload)
{
    if (addressee.index)
        return QString::number(*addressee.index);
    if (!addressee.id.isNull())
        return addressee.name;
    return addressee.name.isEmpty() ? payload.section(u' ', 0, 0) : addressee.name;
}

void tellHost(const Occupant &occupant, Event event, Effects &effects)
{
    effects.push_back(TellHost {{std::move(event), occupant.address, !occupant.encrypted}});
}

} // namespace Teahouse
