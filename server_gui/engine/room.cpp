// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/room.h"

#include "shared/base/overloaded.h"

namespace Teahouse {

namespace {

constexpr qint64 reconnectAfterMs = 3000;

} // namespace

Room::Room(RoomSettings settings, const Limits &limits, const ServerIdentity &identity,
    const Clock &clock, const LogStart &log)
    : m_state(std::move(settings), limits, identity, clock, log)
    , m_trust(m_state)
    , m_entrance(m_state, m_trust)
    , m_talk(m_state)
    , m_changes(m_state)
    , m_turns(m_state)
    , m_hosting(m_state, m_trust)
    , m_registrar(m_state, m_trust, m_entrance)
    , m_moderation(m_state, m_entrance)
{ }

void Room::opened(SessionId session, const QString &address)
{
    Occupant &occupant = m_state.roster.open(session);
    occupant.address = address.toUtf8();
    occupant.talkGuard = FloodGuard(m_state.limits.messageBurst, m_state.limits.messagesPerSecond);
}

void Room::encrypted(SessionId session)
{
    if (Occupant *occupant = m_state.roster.find(session))
        occupant->encrypted = true;
}

void Room::setServerKey(Encryption encryption, const QByteArray &publicKeyDigest)
{
    m_state.encryption = encryption;
    m_state.identity.publicKeyDigest = publicKeyDigest;
}

void Room::decided(SessionId session, SessionKind kind, Effects &effects)
{
    Occupant *occupant = m_state.roster.find(session);
    if (!occupant)
        return;
    occupant->kind = kind;
    if (kind == SessionKind::Text) {
        m_entrance.greet(*occupant, effects);
        return;
    }
    // A program that was silent at first and came in as a plain peer comes in again by its hello.
    m_entrance.leave(*occupant, LeaveReason::Offline, effects);
}

void Room::silent(SessionId session, Effects &effects)
{
    Occupant *occupant = m_state.roster.find(session);
    if (!occupant || occupant->kind == SessionKind::Json)
        return;
    m_entrance.greet(*occupant, effects);
    m_entrance.enterNameless(*occupant, effects);
}

void Room::handle(SessionId session, const Command &command, Effects &effects)
{
    Occupant *occupant = m_state.roster.find(session);
    if (!occupant || occupant->leaving)
        return;
    occupant->lastHeard = m_state.utc();
    if (!mayTry(*occupant, command, effects))
        return;
    if (!m_turns.mustWait(*occupant, command))
        carryOut(*occupant, command, effects);
    else if (!m_turns.queue(*occupant, command, effects))
        m_entrance.sendAway(
            *occupant, LeaveReason::Offline, Bye {ByeReason::TooFast, {}, {}}, effects);
}

void Room::unreadable(SessionId session, const Refused &reason, Effects &effects)
{
    Occupant *occupant = m_state.roster.find(session);
    if (!occupant || occupant->leaving)
        return;
    if (occupant->isInside() || mayTryOnceMore(*occupant, reason.ref, effects))
        effects.push_back(TellOne {session, reason});
}

void Room::inputEnded(SessionId session, Effects &effects)
{
    Occupant *occupant = m_state.roster.find(session);
    if (!occupant || occupant->leaving)
        return;
    if (occupant->waiting) {
        occupant->waiting->commands.push_back(std::nullopt);
        return;
    }
    m_entrance.leave(*occupant, LeaveReason::Offline, effects);
    occupant->leaving = true;
    effects.push_back(CloseSession {session});
}

void Room::judged(const CheckPassword &asked, PasswordVerdict verdict, Effects &effects)
{
    Occupant *occupant = m_state.roster.find(asked.session);
    if (!occupant || occupant->leaving)
        return;
    if (!m_trust.judged(*occupant, asked, verdict, effects))
        return m_entrance.sendAway(
            *occupant, LeaveReason::Offline, Bye {ByeReason::Refused, {}, {}}, effects);
    if (occupant->waiting)
        carryOutWaiting(*occupant, effects);
}

void Room::restore(const std::vector<Account> &accounts, bool hasRoomPassword,
    const std::vector<Ban> &bans, const std::vector<PersonId> &mutes)
{
    for (const Account &account : accounts)
        m_state.accounts.put(account);
    m_state.hasRoomPassword = hasRoomPassword;
    m_state.sanctions.restore(bans, mutes);
}

bool Room::isBannedFrom(const QString &network) const
{
    return m_state.passwords.isBanned(network, m_state.clock.now())
        || m_state.sanctions.isBannedFrom(network);
}

void Room::closed(SessionId session, Effects &effects)
{
    Occupant *occupant = m_state.roster.find(session);
    if (!occupant)
        return;
    m_entrance.leave(*occupant, LeaveReason::Offline, effects);
    m_state.roster.remove(session);
}

AdminReply Room::host(const AdminCommand &command, Effects &effects)
{
    return std::visit(
        Overloaded {[&](const HostSay &say) { return m_hosting.say(say, effects); },
            [&](const HostTell &tell) { return m_hosting.tell(tell, effects); },
            [&](const HostKick &kick) { return m_moderation.kick(kick, effects); },
            [&](const HostMute &mute) { return m_moderation.mute(mute, effects); },
            [&](const HostBan &ban) { return m_moderation.ban(ban, effects); },
            [&](const HostUnban &unban) { return m_moderation.unban(unban, effects); },
            [&](const AskBans &) { return m_moderation.bans(); },
            [&](const HostProtect &protect) { return m_registrar.protect(protect, effects); },
            [&](const HostUnprotect &name) { return m_registrar.unprotect(name, effects); },
            [&](const AskNames &) { return m_registrar.names(); },
            [&](const SetRole &role) { return m_registrar.setRole(role, effects); },
            [&](const SetRoomPassword &password) {
                return m_registrar.setRoomPassword(password, effects);
            },
            [&](const SetClassList &list) { return m_registrar.setClassList(list); },
            // Reading files is the host's business.
            [](const LoadClassList &) { return AdminReply(AdminDone {}); },
            [&](const ApplySettings &settings) { return m_hosting.apply(settings, effects); },
            [&](const AskSnapshot &) { return AdminReply(m_hosting.snapshot()); },
            [&](const HostExport &what) { return m_hosting.plan(what); },
            // The store answers it.
            [&](const HostSearch &) { return AdminReply(AdminDone {}); },
            [&](const SetDoor &door) {
                m_state.doorOpen = door.open;
                return AdminReply(AdminDone {});
            },
            // How what is told travels is no business of the room's.
            [](const SetPace &) { return AdminReply(AdminDone {}); },
            // A matter of the network, as the door is.
            [](const AskFigures &) { return AdminReply(AdminDone {}); },
            [](const ReloadCertificate &) { return AdminReply(AdminDone {}); },
            [&](const StopServer &) {
                stop(effects);
                return AdminReply(AdminDone {});
            },
            [&](const HostErase &erase) { return m_hosting.erase(erase, effects); },
            [&](const HostDelete &gone) { return m_changes.remove(gone, effects); },
            [](const MakeBackup &) {
                return AdminReply(AdminRefused {ErrorCode::NotAllowed, {}});
            }},
        command);
}

void Room::stop(Effects &effects)
{
    effects.push_back(
        TellAll {Bye {ByeReason::Stopping, {}, reconnectAfterMs}, Audience::Connected});
    for (auto &[session, occupant] : m_state.roster.occupants()) {
        occupant.leaving = true;
        effects.push_back(CloseSession {session});
    }
}

std::optional<Instant> Room::nextWake() const
{
    const auto arrivals = m_state.arrivals.due();
    const auto turns = m_turns.due();
    return arrivals && turns ? std::min(*arrivals, *turns) : arrivals ? arrivals : turns;
}

void Room::wake(Effects &effects)
{
    const Instant now = m_state.clock.now();
    if (const auto due = m_state.arrivals.due(); due && *due <= now)
        m_state.arrivals.tellDue(effects);
    while (const auto session = m_turns.takeDue(now)) {
        if (Occupant *occupant = m_state.roster.find(*session); occupant && !occupant->leaving)
            carryOutWaiting(*occupant, effects);
    }
}

PersonId Room::personOf(SessionId session) const
{
    const Occupant *occupant = m_state.roster.find(session);
    return occupant ? occupant->person.id : PersonId {};
}

void Room::carryOut(Occupant &occupant, const Command &command, Effects &effects)
{
    if (isMutedFor(occupant, command))
        return refuse(occupant, ErrorCode::Muted, refOf(command), effects);
    std::visit(Overloaded {[&](const Hello &hello) { m_entrance.hello(occupant, hello, effects); },
                   [&](const Prove &prove) { m_entrance.prove(occupant, prove, effects); },
                   [&](const TakeName &name) { takeName(occupant, name, effects); },
                   [&](const Exit &exit) { m_entrance.exit(occupant, exit, effects); },
                   [&](const Say &say) { m_talk.say(occupant, say, effects); },
                   [&](const SayTo &say) { m_talk.sayTo(occupant, say, effects); },
                   [&](const EditMessage &edit) { m_changes.edit(occupant, edit, effects); },
                   [&](const DeleteMessage &gone) { m_changes.remove(occupant, gone, effects); },
                   [&](const React &react) { m_changes.react(occupant, react, effects); },
                   [&](const Who &who) { m_talk.who(occupant, who, effects); },
                   [&](const AskHistory &ask) { m_talk.history(occupant, ask, effects); },
                   [&](const AskSearch &ask) { m_talk.search(occupant, ask, effects); },
                   [&](const Unrecognised &line) { say(occupant, line, effects); },
                   [&](const SetTyping &typing) {
                       if (m_state.askingGuardsOf(occupant).signal.take(m_state.clock.now()))
                           m_talk.typing(occupant, typing, effects);
                   },
                   [&](const SetAway &away) {
                       if (m_state.askingGuardsOf(occupant).signal.take(m_state.clock.now()))
                           m_talk.away(occupant, away, effects);
                   },
                   [&](const AskPing &ping) {
                       effects.push_back(TellOne {occupant.session, Ack {ping.ref, {}, false}});
                   },
                   [&](const Authenticate &authenticate) {
                       if (!m_trust.authenticate(occupant, authenticate, effects))
                           m_entrance.sendAway(occupant, LeaveReason::Offline,
                               Bye {ByeReason::Refused, {}, {}}, effects);
                   },
                   [&](const ProtectName &name) { m_registrar.protect(occupant, name, effects); },
                   [&](const Moderate &moderate) { this->moderate(occupant, moderate, effects); },
                   [](const Pong &) {}, [](const AskHelp &) {}},
        command);
}

/// The host sees which of the moderators had it done.
void Room::signFeed(Effects &effects, qsizetype from, const QString &moderator)
{
    for (qsizetype i = from; i < qsizetype(effects.size()); ++i) {
        if (auto *told = std::get_if<TellHost>(&effects[i]))
            told->entry.by = moderator;
    }
}

void Room::moderate(const Occupant &occupant, const Moderate &command, Effects &effects)
{
    if (occupant.person.role < Role::Moderator || !m_readVerb)
        return refuse(occupant, ErrorCode::NotAllowed, command.ref, effects);
    QStringList line {command.verb, command.to, command.text};
    line.removeAll(QString());
    const auto verb = m_readVerb(line.join(u' '), occupant.person.role);
    if (!verb) {
        const QString &code = verb.error().code;
        return refuse(occupant,
            code == u"unknown-verb"      ? ErrorCode::UnknownCommand
                : code == u"not-allowed" ? ErrorCode::NotAllowed
                                         : ErrorCode::BadField,
            command.ref, effects, command.verb);
    }
    if (m_moderation.isAboutStaff(*verb))
        return refuse(occupant, ErrorCode::NotAllowed, command.ref, effects);
    const auto before = qsizetype(effects.size());
    const AdminReply reply = host(*verb, effects);
    signFeed(effects, before, occupant.person.name);
    if (const auto *refused = std::get_if<AdminRefused>(&reply))
        return refuse(occupant, refused->code, command.ref, effects, refused->subject);
    effects.push_back(TellOne {occupant.session, Ack {command.ref, {}, false}});
}

bool Room::isMutedFor(const Occupant &occupant, const Command &command) const
{
    const bool changesWords =
        std::holds_alternative<EditMessage>(command) || std::holds_alternative<React>(command);
    return changesWords && m_state.sanctions.isMuted(occupant.person.id);
}

void Room::say(Occupant &occupant, const Unrecognised &line, Effects &effects)
{
    if (m_state.settings.isPlainer())
        m_talk.say(occupant, Say {line.line, {}, {}}, effects);
    else
        refuse(occupant, ErrorCode::UnknownCommand, {}, effects);
}

bool Room::mayTry(Occupant &occupant, const Command &command, Effects &effects)
{
    const bool takesName = std::holds_alternative<TakeName>(command);
    const bool leaves = std::holds_alternative<Exit>(command);
    const bool authenticates = std::holds_alternative<Authenticate>(command);
    if (m_state.settings.isPlainer() && occupant.kind == SessionKind::Text) {
        if (!takesName && !leaves && !authenticates)
            m_entrance.enterNameless(occupant, effects);
        const bool mayTry = takesName || leaves || authenticates || m_trust.hasPassed(occupant);
        if (!mayTry)
            refuse(occupant, ErrorCode::PasswordNeeded, {}, effects);
        return mayTry;
    }
    if (occupant.isInside() || leaves)
        return true;
    if (!mayTryOnceMore(occupant, refOf(command), effects))
        return false;
    const bool mayProve = std::holds_alternative<Hello>(command)
        || std::holds_alternative<Prove>(command) || std::holds_alternative<AskPing>(command);
    if (occupant.arrival && occupant.arrival->proof && !mayProve) {
        refuse(occupant, ErrorCode::ProofNeeded, refOf(command), effects);
        return false;
    }
    return true;
}

bool Room::mayTryOnceMore(Occupant &occupant, const QString &ref, Effects &effects)
{
    if (++occupant.commandsBeforeJoining <= m_state.limits.commandsBeforeJoining)
        return true;
    refuse(occupant, ErrorCode::TooManyCommands, ref, effects);
    m_entrance.sendAway(occupant, LeaveReason::Offline, Bye {ByeReason::Refused, {}, {}}, effects);
    return false;
}

void Room::carryOutWaiting(Occupant &occupant, Effects &effects)
{
    // One by one, so that an exit among them ends the loop.
    while (const auto next = m_turns.next(occupant)) {
        if (!next->command)
            return inputEnded(occupant.session, effects);
        carryOut(occupant, *next->command, effects);
    }
}

void Room::takeName(Occupant &occupant, const TakeName &command, Effects &effects)
{
    m_entrance.takeName(occupant, command, effects);
    // In a plainer room even a refused name is a first word, and first words enter.
    if (occupant.kind == SessionKind::Text && !occupant.leaving)
        m_entrance.enterNameless(occupant, effects);
}

} // namespace Teahouse
