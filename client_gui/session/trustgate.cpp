// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/trustgate.h"

#include "shared/protocol/fingerprint.h"

namespace Teahouse {

void TrustGate::open(const ServerAddress &server, TlsChoice choice, const QString &fingerprint)
{
    m_address = server.toString();
    m_fingerprint = fingerprint;
    // Who names a fingerprint means to be sure.
    m_choice = fingerprint.isEmpty() ? choice : TlsChoice::Required;
    m_hosts.read(); // where it cannot be read, objectionTo() says so before anything is sent
    startOver();
}

void TrustGate::startOver()
{
    const bool plain = m_choice == TlsChoice::Off && !isKnown();
    m_security = plain ? Wire::Security::Plain : Wire::Security::Tls;
}

Wire::Security TrustGate::security() const
{
    return m_security;
}

bool TrustGate::goPlain()
{
    if (m_choice == TlsChoice::Required || isKnown())
        return false;
    m_security = Wire::Security::Plain;
    return true;
}

bool TrustGate::goEncrypted()
{
    if (m_security == Wire::Security::Tls)
        return false;
    m_security = Wire::Security::Tls;
    m_choice = TlsChoice::Required;
    return true;
}

std::optional<JoinRefusal> TrustGate::objectionTo(const Wire &wire, const QDateTime &now)
{
    if (!m_hosts.read())
        return JoinRefusal {NetworkTrouble::TrustUnreadable, m_hosts.file(), {}, {}};
    const std::optional<KnownHost> known = m_hosts.find(m_address);
    if (!wire.isEncrypted()) {
        if (known)
            return JoinRefusal {NetworkTrouble::NotEncrypted, m_address, {}, {}};
        return std::nullopt;
    }
    if (known && known->key == wire.serverKey())
        return std::nullopt;
    const ServerTrust server {m_address, wire.serverKey(), wire.tlsVersion(), known};
    if (isFingerprintOf(m_fingerprint, server.key)) {
        trust(server, now);
        return std::nullopt;
    }
    JoinRefusal refusal {
        known ? NetworkTrouble::ChangedServer : NetworkTrouble::UnknownServer, m_address, {}, {}};
    // A fingerprint that was named and is not this one is as good as one that has changed.
    if (!m_fingerprint.isEmpty())
        refusal.reason = NetworkTrouble::ChangedServer;
    refusal.trust = server;
    return refusal;
}

void TrustGate::trust(const ServerTrust &server, const QDateTime &now)
{
    m_hosts.trust({server.address, server.key, now});
}

} // namespace Teahouse
