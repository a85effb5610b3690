// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"

#include <QDateTime>
#include <QSet>
#include <QString>

#include <utility>
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

/// Who may not write for as long as the server runs, and who may not come in until they are let in
/// again.
class Sanctions
{
public:
    static constexpr size_t mostBans = 10'000;

    bool isMuted(const PersonId &person) const { return m_muted.contains(person); }
    void mute(const PersonId &person, bool on);

    /// The bans of an earlier run.
    void restore(std::vector<Ban> bans) { m_bans = std::move(bans); }
    void ban(Ban ban);
    /// By name or network; how many bans that ended.
    size_t unban(const QString &nameOrNetwork);
    bool isBanned(const PersonId &person) const;
    bool isBannedFrom(const QString &network) const;
    const std::vector<Ban> &bans() const { return m_bans; }

private:
    QSet<PersonId> m_muted;
    std::vector<Ban> m_bans;
};

} // namespace Teahouse
