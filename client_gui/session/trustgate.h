// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/joinrefusal.h"
#include "client_gui/session/knownhosts.h"
#include "client_gui/session/wire.h"

namespace Teahouse {

/// Whether a session insists on encryption.
enum class TlsChoice {
    Auto, ///< tried first; plain where there is none, unless the server was met with it before
    Required,
    Off, ///< not tried, but for a server that was met with it before
};

/// Decides whether to come to a server with encryption, and whether whoever answers may be spoken
/// to: trust on first use.
class TrustGate
{
public:
    explicit TrustGate(const QString &folder)
        : m_hosts(folder)
    { }

    /// A new seat. `fingerprint`: what its user has been told about the server beforehand.
    void open(const ServerAddress &server, TlsChoice choice, const QString &fingerprint);
    /// What goPlain() has decided does not hold any more.
    void startOver();
    /// How the next connection begins.
    Wire::Security security() const;
    /// There was no encryption; true if plain text will do from now on.
    bool goPlain();
    /// The server wants encryption; true if it was not tried yet.
    bool goEncrypted();
    /// Why nothing may be sent to whoever answers; nothing if all is well. Looks once more at whom
    /// the user trusts, which another window may have changed.
    std::optional<JoinRefusal> objectionTo(const Wire &wire, const QDateTime &now);
    /// Of all servers that were met with encryption.
    QList<QByteArray> keys() const { return m_hosts.keys(); }
    /// The user has compared and confirmed.
    void trust(const ServerTrust &server, const QDateTime &now);

private:
    bool isKnown() const { return m_hosts.find(m_address).has_value(); }

    KnownHosts m_hosts;
    QString m_address;
    QString m_fingerprint;
    Wire::Security m_security = Wire::Security::Plain;
    TlsChoice m_choice = TlsChoice::Auto;
};

} // namespace Teahouse
