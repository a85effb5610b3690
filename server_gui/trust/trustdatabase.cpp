// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/trust/trustdatabase.h"

#include "shared/base/logging.h"
#include "shared/base/makeprivate.h"
#include "shared/base/names.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

// 2: bans. 3: mutes.
constexpr int schemaVersion = 3;

constexpr auto schema = {
    "CREATE TABLE IF NOT EXISTS room (id INTEGER PRIMARY KEY CHECK (id = 1), password BLOB)",
    "CREATE TABLE IF NOT EXISTS names (skeleton TEXT PRIMARY KEY, name TEXT NOT NULL,"
    " role INTEGER NOT NULL, password BLOB) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS keys (skeleton TEXT NOT NULL, place INTEGER NOT NULL,"
    " person TEXT NOT NULL, PRIMARY KEY (skeleton, place)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS bans (place INTEGER PRIMARY KEY, name TEXT NOT NULL,"
    " person TEXT, network TEXT, since INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS mutes (place INTEGER PRIMARY KEY, person TEXT NOT NULL)",
};

bool run(QSqlQuery &query, const QString &statement, const QVariantList &values)
{
    if (!query.prepare(statement))
        return false;
    for (const QVariant &value : values)
        query.addBindValue(value);
    return query.exec();
}

} // namespace

std::optional<Error> TrustDatabase::open(const QString &path)
{
    close();
    if (const auto why = makePrivate(path))
        return Error {u"trust-not-opened"_s, path + ": "_L1 + *why};
    m_name = QUuid::createUuid().toString();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=1000"_s);
    if (m_database.open() && prepare() && read() && readBans() && readMutes())
        return std::nullopt;
    const QString why = m_database.lastError().text();
    return Error {u"trust-not-opened"_s, why.isEmpty() ? path : path + ": "_L1 + why};
}

void TrustDatabase::close()
{
    if (m_name.isEmpty())
        return;
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
    m_accounts.clear();
    m_roomHash.clear();
    m_bans.clear();
    m_mutes.clear();
}

bool TrustDatabase::prepare()
{
    QSqlQuery query(m_database);
    // FULL and one file: what was acknowledged survives the loss of power. What is deleted is gone.
    if (!query.exec(u"PRAGMA synchronous = FULL"_s) || !query.exec(u"PRAGMA secure_delete = ON"_s)
        || !query.exec(u"PRAGMA user_version"_s) || !query.next())
        return false;
    // A later version knows what stands in it; we would lose it.
    if (query.value(0).toInt() > schemaVersion)
        return false;
    query.finish();
    for (const char *statement : schema) {
        if (!query.exec(QLatin1StringView(statement)))
            return false;
    }
    return query.exec(u"PRAGMA user_version = "_s + QString::number(schemaVersion));
}

bool TrustDatabase::read()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"SELECT skeleton, name, role, password FROM names"_s))
        return false;
    while (query.next()) {
        const bool isModerator = query.value(2).toInt() == int(Role::Moderator);
        const QByteArray hash = query.value(3).toByteArray();
        // By how it looks today: how names are compared may have changed since.
        m_accounts[nameSkeleton(query.value(1).toString())] = {
            {query.value(1).toString(), {}, !hash.isEmpty(),
                isModerator ? Role::Moderator : Role::Member},
            hash};
    }
    if (!query.exec(u"SELECT names.name, keys.person FROM keys JOIN names USING (skeleton)"
                    " ORDER BY skeleton, place"_s))
        return false;
    while (query.next())
        m_accounts[nameSkeleton(query.value(0).toString())].account.persons.push_back(
            {query.value(1).toByteArray()});
    if (!query.exec(u"SELECT password FROM room"_s))
        return false;
    if (query.next())
        m_roomHash = query.value(0).toByteArray();
    return true;
}

bool TrustDatabase::readBans()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"SELECT name, person, network, since FROM bans ORDER BY place"_s))
        return false;
    while (query.next() && m_bans.size() < Sanctions::mostBans)
        m_bans.push_back(
            {query.value(0).toString(), {query.value(1).toByteArray()}, query.value(2).toString(),
                QDateTime::fromMSecsSinceEpoch(query.value(3).toLongLong(), Qt::UTC)});
    return true;
}

bool TrustDatabase::readMutes()
{
    QSqlQuery query(m_database);
    if (!query.exec(u"SELECT person FROM mutes ORDER BY place"_s))
        return false;
    while (query.next() && m_mutes.size() < Sanctions::mostMutes)
        m_mutes.push_back({query.value(0).toByteArray()});
    return true;
}

template<typename Change>
bool TrustDatabase::commit(Change change)
{
    if (m_database.transaction() && change() && m_database.commit())
        return true;
    qCWarning(lcStore) << "passwords and names are not kept:" << m_database.lastError().text();
    m_database.rollback();
    return false;
}

bool TrustDatabase::keep(const Account &account, const QByteArray &hash)
{
    const QString skeleton = nameSkeleton(account.name);
    const bool isKept = commit([&] { return erase(skeleton) && write(skeleton, account, hash); });
    // Until the server stops it holds all the same.
    m_accounts[skeleton] = {account, hash};
    return isKept;
}

bool TrustDatabase::drop(const QString &skeleton)
{
    m_accounts.erase(skeleton);
    return commit([&] { return erase(skeleton); });
}

bool TrustDatabase::keepRoomHash(const QByteArray &hash)
{
    m_roomHash = hash;
    return commit([&] {
        QSqlQuery query(m_database);
        return hash.isEmpty()
            ? query.exec(u"DELETE FROM room"_s)
            : run(query, u"INSERT OR REPLACE INTO room (id, password) VALUES (1, ?)"_s, {hash});
    });
}

bool TrustDatabase::keepBans(const std::vector<Ban> &bans)
{
    return commit([&] {
        QSqlQuery query(m_database);
        bool isKept = query.exec(u"DELETE FROM bans"_s);
        for (const Ban &ban : bans)
            isKept = isKept
                && run(query,
                    u"INSERT INTO bans (name, person, network, since) VALUES (?, ?, ?, ?)"_s,
                    {ban.name, QString::fromLatin1(ban.person.text), ban.network,
                        ban.since.toMSecsSinceEpoch()});
        return isKept;
    });
}

bool TrustDatabase::keepMutes(const std::vector<PersonId> &persons)
{
    return commit([&] {
        QSqlQuery query(m_database);
        bool isKept = query.exec(u"DELETE FROM mutes"_s);
        for (const PersonId &person : persons)
            isKept = isKept
                && run(query, u"INSERT INTO mutes (person) VALUES (?)"_s,
                    {QString::fromLatin1(person.text)});
        return isKept;
    });
}

bool TrustDatabase::write(const QString &skeleton, const Account &account, const QByteArray &hash)
{
    QSqlQuery query(m_database);
    if (!run(query, u"INSERT INTO names (skeleton, name, role, password) VALUES (?, ?, ?, ?)"_s,
            {skeleton, account.name, int(account.role), hash}))
        return false;
    int place = 0;
    for (const PersonId &person : account.persons) {
        if (!run(query, u"INSERT INTO keys (skeleton, place, person) VALUES (?, ?, ?)"_s,
                {skeleton, place++, QString::fromLatin1(person.text)}))
            return false;
    }
    return true;
}

bool TrustDatabase::erase(const QString &skeleton)
{
    QSqlQuery query(m_database);
    return run(query, u"DELETE FROM keys WHERE skeleton = ?"_s, {skeleton})
        && run(query, u"DELETE FROM names WHERE skeleton = ?"_s, {skeleton});
}

} // namespace Teahouse
