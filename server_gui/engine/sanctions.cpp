// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/sanctions.h"

#include "shared/base/names.h"

#include <algorithm>

namespace Teahouse {

void Sanctions::mute(const PersonId &person, bool on)
{
    if (on)
        m_muted.insert(person);
    else
        m_muted.remove(person);
}

void Sanctions::ban(Ban ban)
{
    if (m_bans.size() >= mostBans)
        m_bans.erase(m_bans.begin());
    m_bans.push_back(std::move(ban));
}

size_t Sanctions::unban(const QString &nameOrNetwork)
{
    const QString skeleton = nameSkeleton(normalizedName(nameOrNetwork));
    return std::erase_if(m_bans, [&](const Ban &ban) {
        return ban.network == nameOrNetwork || nameSkeleton(ban.name) == skeleton;
    });
}

bool Sanctions::isBanned(const PersonId &person) const
{
    return std::any_of(m_bans.begin(), m_bans.end(),
        [&](const Ban &ban) { return !ban.person.isNull() && ban.person == person; });
}

bool Sanctions::isBannedFrom(const QString &network) const
{
    return std::any_of(m_bans.begin(), m_bans.end(),
        [&](const Ban &ban) { return !ban.network.isEmpty() && ban.network == network; });
}

} // namespace Teahouse
