// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/jsoninput.h"
#include "server_gui/net/textinput.h"
#include "shared/protocol/negotiation.h"

#include <variant>

namespace Teahouse {

/// What one peer sends: its first bytes until they tell how it speaks, from then on its frames and
/// what they mean.
class PeerInput
{
public:
    void append(QByteArrayView bytes, Instant now);

    /// How the first bytes say that it speaks.
    SessionKind negotiated() const { return negotiate(firstBytes()); }
    QByteArray firstBytes() const;
    QByteArray takeFirstBytes();
    /// It speaks so; the first bytes are the beginning of it.
    void beginText(const Limits &limits, bool plainRoom, Instant now);
    void beginJson(const Limits &limits);

    /// A text peer's; null for any other.
    const TextInput *text() const { return std::get_if<TextInput>(&m_input); }
    void setPlainRoom(bool plain);
    /// Who is in the room may send longer lines as JSON.
    void setInRoom();
    /// `ended`: the peer will send no more.
    Frame next(Instant now, bool ended);
    Reading read(const QByteArray &frame);
    qint64 longestLine(const Limits &limits) const;
    /// When the silence since the last byte will end a frame.
    std::optional<Instant> quietDeadline() const;

private:
    /// The first bytes as long as they tell nothing.
    std::variant<QByteArray, TextInput, JsonInput> m_input;
};

} // namespace Teahouse
