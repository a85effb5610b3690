// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/entrance.h"

#include "shared/base/names.h"
#include "shared/base/version.h"
#include "shared/protocol/personproof.h"

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

constexpr int protocolVersion = 1;
constexpr int nonceBytes = 32;
constexpr size_t mostMembersInWelcome = 200;
constexpr qsizetype longestClientName = 64;

QString shortened(const QString &client)
{
    QString text = client.left(longestClientName);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

std::optional<ErrorCode> errorOf(NameProblem problem)
{
    switch (problem) {
    case NameProblem::None:
        return std::nullopt;
    case NameProblem::Empty:
        return ErrorCode::NameNeeded;
    case NameProblem::TooLong:
        return ErrorCode::NameTooLong;
    case NameProblem::BadCharacter:
    case NameProblem::LeadingDash:
    case NameProblem::Reserved:
        return ErrorCode::NameNotAllowed;
    }
    return ErrorCode::NameNotAllowed;
}

} // namespace

void Entrance::hello(Occupant &occupant, const Hello &hello, Effects &effects)
{
    if (occupant.isInside())
        return refuse(occupant, ErrorCode::AlreadyJoined, hello.ref, effects);
    if (hello.protocol != protocolVersion)
        return refuse(occupant, ErrorCode::UnknownProtocol, hello.ref, effects,
            QString::number(hello.protocol));

    occupant.arrival = std::make_unique<Arrival>();
    occupant.hasKey = false;
    occupant.person.id = {};
    if (hello.person.isEmpty())
        return admit(occupant, hello, effects);
    const PendingProof proof {hello, randomBytes(nonceBytes)};
    effects.push_back(
        TellOne {occupant.session, Challenge {proof.nonce, m_state.identity.publicKeyDigest}});
    occupant.arrival->proof = proof;
}

void Entrance::prove(Occupant &occupant, const Prove &prove, Effects &effects)
{
    const auto proof = occupant.arrival ? std::exchange(occupant.arrival->proof, {}) : std::nullopt;
    if (!proof
        || !verifyProof(
            proof->hello.person, prove.signature, proof->nonce, m_state.identity.publicKeyDigest))
        return refuse(occupant, ErrorCode::BadProof, prove.ref, effects);

    occupant.hasKey = true;
    occupant.person.id = personIdOf(proof->hello.person);
    admit(occupant, proof->hello, effects);
}

void Entrance::takeName(Occupant &occupant, const TakeName &command, Effects &effects)
{
    const QString name = normalizedName(command.name);
    if (const auto objection = objectionTo(occupant, name))
        return turnAway(occupant, *objection, command.ref, name, effects);

    if (occupant.place == Place::Room) {
        makeWay(occupant, name, effects);
        rename(occupant, name, effects);
    } else if (!comeIn(occupant, name, command.ref, effects)) {
        return;
    }
    effects.push_back(TellOne {occupant.session, Ack {command.ref, {}, true}});
}

void Entrance::exit(Occupant &occupant, const Exit &, Effects &effects)
{
    sendAway(occupant, LeaveReason::Exit, Bye {ByeReason::Exit, {}, {}}, effects);
}

void Entrance::greet(Occupant &occupant, Effects &effects)
{
    if (std::exchange(occupant.greeted, true) || m_state.settings.greeting.isEmpty())
        return;
    effects.push_back(TellOne {occupant.session,
        Notice {{}, m_state.utc(), {}, NoticeCode::Greeting, m_state.settings.greeting}});
}

void Entrance::enterNameless(Occupant &occupant, Effects &effects)
{
    const bool mayBeNobody = m_state.settings.guests && m_state.listed.isEmpty();
    if (occupant.isInside() || !m_state.settings.isPlainer() || !m_state.doorOpen || !mayBeNobody
        || !m_trust.hasPassed(occupant))
        return;
    occupant.person = {
        randomPersonId(), occupant.address.toString(), Role::Guest, QStringLiteral("text")};
    occupant.since = m_state.utc();
    const Place place = m_state.settings.desk ? Place::Desk : Place::Room;
    m_state.roster.enter(occupant, place);
    effects.push_back(MoveTo {occupant.session, place});
    if (place == Place::Room)
        m_state.arrivals.joined(
            occupant.person, occupant.session, m_state.roster.inRoom(), effects);
    tellHost(occupant, Joined {{}, m_state.utc(), {occupant.person}}, effects);
}

