// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/trust/sqlitetrust.h"

#include "server_gui/trust/trustdatabase.h"
#include "shared/base/names.h"

#include <QUuid>

#include <utility>

namespace Teahouse {

SqliteTrust::SqliteTrust(HashCost cost, QObject *parent)
    : QObject(parent)
    , m_cost(cost)
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
    QMetaObject::invokeMethod(
        m_seat.get(), [this] { m_database->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

std::optional<Error> SqliteTrust::open(const QString &path)
{
    std::optional<Error> error;
    QMetaObject::invokeMethod(
        m_seat.get(),
        [&] {
            error = m_database->open(path);
            m_nobody = hashPassword(QUuid::createUuid().toString(), m_cost);
        },
        Qt::BlockingQueuedConnection);
    if (error)
        return error;
    for (const auto &[skeleton, kept] : m_database->accounts())
        m_accounts.push_back(kept.account);
    m_hasRoomPassword = !m_database->roomHash().isEmpty();
    m_bans = m_database->bans();
    return std::nullopt;
}

void SqliteTrust::judge(const QString &account, const QString &password, Judged judged)
{
    if (m_waiting >= mostWaiting) {
        QMetaObject::invokeMethod(
            this, [judged] { judged(PasswordVerdict::Busy); }, Qt::QueuedConnection);
        return;
    }
    ++m_waiting;
    hand([this, account, password] { return !m_isStopping && isRight(account, password); },
        [this, judged = std::move(judged)](bool right) {
            --m_waiting;
            judged(right ? PasswordVerdict::Right : PasswordVerdict::Wrong);
        });
}

void SqliteTrust::keep(const Account &account, const std::optional<QString> &password, Kept kept)
{
    if (!password) {
        hand([this, account] { return m_database->keep(account, hashFor(account, {})); },
            std::move(kept));
        return;
    }
    if (m_waiting >= mostWaiting) {
        QMetaObject::invokeMethod(
            this, [kept = std::move(kept)] { kept(false); }, Qt::QueuedConnection);
        return;
    }
    ++m_waiting;
    hand(
        [this, account, password] {
            return !m_isStopping && m_database->keep(account, hashFor(account, password));
        },
        [this, kept = std::move(kept)](bool isKept) {
            --m_waiting;
            kept(isKept);
        });
}

void SqliteTrust::drop(const QString &account, Kept kept)
{
    hand([this, account] { return m_database->drop(account); }, std::move(kept));
}

void SqliteTrust::keepRoomPassword(const QString &password, Kept kept)
{
    hand(
        [this, password] {
            return m_database->keepRoomHash(
                password.isEmpty() ? QByteArray() : hashPassword(password, m_cost));
        },
        std::move(kept));
}

void SqliteTrust::keepBans(const std::vector<Ban> &bans, Kept kept)
{
    hand([this, bans] { return m_database->keepBans(bans); }, std::move(kept));
}

bool SqliteTrust::isRight(const QString &account, const QString &password) const
{
    const auto known = m_database->accounts().find(account);
    QByteArray hash = account.isEmpty()         ? m_database->roomHash()
        : known == m_database->accounts().end() ? QByteArray()
                                                : known->second.hash;
    // As much work for who does not exist: the answer must not come sooner.
    const bool isKnown = !hash.isEmpty();
    const bool fits = isPasswordOf(isKnown ? hash : m_nobody, password);
    return isKnown && fits;
}

QByteArray SqliteTrust::hashFor(
    const Account &account, const std::optional<QString> &password) const
{
    if (password)
        return password->isEmpty() ? QByteArray() : hashPassword(*password, m_cost);
    const auto known = m_database->accounts().find(nameSkeleton(account.name));
    return known == m_database->accounts().end() ? QByteArray() : known->second.hash;
}

template<typename Work, typename Done>
void SqliteTrust::hand(Work work, Done done)
{
    QMetaObject::invokeMethod(m_seat.get(), [this, work = std::move(work), done = std::move(done)] {
        const bool result = work();
        QMetaObject::invokeMethod(
            this, [result, done] { done(result); }, Qt::QueuedConnection);
    });
}

} // namespace Teahouse
