// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/accounts.h"

#include "shared/base/names.h"

namespace Teahouse {

const Account *Accounts::find(const QString &skeleton) const
{
    const auto found = m_accounts.find(skeleton);
    return found == m_accounts.end() ? nullptr : &found->second;
}

const Account *Accounts::ofPerson(const PersonId &person) const
{
    const auto found = m_persons.constFind(person);
    return found == m_persons.constEnd() ? nullptr : find(*found);
}

void Accounts::put(Account account)
{
    const QString skeleton = nameSkeleton(account.name);
    remove(skeleton);
    if (account.persons.size() > mostPersons)
        account.persons.erase(account.persons.begin());
    for (const PersonId &person : account.persons)
        m_persons[person] = skeleton;
    m_accounts[skeleton] = std::move(account);
}

void Accounts::remove(const QString &skeleton)
{
    const auto found = m_accounts.find(skeleton);
    if (found == m_accounts.end())
        return;
    for (const PersonId &person : found->second.persons)
        m_persons.remove(person);
    m_accounts.erase(found);
}

} // namespace Teahouse
