// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/passwordguard.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr std::chrono::seconds longestWait {300};
constexpr int mostDoublings = 9;
constexpr int wrongBeforeBan = 20;
constexpr std::chrono::hours banTime {1};
constexpr qsizetype manyTries = 10'000;
constexpr std::chrono::seconds longestVerdict {10};
constexpr std::chrono::seconds verdictWait {1};

} // namespace

Milliseconds PasswordGuard::wait(const QString &account, Instant now) const
{
    const auto begun = m_begun.constFind(account);
    if (begun != m_begun.constEnd() && *begun > now)
        return verdictWait;
    const auto tries = m_accounts.constFind(account);
    if (tries == m_accounts.constEnd() || tries->until <= now)
        return Milliseconds(0);
    return std::chrono::ceil<Milliseconds>(tries->until - now);
}

void PasswordGuard::begin(const QString &account, Instant now)
{
    // Whoever leaves before the verdict leaves an entry; it means nothing after a while.
    if (m_begun.size() >= manyTries)
        m_begun.removeIf([now](const auto &entry) { return *entry <= now; });
    m_begun.insert(account, now + longestVerdict);
}

void PasswordGuard::wrong(const QString &account, Instant now)
{
    forgetOld(m_accounts, now);
    Tries &tries = m_accounts[account];
    const std::chrono::seconds wait {1 << std::min(tries.wrong, mostDoublings)};
    ++tries.wrong;
    tries.last = now;
    tries.until = now + std::min(wait, longestWait);
}

bool PasswordGuard::wrongFrom(const QString &network, Instant now)
{
    forgetOld(m_networks, now);
    Tries &tries = m_networks[network];
    // A classroom behind one address mistypes now and then; a guesser does not pause.
    if (now - tries.last > banTime)
        tries.wrong = 0;
    tries.last = now;
    if (++tries.wrong < wrongBeforeBan)
        return false;
    tries.wrong = 0;
    tries.until = now + banTime;
    return true;
}

bool PasswordGuard::isBanned(const QString &network, Instant now) const
{
    const auto tries = m_networks.constFind(network);
    return tries != m_networks.constEnd() && tries->until > now;
}

void PasswordGuard::forgetOld(QHash<QString, Tries> &tries, Instant now)
{
    if (tries.size() < manyTries)
        return;
    tries.removeIf([now](const auto &entry) { return now - entry->last > banTime; });
    // Somebody with that many addresses gains no more by it than with new ones.
    if (tries.size() >= manyTries)
        tries.clear();
}

} // namespace Teahouse
