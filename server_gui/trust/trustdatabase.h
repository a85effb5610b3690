// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/accounts.h"
#include "server_gui/engine/sanctions.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QSqlDatabase>

#include <map>
#include <optional>
#include <vector>

class QSqlQuery;

namespace Teahouse {

/// A protected name as it is kept.
struct KeptAccount {
    Account account;
    QByteArray hash; ///< of its password; empty: none
};

/// The file of protected names, bans, mutes and hashed passwords. One thread; calls block until the
/// disk has it.
class TrustDatabase
{
public:
    ~TrustDatabase() { close(); }

    /// Makes it where there is none, for the user alone. Error "trust-not-opened": the path and
    /// why.
    std::optional<Error> open(const QString &path);
    void close();

    /// By skeleton, as they were when it was opened or last written.
    const std::map<QString, KeptAccount> &accounts() const { return m_accounts; }
    QByteArray roomHash() const { return m_roomHash; }
    /// As they were when it was opened, the oldest first.
    const std::vector<Ban> &bans() const { return m_bans; }
    /// The same: people with a key who may not write.
    const std::vector<PersonId> &mutes() const { return m_mutes; }

    /// Each is whole or not at all; false: the disk refuses.
    bool keep(const Account &account, const QByteArray &hash);
    bool drop(const QString &skeleton);
    bool keepRoomHash(const QByteArray &hash);
    bool keepBans(const std::vector<Ban> &bans);
    bool keepMutes(const std::vector<PersonId> &persons);

private:
    bool prepare();
    bool read();
    bool readBans();
    bool readMutes();
    bool write(const QString &skeleton, const Account &account, const QByteArray &hash);
    bool erase(const QString &skeleton);
    /// Runs `change` in one commit.
    template<typename Change>
    bool commit(Change change);

    QString m_name;
    QSqlDatabase m_database;
    std::map<QString, KeptAccount> m_accounts;
    QByteArray m_roomHash;
    std::vector<Ban> m_bans;
    std::vector<PersonId> m_mutes;
};

} // namespace Teahouse
