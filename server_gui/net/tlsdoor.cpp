// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/tlsdoor.h"

namespace Teahouse {

TlsDoor::Handshake::Handshake(TlsDoor &door, std::shared_ptr<const TlsContext> context)
    : m_door(door)
    , m_context(std::move(context))
{
    ++m_door.m_handshakes;
}

TlsDoor::Handshake::~Handshake()
{
    --m_door.m_handshakes;
}

void TlsDoor::open(Encryption encryption, std::shared_ptr<const TlsContext> context)
{
    m_encryption = encryption;
    m_context = std::move(context);
}

std::unique_ptr<TlsDoor::Handshake> TlsDoor::enter()
{
    if (m_encryption == Encryption::Off || !m_context || m_handshakes >= m_mostHandshakes)
        return nullptr;
    return std::make_unique<Handshake>(*this, m_context);
}

} // namespace Teahouse
