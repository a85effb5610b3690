// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/person.h"

#include <QHash>
#include <QString>

#include <map>
#include <vector>

namespace Teahouse {

/// A protected name: nobody takes it but those whose key it is bound to, and who know its password.
struct Account {
    QString name;
    std::vector<PersonId> persons = {}; ///< whose key is enough
    bool hasPassword = false;
    Role role = Role::Member; ///< Member or Moderator
    bool operator==(const Account &) const = default;
};

/// The protected names of the room, by what they look like.
class Accounts
{
public:
    /// So that nobody fills the memory or the disk with names.
    static constexpr size_t most = 10'000;
    /// Devices of one name; the one bound first is forgotten beyond.
    static constexpr size_t mostPersons = 8;

    const Account *find(const QString &skeleton) const;
    const Account *ofPerson(const PersonId &person) const;

    /// Adds it, or puts it in the place of the one that looks the same.
    void put(Account account);
    void remove(const QString &skeleton);

    /// By skeleton, each once.
    const std::map<QString, Account> &all() const { return m_accounts; }

private:
    std::map<QString, Account> m_accounts;
    QHash<PersonId, QString> m_persons;
};

} // namespace Teahouse