void Entrance::leave(Occupant &occupant, LeaveReason reason, Effects &effects)
{
    if (!occupant.isInside())
        return;
    const Place place = occupant.place;
    m_state.roster.leave(occupant, m_state.keptUntil(), m_state.utc());
    effects.push_back(MoveTo {occupant.session, Place::Door});
    if (place == Place::Room)
        m_state.arrivals.left(occupant.person, reason, m_state.roster.inRoom(), effects);
    tellHost(occupant, Left {{}, m_state.utc(), {occupant.person}, reason}, effects);
}

void Entrance::sendAway(Occupant &occupant, LeaveReason left, const Bye &bye, Effects &effects)
{
    effects.push_back(TellOne {occupant.session, bye});
    leave(occupant, left, effects);
    occupant.leaving = true;
    occupant.waiting.reset();
    effects.push_back(CloseSession {occupant.session});
}

void Entrance::admit(Occupant &occupant, const Hello &hello, Effects &effects)
{
    const Occupant *older = olderSessionOf(occupant);
    QString name = normalizedName(hello.name);
    if (name.isEmpty())
        name = older ? older->person.name
                     : m_state.roster.keptNameOf(occupant.person.id, m_state.clock.now());
    if (const auto objection = objectionTo(occupant, name))
        return turnAway(occupant, *objection, hello.ref, name, effects);
    occupant.person.client = shortened(hello.client);
    // An id of another log means nothing in this one, and neither does one that this log has not
    // reached: it is an older copy then, and who has seen on hears nothing until it has caught up.
    if (hello.log == m_state.log.identity() && hello.since <= m_state.log.last())
        occupant.arrival->resumesFrom = hello.since;
    comeIn(occupant, name, hello.ref, effects);
}

bool Entrance::comeIn(Occupant &occupant, const QString &name, const QString &ref, Effects &effects)
{
    Occupant *older = olderSessionOf(occupant);
    if (!older && !mayComeIn(occupant, ref, effects))
        return false;
    if (occupant.place == Place::Desk)
        leave(occupant, LeaveReason::Exit, effects);
    makeWay(occupant, name, effects);
    m_trust.bind(occupant, effects);
    if (older) {
        takeOver(*older, occupant, name, effects);
    } else {
        occupant.person.name = name;
        enter(occupant, effects);
    }
    return true;
}

Occupant *Entrance::olderSessionOf(const Occupant &occupant) const
{
    return occupant.hasKey ? m_state.roster.findPerson(occupant.person.id) : nullptr;
}

void Entrance::enter(Occupant &occupant, Effects &effects)
{
    if (occupant.person.id.isNull())
        occupant.person.id = randomPersonId();
    if (occupant.kind == SessionKind::Text)
        occupant.person.client = QStringLiteral("text");
    occupant.named = true;
    occupant.person.role = m_trust.roleOf(occupant);
    occupant.since = m_state.utc();
    m_state.roster.enter(occupant, Place::Room);
    welcome(occupant, effects);
    occupant.arrival.reset();
    effects.push_back(MoveTo {occupant.session, Place::Room});
    m_state.arrivals.joined(occupant.person, occupant.session, m_state.roster.inRoom(), effects);
    tellHost(occupant, Joined {{}, m_state.utc(), {occupant.person}}, effects);
}

void Entrance::takeOver(Occupant &older, Occupant &occupant, const QString &name, Effects &effects)
{
    // The others are told nothing: it is the same person, who never left.
    effects.push_back(TellOne {older.session, Bye {ByeReason::TakenOver, {}, {}}});
    effects.push_back(MoveTo {older.session, Place::Door});
    effects.push_back(CloseSession {older.session});
    m_state.roster.leave(older, m_state.keptUntil(), m_state.utc());
    older.leaving = true;

    occupant.named = true;
    occupant.person.role = m_trust.roleOf(occupant);
    occupant.person.name = older.person.name;
    occupant.since = older.since;
    occupant.messages = older.messages;
    occupant.talkGuard = older.talkGuard;
    m_state.roster.enter(occupant, Place::Room);
    rename(occupant, name, effects);
    welcome(occupant, effects);
    occupant.arrival.reset();
    effects.push_back(MoveTo {occupant.session, Place::Room});
    if (older.away)
        effects.push_back(TellAll {
            Presence {occupant.person, PresenceState::Online}, Audience::Room, occupant.session});
}

