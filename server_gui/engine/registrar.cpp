// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/registrar.h"

#include "server_gui/engine/password.h"
#include "shared/base/names.h"
#include "shared/protocol/sentences.h"

namespace Teahouse {

namespace {

AdminRefused wrongPassword()
{
    return {ErrorCode::BadField, QStringLiteral("password")};
}

} // namespace

void Registrar::protect(const Occupant &occupant, const ProtectName &command, Effects &effects)
{
    if (occupant.place != Place::Room)
        return refuse(occupant, ErrorCode::JoinFirst, command.ref, effects);
    if (!occupant.hasKey)
        return refuse(occupant, ErrorCode::KeyNeeded, command.ref, effects);
    const QString skeleton = nameSkeleton(occupant.person.name);
    const Account *own = m_state.accounts.ofPerson(occupant.person.id);
    if (!command.on) {
        if (!own)
            return refuse(occupant, ErrorCode::NotAllowed, command.ref, effects);
        const QString freed = nameSkeleton(own->name);
        m_trust.release(freed, effects);
        effects.push_back(DropAccount {freed, occupant.session, command.ref});
        return;
    }
    const Account *there = m_state.accounts.find(skeleton);
    // A person has one such name, or all good names would be gone soon.
    const bool mayHave = there ? m_trust.owns(occupant, *there)
                               : !own && m_state.accounts.all().size() < Accounts::most;
    if (!mayHave)
        return refuse(occupant, ErrorCode::NotAllowed, command.ref, effects);
    std::optional<QString> password;
    if (!command.password.isEmpty()) {
        if (!m_trust.mayTell(occupant, command.ref, effects))
            return;
        password = normalizedPassword(command.password);
        if (!isPassword(*password))
            return refuse(
                occupant, ErrorCode::BadField, command.ref, effects, QStringLiteral("password"));
    }
    Account account = there ? *there : Account {occupant.person.name};
    if (!own)
        account.persons.push_back(occupant.person.id);
    keep(account, password, &occupant, command.ref, effects);
}

AdminReply Registrar::protect(const HostProtect &command, Effects &effects)
{
    // A name holds no colon.
    const qsizetype colon = command.text.indexOf(u':');
    const QString name = normalizedName(command.text.left(colon).trimmed());
    std::optional<QString> password;
    if (colon >= 0)
        password = normalizedPassword(command.text.sliced(colon + 1).trimmed());
    if (password && !isPassword(*password))
        return wrongPassword();
    const auto account = accountFor(name, password.has_value());
    if (!account)
        return account.error();
    keep(*account, password, nullptr, {}, effects);
    return AdminDone {{{}, account->name}};
}

AdminReply Registrar::unprotect(const HostUnprotect &command, Effects &effects)
{
    const QString skeleton = nameSkeleton(normalizedName(command.name));
    if (!m_state.accounts.find(skeleton))
        return AdminRefused {ErrorCode::NobodyCalled, command.name};
    m_trust.release(skeleton, effects);
    effects.push_back(DropAccount {skeleton});
    return AdminDone {{{}, command.name}};
}

AdminReply Registrar::setRole(const SetRole &command, Effects &effects)
{
    const QString name = normalizedName(command.name);
    if (command.role != Role::Moderator && !m_state.accounts.find(nameSkeleton(name)))
        return AdminRefused {ErrorCode::NobodyCalled, command.name};
    auto account = accountFor(name, false);
    if (!account)
        return account.error();
    const bool isNew = account->role != command.role;
    account.value().role = command.role;
    keep(*account, {}, nullptr, {}, effects);
    if (isNew)
        tellRoom(m_state,
            command.role == Role::Moderator ? moderatorSentence() : noModeratorSentence(),
            account->name, effects);
    return AdminDone {{{}, account->name}};
}

AdminReply Registrar::setRoomPassword(const SetRoomPassword &command, Effects &effects)
{
    const QString password = normalizedPassword(command.password);
    if (!password.isEmpty() && !isPassword(password))
        return wrongPassword();
    m_state.hasRoomPassword = !password.isEmpty();
    m_state.passed.clear();
    m_trust.forgetPasswords({});
    effects.push_back(KeepRoomPassword {password});
    return AdminDone {};
}

AdminReply Registrar::setClassList(const SetClassList &command)
{
    m_state.listed.clear();
    for (const QString &name : command.names)
        m_state.listed.insert(nameSkeleton(normalizedName(name)));
    return AdminDone {};
}

AdminReply Registrar::names() const
{
    HostNames names;
    for (const auto &[skeleton, account] : m_state.accounts.all())
        names.accounts.push_back(account);
    return names;
}

Result<Account, AdminRefused> Registrar::accountFor(const QString &name, bool hasPassword) const
{
    const QString skeleton = nameSkeleton(name);
    if (const Account *account = m_state.accounts.find(skeleton))
        return *account;
    const NameBounds bounds {m_state.limits.nameCharacters, m_state.limits.nameBytes};
    if (checkName(name, m_state.reserved, bounds) != NameProblem::None)
        return AdminRefused {ErrorCode::NameNotAllowed, name};
    Account account {name};
    PersonId holder = m_state.roster.ownerInside(skeleton);
    if (const Occupant *inside = m_state.roster.findPerson(holder)) {
        account.name = inside->person.name;
        if (!inside->hasKey)
            holder = {};
    } else {
        holder = m_state.roster.ownerAway(skeleton, m_state.clock.now());
    }
    if (!holder.isNull() && !m_state.accounts.ofPerson(holder))
        account.persons.push_back(holder);
    if (account.persons.empty() && !hasPassword)
        return AdminRefused {ErrorCode::KeyNeeded, name};
    if (m_state.accounts.all().size() >= Accounts::most)
        return AdminRefused {ErrorCode::NotAllowed, name};
    return account;
}

void Registrar::keep(Account account, const std::optional<QString> &password, const Occupant *owner,
    const QString &ref, Effects &effects)
{
    const QString skeleton = nameSkeleton(account.name);
    // All that the old password gave ends with it: somebody who stole it had their key bound too.
    const bool isRenewed = account.hasPassword && password;
    if (isRenewed)
        std::erase_if(account.persons,
            [owner](const PersonId &person) { return !owner || person != owner->person.id; });
    account.hasPassword = account.hasPassword || password;
    m_state.accounts.put(account);
    effects.push_back(KeepAccount {
        *m_state.accounts.find(skeleton), password, owner ? owner->session : SessionId {}, ref});
    if (isRenewed) {
        m_trust.forgetPasswords(skeleton, owner);
        showOut(skeleton, effects);
    }
    m_trust.tellRoles(effects);
}

void Registrar::showOut(const QString &skeleton, Effects &effects)
{
    const Account *account = m_state.accounts.find(skeleton);
    Occupant *bearer = m_state.roster.findPerson(m_state.roster.ownerInside(skeleton));
    if (!account || !bearer || m_trust.owns(*bearer, *account))
        return;
    refuse(*bearer, ErrorCode::NameProtected, {}, effects, bearer->person.name);
    m_entrance.sendAway(*bearer, LeaveReason::Exit, Bye {ByeReason::Refused, {}, {}}, effects);
}

} // namespace Teahouse
