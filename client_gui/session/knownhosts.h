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
    QString address; ///< HOST:PORT as it was typed, in lower case
    QByteArray key; ///< SHA-256 of its public key
    QDateTime confirmed; ///< UTC
    bool operator==(const KnownHost &) const = default;
};

/// Whom this user trusts, in a file that only the user may read. Read anew before each question,
/// because several windows share it.
class KnownHosts
{
public:
    /// An empty folder keeps nothing beyond this object.
    explicit KnownHosts(const QString &folder);

    /// What is known of the server at this address.
    std::optional<KnownHost> find(const QString &address);
    /// The keys of all of them, wherever they were met.
    QList<QByteArray> keys();
    /// The user has compared and confirmed this key. False if it could not be written.
    bool trust(const KnownHost &host);

private:
    void read();
    bool write() const;

    QString m_file;
    std::vector<KnownHost> m_hosts;
};

} // namespace Teahouse
