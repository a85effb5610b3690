// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace Teahouse {

/// A server that was met with encryption, and whose key its user has confirmed.
struct KnownHost {
    QString address; ///< HOST:PORT in its one spelling (ServerAddress::canonical)
    QByteArray key; ///< SHA-256 of its public key
    QDateTime confirmed; ///< UTC
    bool operator==(const KnownHost &) const = default;
};

/// Whom this user trusts, in a file that only the user may read. Several windows share it, so it is
/// to be read before each decision.
class KnownHosts
{
public:
    /// An empty folder keeps nothing beyond this object.
    explicit KnownHosts(const QString &folder);

    /// Takes what the file says by now. False if it is there and is not what we wrote: then nobody
    /// can tell who was met with encryption, and nothing is written over it.
    bool read();
    /// What was known of the server at this address when it was read.
    std::optional<KnownHost> find(const QString &address) const;
    /// The keys of all of them, wherever they were met.
    QList<QByteArray> keys() const;
    /// The user has compared and confirmed this key. False if it could not be written.
    bool trust(const KnownHost &host);
    /// Where it is kept; empty: nowhere.
    const QString &file() const { return m_file; }

private:
    bool write() const;

    QString m_file;
    std::vector<KnownHost> m_hosts;
};

} // namespace Teahouse
