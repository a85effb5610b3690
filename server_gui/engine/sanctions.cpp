// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/sanctions.h"

#include "shared/base/names.h"

#include <algorithm>
#include <utility>

namespace Teahouse {

bool Sanctions::mute(const PersonId &person, bool on, bool lasts)
{
    if (!on) {
        m_muted.remove(person);
        return std::erase(m_lastingMutes, person) > 0;
    }
    m_muted.insert(person);
    if (!lasts)
        return false;
    m_lastingMutes.push_back(person);
    if (m_lastingMutes.size() > mostMutes) {
        m_muted.remove(m_lastingMutes.front());
        m_lastingMutes.erase(m_lastingMutes.begin());
    }
    return true;
}

void Sanctions::restore(std::vector<Ban> bans, std::vector<PersonId> mutes)
{
    m_bans = std::move(bans);
    m_muted = QSet<PersonId>(mutes.begin(), mutes.end());
    m_lastingMutes = std::move(mutes);
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