void Entrance::rename(Occupant &occupant, const QString &name, Effects &effects)
{
    const QString old = occupant.person.name;
    if (name == old)
        return;
    m_state.arrivals.settle(occupant.person.id, effects);
    occupant.person.role = m_trust.roleOf(occupant);
    m_state.roster.rename(occupant, name);
    Renamed event {{}, {}, occupant.person, old};
    m_state.log.stamp(event);
    effects.push_back(TellAll {event, Audience::Room, occupant.session});
    tellHost(occupant, event, effects);
}

void Entrance::welcome(const Occupant &occupant, Effects &effects) const
{
    // Text peers hear `OK`, which is the answer to their `-n`.
    if (occupant.kind != SessionKind::Json)
        return;
    const RoomSettings &settings = m_state.settings;
    const Account *account = m_state.accounts.find(nameSkeleton(occupant.person.name));
    Members members = m_state.membersAfter({}, mostMembersInWelcome);
    effects.push_back(TellOne {occupant.session,
        Welcome {protocolVersion, programVersion(),
            {roomNameOf(settings), settings.greeting, settings.plainText, settings.desk},
            occupant.person, std::move(members.page.people), m_state.people(),
            m_state.log.identity(), m_state.log.last(), m_state.limits,
            account && m_trust.owns(occupant, *account)}});
    tellAway(occupant, members.away, effects);
    if (m_state.sanctions.isMuted(occupant.person.id))
        effects.push_back(TellOne {occupant.session, Muted {}});
    const auto resumesFrom = occupant.arrival ? occupant.arrival->resumesFrom : std::nullopt;
    if (m_state.log.isKept())
        effects.push_back(
            Replay {occupant.session, occupant.person.id, m_state.log.last(), resumesFrom});
    else
        effects.push_back(TellOne {occupant.session, Live {}});
}

std::optional<ErrorCode> Entrance::objectionTo(Occupant &occupant, const QString &name) const
{
    // Before anything about names, which are nobody's to find out who does not know it.
    if (!m_trust.hasPassed(occupant))
        return ErrorCode::PasswordNeeded;
    const NameBounds bounds {m_state.limits.nameCharacters, m_state.limits.nameBytes};
    if (const auto objection = errorOf(checkName(name, m_state.reserved, bounds)))
        return objection;
    const QString skeleton = nameSkeleton(name);
    if (const auto objection = m_trust.objectionTo(occupant, skeleton))
        return objection;
    return objectionByOthers(occupant, skeleton);
}

std::optional<ErrorCode> Entrance::objectionByOthers(
    const Occupant &occupant, const QString &skeleton) const
{
    const PersonId &person = occupant.person.id;
    // What is the occupant's by right is not taken by whoever else has that right.
    const Account *account = m_state.accounts.find(skeleton);
    const PersonId inside = m_state.roster.ownerInside(skeleton);
    if (!inside.isNull() && inside != person) {
        const Occupant *other = m_state.roster.findPerson(inside);
        if (!account || !m_trust.owns(*other, *account))
            return ErrorCode::NameTaken;
    }
    const PersonId away = m_state.roster.ownerAway(skeleton, m_state.clock.now());
    if (!account && !away.isNull() && away != person)
        return ErrorCode::NameKept;
    return std::nullopt;
}

void Entrance::turnAway(
    Occupant &occupant, ErrorCode code, const QString &ref, const QString &name, Effects &effects)
{
    refuse(occupant, code, ref, effects, name);
    // Another name would not help, and what stays open hears of the room.
    if (code == ErrorCode::Banned)
        sendAway(occupant, LeaveReason::Offline, Bye {ByeReason::Refused, {}, {}}, effects);
}

void Entrance::makeWay(const Occupant &occupant, const QString &name, Effects &effects)
{
    const PersonId inside = m_state.roster.ownerInside(nameSkeleton(name));
    if (inside.isNull() || inside == occupant.person.id)
        return;
    sendAway(*m_state.roster.findPerson(inside), LeaveReason::Exit,
        Bye {ByeReason::TakenOver, {}, {}}, effects);
}

bool Entrance::mayComeIn(const Occupant &occupant, const QString &ref, Effects &effects) const
{
    if (m_state.doorOpen || occupant.isInside())
        return true;
    refuse(occupant, ErrorCode::DoorClosed, ref, effects);
    return false;
}

} // namespace Teahouse
