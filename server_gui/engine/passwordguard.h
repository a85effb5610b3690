// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"

#include <QHash>
#include <QString>

namespace Teahouse {

/// Makes guessing slow without ever locking anybody out (docs/LIMITS.md). Time is handed in.
class PasswordGuard
{
public:
    /// What the room's password is guessed at from one network: one who guesses keeps nobody else
    /// waiting. A protected name waits as a whole, or many addresses would share the guessing.
    static QString roomFrom(const QString &network) { return u'\n' + network; }

    /// How long until the next try at this is judged; 0: now.
    Milliseconds wait(const QString &account, Instant now) const;
    /// A try at this is on its way: nobody else's is judged before its verdict, or 10 s have
    /// passed.
    void begin(const QString &account, Instant now);
    /// The verdict has come.
    void end(const QString &account) { m_begun.remove(account); }
    void right(const QString &account) { m_accounts.remove(account); }
    /// Counts a wrong one: 1, 2, 4 … 300 s until the next.
    void wrong(const QString &account, Instant now);

    /// Counts a wrong one of a network; true with the one that bans it.
    bool wrongFrom(const QString &network, Instant now);
    bool isBanned(const QString &network, Instant now) const;

private:
    struct Tries {
        int wrong = 0;
        Instant last {};
        Instant until {};
    };

    static void forgetOld(QHash<QString, Tries> &tries, Instant now);

    QHash<QString, Tries> m_accounts;
    QHash<QString, Tries> m_networks;
    QHash<QString, Instant> m_begun; ///< until when, at the longest
};

} // namespace Teahouse
