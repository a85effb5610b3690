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
    keep(*account, password, effects);
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
    keep(*account, {}, effects);
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
    for (auto &[session, occupant] : m_state.roster.occupants()) {
        if (occupant.authentication && !occupant.isInside())
            occupant.authentication->hasPassed = false;
    }
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
        if (inside->key.isEmpty())
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

void Registrar::keep(
    const Account &account, const std::optional<QString> &password, Effects &effects)
{
    Account kept = account;
    kept.hasPassword = kept.hasPassword || password;
    m_state.accounts.put(kept);
    effects.push_back(KeepAccount {kept, password});
    m_trust.tellRoles(effects);
}

} // namespace Teahouse
