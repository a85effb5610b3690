// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/trust/sqlitetrust.h"

#include "server_gui/trust/trustdatabase.h"
#include "shared/base/names.h"
#include "shared/base/post.h"

#include <QUuid>

#include <utility>

namespace Teahouse {

namespace {

KeepResult resultOf(bool isKept)
{
    return isKept ? KeepResult::Kept : KeepResult::NotKept;
}

} // namespace

SqliteTrust::SqliteTrust(HashCost cost, QObject *parent)
    : SqliteTrust([cost](const QString &password) { return hashPassword(password, cost); }, parent)
{ }

SqliteTrust::SqliteTrust(Hasher hash, QObject *parent)
    : QObject(parent)
    , m_hash(std::move(hash))
    , m_seat(std::make_unique<QObject>())
    , m_database(std::make_unique<TrustDatabase>())
{
    m_thread.setObjectName(QStringLiteral("passwords"));
    m_seat->moveToThread(&m_thread);
    m_thread.start();
}

SqliteTrust::~SqliteTrust()
{
    m_isStopping = true;
    postAndWait(m_seat.get(), [this] { m_database->close(); });
    m_thread.quit();
    m_thread.wait();
}

std::optional<Error> SqliteTrust::open(const QString &path)
{
    std::optional<Error> error;
    postAndWait(m_seat.get(), [&] {
        error = m_database->open(path);
        m_nobody = m_hash(QUuid::createUuid().toString());
    });
    if (error)
        return error;
    for (const auto &[skeleton, kept] : m_database->accounts())
        m_accounts.push_back(kept.account);
    m_hasRoomPassword = !m_database->roomHash().isEmpty();
    m_bans = m_database->bans();
    m_mutes = m_database->mutes();
    return std::nullopt;
}

template<typename Work, typename Done>
void SqliteTrust::hand(Work work, Done done)
{
    post(m_seat.get(), [this, work = std::move(work), done = std::move(done)] {
        const auto result = work();
        post(this, [result, done] { done(result); });
    });
}

template<typename Work, typename Answer, typename Done>
void SqliteTrust::handPassword(int &waiting, int most, Work work, Answer busy, Done done)
{
    if (waiting >= most) {
        post(this, [busy, done = std::move(done)] { done(busy); });
        return;
    }
    ++waiting;
    hand(std::move(work), [&waiting, done = std::move(done)](Answer result) {
        --waiting;
        done(result);
    });
}

void SqliteTrust::judge(const QString &account, const QString &password, Judged judged)
{
    handPassword(
        m_waiting, mostWaiting,
        [this, account, password] {
            return !m_isStopping && isRight(account, password) ? PasswordVerdict::Right
                                                               : PasswordVerdict::Wrong;
        },
        PasswordVerdict::Busy, std::move(judged));
}

void SqliteTrust::keep(const Account &account, const std::optional<QString> &password, Kept kept)
{
    const auto work = [this, account, password] { return keepNow(account, password); };
    if (password)
        handPassword(m_keeping, mostKeeping, work, KeepResult::Busy, std::move(kept));
    else
        hand(work, std::move(kept));
}

void SqliteTrust::drop(const QString &account, Kept kept)
{
    hand([this, account] { return resultOf(m_database->drop(account)); }, std::move(kept));
}

void SqliteTrust::keepRoomPassword(const QString &password, Kept kept)
{
    hand([this, password] { return keepRoomNow(password); }, std::move(kept));
}

void SqliteTrust::keepBans(const std::vector<Ban> &bans, Kept kept)
{
    hand([this, bans] { return resultOf(m_database->keepBans(bans)); }, std::move(kept));
}

void SqliteTrust::keepMutes(const std::vector<PersonId> &persons, Kept kept)
{
    hand([this, persons] { return resultOf(m_database->keepMutes(persons)); }, std::move(kept));
}

bool SqliteTrust::isRight(const QString &account, const QString &password) const
{
    const QByteArray hash = account.isEmpty() ? m_database->roomHash() : hashOf(account);
    // As much work for who does not exist: the answer must not come sooner.
    const bool isKnown = !hash.isEmpty();
    const bool fits = isPasswordOf(isKnown ? hash : m_nobody, password);
    return isKnown && fits;
}

KeepResult SqliteTrust::keepNow(const Account &account, const std::optional<QString> &password)
{
    if (!password)
        return resultOf(m_database->keep(account, hashOf(nameSkeleton(account.name))));
    const QByteArray hash = password->isEmpty() ? QByteArray() : m_hash(*password);
    // No hash would be no password: who needs the old one could do without.
    if (hash.isEmpty() && !password->isEmpty())
        return KeepResult::NotKept;
    return resultOf(m_database->keep(account, hash));
}

KeepResult SqliteTrust::keepRoomNow(const QString &password)
{
    const QByteArray hash = password.isEmpty() ? QByteArray() : m_hash(password);
    // The same: it would open the room to everybody at the next start.
    if (hash.isEmpty() && !password.isEmpty())
        return KeepResult::NotKept;
    return resultOf(m_database->keepRoomHash(hash));
}

QByteArray SqliteTrust::hashOf(const QString &account) const
{
    const auto known = m_database->accounts().find(account);
    return known == m_database->accounts().end() ? QByteArray() : known->second.hash;
}

} // namespace Teahouse
