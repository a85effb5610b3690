// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/accounts.h"
#include "server_gui/engine/sanctions.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace Teahouse {

enum class PasswordVerdict {
    Right,
    Wrong,
    Busy, ///< too many are being judged
};

/// What became of something to be kept.
enum class KeepResult {
    Kept,
    NotKept, ///< the disk refuses, or the memory; it holds until the server stops
    Busy, ///< too many passwords wait: it was not even begun
};

/// Where protected names, bans, mutes and the hashes of passwords are kept, and who judges
/// passwords. Declared by the engine, implemented by trust/. Called in the server's thread; answers
/// come there too, later, in the order of the calls.
///
/// An account is named by its skeleton, the room by an empty text. Judging takes as long for what
/// is unknown or has no password as for what has one.
class TrustKeeper
{
public:
    virtual ~TrustKeeper() = default;

    using Judged = std::function<void(PasswordVerdict)>;
    using Kept = std::function<void(KeepResult)>;

    virtual std::vector<Account> accounts() const { return {}; }
    virtual bool hasRoomPassword() const { return false; }
    virtual std::vector<Ban> bans() const { return {}; }
    virtual std::vector<PersonId> mutes() const { return {}; }

    virtual void judge(const QString &, const QString &, Judged judged)
    {
        judged(PasswordVerdict::Wrong);
    }
    /// With a new password, an empty one to have none, or nothing: it stays as it is.
    virtual void keep(const Account &, const std::optional<QString> &, Kept kept)
    {
        kept(KeepResult::NotKept);
    }
    virtual void drop(const QString &, Kept kept) { kept(KeepResult::NotKept); }
    /// Where that fails for want of memory the password before stays the room's.
    virtual void keepRoomPassword(const QString &, Kept kept) { kept(KeepResult::NotKept); }
    /// In the place of all that were kept.
    virtual void keepBans(const std::vector<Ban> &, Kept kept) { kept(KeepResult::NotKept); }
    virtual void keepMutes(const std::vector<PersonId> &, Kept kept) { kept(KeepResult::NotKept); }
};

} // namespace Teahouse
