// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/knownhosts.h"

#include "client_gui/session/serveraddress.h"
#include "shared/base/commitwhole.h"
#include "shared/base/filelock.h"
#include "shared/base/logging.h"
#include "shared/protocol/personproof.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

constexpr auto onlyMine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 largestFile = 16 * 1024 * 1024;
constexpr Milliseconds lockWait {2'000};

QString sameAddress(const QString &address)
{
    const auto parsed = ServerAddress::parse(address);
    return parsed ? parsed->canonical() : address.toLower();
}

/// The servers of a file; nothing if it is not what we wrote.
std::optional<std::vector<KnownHost>> hostsIn(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isArray())
        return std::nullopt;
    std::vector<KnownHost> hosts;
    for (const QJsonValue &row : document.array()) {
        const KnownHost host {sameAddress(row[QLatin1String("address")].toString()),
            fromBase64Url(row[QLatin1String("key")].toString().toLatin1()),
            QDateTime::fromString(row[QLatin1String("confirmed")].toString(), Qt::ISODate)};
        if (host.address.isEmpty())
            return std::nullopt;
        // A row without its key still says that this host was met with encryption.
        hosts.push_back(host);
    }
    return hosts;
}

} // namespace

KnownHosts::KnownHosts(const QString &folder)
{
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    m_file = QDir(folder).filePath(QStringLiteral("known_hosts.json"));
}

std::optional<KnownHost> KnownHosts::find(const QString &address) const
{
    // The last of them: an older program kept one for each spelling.
    const auto found = std::find_if(m_hosts.rbegin(), m_hosts.rend(),
        [wanted = sameAddress(address)](const KnownHost &host) { return host.address == wanted; });
    return found == m_hosts.rend() ? std::nullopt : std::optional(*found);
}

QList<QByteArray> KnownHosts::keys() const
{
    QList<QByteArray> keys;
    for (const KnownHost &host : m_hosts)
        keys.append(host.key);
    return keys;
}

bool KnownHosts::trust(const KnownHost &host)
{
    FileLock lock(m_file + QStringLiteral(".lock"));
    if (const auto error = m_file.isEmpty() ? std::nullopt : lock.take(lockWait))
        qCWarning(lcSession) << "the file of known hosts is not locked:" << error->detail;
    if (!read())
        return false;
    KnownHost kept = host;
    kept.address = sameAddress(host.address);
    std::erase_if(m_hosts, [&](const KnownHost &old) { return old.address == kept.address; });
    m_hosts.push_back(kept);
    if (m_file.isEmpty() || write())
        return true;
    qCWarning(lcSession) << "a confirmed host could not be kept in" << m_file;
    return false;
}

bool KnownHosts::read()
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.exists())
        return true;
    std::optional<std::vector<KnownHost>> hosts;
    if (file.open(QIODevice::ReadOnly) && file.size() <= largestFile)
        hosts = hostsIn(file.readAll());
    if (!hosts) {
        qCWarning(lcSession) << "the known hosts cannot be read:" << m_file;
        return false;
    }
    m_hosts = std::move(*hosts);
    return true;
}

bool KnownHosts::write() const
{
    QJsonArray rows;
    for (const KnownHost &host : m_hosts) {
        rows.append(QJsonObject {{QStringLiteral("address"), host.address},
            {QStringLiteral("key"), QString::fromLatin1(toBase64Url(host.key))},
            {QStringLiteral("confirmed"), host.confirmed.toString(Qt::ISODate)}});
    }
    QSaveFile file(m_file);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(onlyMine)
        && file.write(QJsonDocument(rows).toJson()) >= 0 && commitWhole(file);
}

} // namespace Teahouse
