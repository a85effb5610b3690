// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/trust.h"

#include "server_gui/engine/networkof.h"
#include "server_gui/engine/password.h"
#include "shared/base/logging.h"
#include "shared/base/names.h"

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

constexpr int mostWrongPasswords = 3;
constexpr qint64 busyMs = 1000;
constexpr size_t mostPassed = 100'000;

Authentication &noted(Occupant &occupant)
{
    if (!occupant.authentication)
        occupant.authentication = std::make_unique<Authentication>();
    return *occupant.authentication;
}

Refused notNow(ErrorCode code, const QString &ref, Milliseconds wait)
{
    return {code, {}, ref, wait.count(), {}};
}

} // namespace

bool Trust::hasPassed(const Occupant &occupant) const
{
    if (!m_state.hasRoomPassword || occupant.isInside())
        return true;
    if (occupant.authentication && occupant.authentication->hasPassed)
        return true;
    return occupant.hasKey && m_state.passed.contains(occupant.person.id);
}

bool Trust::owns(const Occupant &occupant, const Account &account) const
{
    if (occupant.hasKey
        && std::find(account.persons.begin(), account.persons.end(), occupant.person.id)
            != account.persons.end())
        return true;
    return occupant.authentication && occupant.authentication->proven == nameSkeleton(account.name);
}

Role Trust::roleOf(const Occupant &occupant) const
{
    const Account *account = nullptr;
    if (occupant.authentication && !occupant.authentication->proven.isEmpty())
        account = m_state.accounts.find(occupant.authentication->proven);
    if (!account && occupant.hasKey)
        account = m_state.accounts.ofPerson(occupant.person.id);
    if (account)
        return account->role;
    return occupant.hasKey ? Role::Member : Role::Guest;
}

std::optional<ErrorCode> Trust::objectionTo(Occupant &occupant, const QString &skeleton) const
{
    if (occupant.hasKey && m_state.sanctions.isBanned(occupant.person.id))
        return ErrorCode::Banned;
    const Account *account = m_state.accounts.find(skeleton);
    const bool isOwn = account && owns(occupant, *account);
    if (account && !isOwn) {
        noted(occupant).asked = skeleton;
        return ErrorCode::NameProtected;
    }
    if (!m_state.listed.isEmpty() && !m_state.listed.contains(skeleton))
        return ErrorCode::NotOnList;
    if (!m_state.settings.guests && !isOwn && !occupant.hasKey)
        return ErrorCode::GuestsNotAllowed;
    return std::nullopt;
}

void Trust::bind(const Occupant &occupant, Effects &effects)
{
    if (!occupant.hasKey || !occupant.authentication)
        return;
    if (occupant.authentication->hasPassed && size_t(m_state.passed.size()) < mostPassed)
        m_state.passed.insert(occupant.person.id);
    const Account *account = m_state.accounts.find(occupant.authentication->proven);
    // Whoever has a name of their own does not lose it by knowing the password of another.
    if (!account || m_state.accounts.ofPerson(occupant.person.id))
        return;
    Account bound = *account;
    bound.persons.push_back(occupant.person.id);
    m_state.accounts.put(bound);
    effects.push_back(KeepAccount {*m_state.accounts.find(nameSkeleton(bound.name))});
}

bool Trust::authenticate(Occupant &occupant, const Authenticate &command, Effects &effects)
{
    // Connections that were open before the ban guess no more either.
    if (!isThisMachine(occupant.address.toString())
        && m_state.passwords.isBanned(
            networkOf(occupant.address.toString()), m_state.clock.now())) {
        refuse(occupant, ErrorCode::Banned, command.ref, effects);
        return false;
    }
    if (mayTell(occupant, command.ref, effects))
        judge(occupant, command, effects);
    return true;
}

void Trust::judge(Occupant &occupant, const Authenticate &command, Effects &effects)
{
    const std::optional<QString> account = asked(occupant);
    if (!account)
        return refuse(occupant, ErrorCode::NothingAsked, command.ref, effects);
    const QString password = normalizedPassword(command.password);
    if (password.isEmpty() || password.size() > mostPasswordCharacters)
        return refuse(
            occupant, ErrorCode::BadField, command.ref, effects, QStringLiteral("password"));
    const Instant now = m_state.clock.now();
    const Milliseconds wait = m_state.passwords.wait(guardedAs(occupant, *account), now);
    if (wait > Milliseconds(0)) {
        effects.push_back(
            TellOne {occupant.session, notNow(ErrorCode::TooFast, command.ref, wait)});
        return;
    }
    noted(occupant).isJudged = true;
    // Many connections would guess at once. The room's may come from many people at once.
    if (!account->isEmpty())
        m_state.passwords.begin(*account, now);
    effects.push_back(CheckPassword {occupant.session, *account, password, command.ref});
}

