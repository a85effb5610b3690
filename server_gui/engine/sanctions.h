// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"

#include <QDateTime>
#include <QSet>
#include <QString>

#include <vector>

namespace Teahouse {

/// Somebody who may not come in.
struct Ban {
    QString name; ///< as they were called
    PersonId person = {}; ///< by their key; null for who has none
    QString network = {}; ///< where they come from (networkOf); empty: from anywhere else they may
    QDateTime since = {}; ///< UTC
    bool operator==(const Ban &) const = default;
};

/// Who may not write, and who may not come in, until the host thinks otherwise.
class Sanctions
{
public:
    static constexpr size_t mostBans = 10'000;
    static constexpr size_t mostMutes = 10'000; ///< beyond, the oldest may write again

    bool isMuted(const PersonId &person) const { return m_muted.contains(person); }
    /// `lasts`: the person comes back as the same one, by a key. False if it changes nothing that
    /// lasts.
    bool mute(const PersonId &person, bool on, bool lasts);
    /// Those who stay muted when the server starts again, the oldest first.
    const std::vector<PersonId> &lastingMutes() const { return m_lastingMutes; }

    /// The bans and mutes of an earlier run.
    void restore(std::vector<Ban> bans, std::vector<PersonId> mutes);
    void ban(Ban ban);
    /// By name or network; how many bans that ended.
    size_t unban(const QString &nameOrNetwork);
    bool isBanned(const PersonId &person) const;
    bool isBannedFrom(const QString &network) const;
    const std::vector<Ban> &bans() const { return m_bans; }

private:
    QSet<PersonId> m_muted;
    std::vector<PersonId> m_lastingMutes;
    std::vector<Ban> m_bans;
};

} // namespace Teahouse
