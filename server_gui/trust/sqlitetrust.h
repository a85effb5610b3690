// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/trustkeeper.h"
#include "server_gui/trust/passwordhash.h"
#include "shared/base/result.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace Teahouse {

class TrustDatabase;

/// Protected names, bans, mutes and passwords in a file. One thread judges and keeps, in the order
/// in which it was asked, and answers come back into the thread that asked. Made and used in the
/// server's thread.
class SqliteTrust final : public QObject, public TrustKeeper
{
    Q_OBJECT
public:
    /// Passwords that wait to be judged; each takes 0.1 s, so those behind would wait too long.
    static constexpr int mostWaiting = 64;
    /// Passwords that wait to be kept. They are, even at the end, so these hold it up.
    static constexpr int mostKeeping = 16;

    /// Makes what is kept of a password; nothing where the memory for that is missing.
    using Hasher = std::function<QByteArray(const QString &password)>;

    explicit SqliteTrust(HashCost cost = HashCost::Interactive, QObject *parent = nullptr);
    explicit SqliteTrust(Hasher hash, QObject *parent = nullptr);
    ~SqliteTrust() override;

    /// Blocks until the file is open. Errors of TrustDatabase::open().
    std::optional<Error> open(const QString &path);

    std::vector<Account> accounts() const override { return m_accounts; }
    bool hasRoomPassword() const override { return m_hasRoomPassword; }
    std::vector<Ban> bans() const override { return m_bans; }
    std::vector<PersonId> mutes() const override { return m_mutes; }
    void judge(const QString &account, const QString &password, Judged judged) override;
    void keep(const Account &account, const std::optional<QString> &password, Kept kept) override;
    void drop(const QString &account, Kept kept) override;
    void keepRoomPassword(const QString &password, Kept kept) override;
    void keepBans(const std::vector<Ban> &bans, Kept kept) override;
    void keepMutes(const std::vector<PersonId> &persons, Kept kept) override;

private:
    bool isRight(const QString &account, const QString &password) const;
    KeepResult keepNow(const Account &account, const std::optional<QString> &password);
    KeepResult keepRoomNow(const QString &password);
    QByteArray hashOf(const QString &account) const;
    /// Runs `work` in the thread, and `done` with what it gives here.
    template<typename Work, typename Done>
    void hand(Work work, Done done);
    /// The same for what takes a password's time; where `most` wait it is `busy` at once.
    template<typename Work, typename Answer, typename Done>
    void handPassword(int &waiting, int most, Work work, Answer busy, Done done);

    const Hasher m_hash;
    QThread m_thread;
    // Lives in the thread; what runs there is handed to it.
    std::unique_ptr<QObject> m_seat;
    std::unique_ptr<TrustDatabase> m_database;
    QByteArray m_nobody; ///< what a password is compared with that nothing is known of
    std::vector<Account> m_accounts; ///< as they were at the start
    std::vector<Ban> m_bans; ///< the same
    std::vector<PersonId> m_mutes; ///< the same
    bool m_hasRoomPassword = false;
    int m_waiting = 0;
    int m_keeping = 0;
    std::atomic_bool m_isStopping = false; ///< nobody needs a verdict any more
};

} // namespace Teahouse
