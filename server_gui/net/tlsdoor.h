// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/encryption.h"
#include "server_gui/net/tlscontext.h"

#include <QtGlobal>

namespace Teahouse {

/// Who may speak TLS here, with which certificate, and how many may be about to.
class TlsDoor
{
public:
    /// A handshake under way; its place is free again when this goes. Dies before its door.
    class Handshake
    {
    public:
        Handshake(TlsDoor &door, std::shared_ptr<const TlsContext> context);
        ~Handshake();
        Handshake(const Handshake &) = delete;
        Handshake &operator=(const Handshake &) = delete;

        const std::shared_ptr<const TlsContext> &context() const { return m_context; }

    private:
        TlsDoor &m_door;
        std::shared_ptr<const TlsContext> m_context;
    };

    explicit TlsDoor(qint64 mostHandshakes)
        : m_mostHandshakes(mostHandshakes)
    { }

    /// From the next handshake on. Without a context nobody gets in by TLS.
    void open(Encryption encryption, std::shared_ptr<const TlsContext> context);
    bool isRequired() const { return m_encryption == Encryption::Required; }
    /// A place for a handshake; none while there is no TLS, or too many are under way.
    std::unique_ptr<Handshake> enter();

private:
    qint64 m_mostHandshakes;
    qint64 m_handshakes = 0;
    Encryption m_encryption = Encryption::Off;
    std::shared_ptr<const TlsContext> m_context;
};

} // namespace Teahouse