bool Trust::judged(
    Occupant &occupant, const CheckPassword &asked, PasswordVerdict verdict, Effects &effects)
{
    Authentication &notes = noted(occupant);
    notes.isJudged = false;
    const QString account = guardedAs(occupant, asked.account);
    m_state.passwords.end(account);
    if (std::exchange(notes.isOutdated, false) || verdict == PasswordVerdict::Busy) {
        effects.push_back(TellOne {
            occupant.session, notNow(ErrorCode::TooFast, asked.ref, Milliseconds(busyMs))});
        return true;
    }
    if (verdict == PasswordVerdict::Right) {
        m_state.passwords.right(account);
        notes.asked.clear();
        if (asked.account.isEmpty())
            notes.hasPassed = true;
        else
            notes.proven = asked.account;
        effects.push_back(TellOne {occupant.session, Ack {asked.ref, {}, true}});
        return true;
    }
    const Instant now = m_state.clock.now();
    m_state.passwords.wrong(account, now);
    effects.push_back(TellOne {occupant.session,
        notNow(ErrorCode::WrongPassword, asked.ref, m_state.passwords.wait(account, now))});
    // Who sits at the host's computer would shut out everybody who does.
    if (!isThisMachine(occupant.address.toString())
        && m_state.passwords.wrongFrom(networkOf(occupant.address.toString()), now))
        qCWarning(lcEngine) << "too many wrong passwords: banned for an hour:"
                            << networkOf(occupant.address.toString());
    return ++notes.wrong < mostWrongPasswords;
}

void Trust::kept(SessionId to, const QString &ref, KeepResult result, Effects &effects) const
{
    const bool isKept = result == KeepResult::Kept;
    if (to == SessionId {}) {
        // Until the server stops, what was asked holds all the same.
        if (!isKept)
            qCWarning(lcEngine) << "a protected name, a ban or the password is not on the disk";
        return;
    }
    const Refused refused = result == KeepResult::Busy
        ? notNow(ErrorCode::TooFast, ref, Milliseconds(busyMs))
        : Refused {.code = ErrorCode::NotStored, .ref = ref};
    effects.push_back(TellOne {to, isKept ? Event(Ack {ref, {}, true}) : Event(refused)});
}

void Trust::release(const QString &skeleton, Effects &effects)
{
    m_state.accounts.remove(skeleton);
    // Or it would be a right to the name of whoever protects it next.
    forgetPasswords(skeleton);
    tellRoles(effects);
}

void Trust::forgetPasswords(const QString &account, const Occupant *keeps)
{
    for (auto &[session, occupant] : m_state.roster.occupants()) {
        if (!occupant.authentication || &occupant == keeps)
            continue;
        Authentication &notes = *occupant.authentication;
        notes.isOutdated = notes.isJudged;
        if (account.isEmpty())
            notes.hasPassed = notes.hasPassed && occupant.isInside();
        else if (notes.proven == account)
            notes.proven.clear();
    }
}

void Trust::tellRoles(Effects &effects)
{
    for (auto &[session, occupant] : m_state.roster.occupants()) {
        const Role role = occupant.place == Place::Room ? roleOf(occupant) : occupant.person.role;
        if (std::exchange(occupant.person.role, role) == role)
            continue;
        m_state.arrivals.settle(occupant.person.id, effects);
        effects.push_back(TellAll {Presence {
            occupant.person, occupant.away ? PresenceState::Away : PresenceState::Online}});
    }
}

std::optional<QString> Trust::asked(const Occupant &occupant) const
{
    if (!hasPassed(occupant))
        return QString();
    if (occupant.authentication && !occupant.authentication->asked.isEmpty())
        return occupant.authentication->asked;
    return std::nullopt;
}

QString Trust::guardedAs(const Occupant &occupant, const QString &account) const
{
    return account.isEmpty() ? PasswordGuard::roomFrom(networkOf(occupant.address.toString()))
                             : account;
}

bool Trust::mayTell(const Occupant &occupant, const QString &ref, Effects &effects) const
{
    if (occupant.encrypted || m_state.settings.allowPlainAuth
        || isThisMachine(occupant.address.toString()))
        return true;
    refuse(occupant, ErrorCode::AuthInPlain, ref, effects);
    return false;
}

} // namespace Teahouse
