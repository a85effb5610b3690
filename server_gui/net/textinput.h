// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/reading.h"
#include "shared/protocol/charset.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/linereader.h"

namespace Teahouse {

/// What a text peer sends: its framing, its character set, its commands.
class TextInput
{
public:
    explicit TextInput(const Limits &limits)
        : m_reader(limits.textLineBytes)
    { }

    void setPlainRoom(bool plain) { m_reader.setPlainRoom(plain); }
    void append(QByteArrayView bytes, Instant now) { m_reader.append(bytes, now); }
    /// `inputEnded`: the peer will send no more, so what it left unfinished may be a command.
    Frame next(Instant now, bool inputEnded);
    Reading read(const QByteArray &frame);

    Charset charset() const { return m_charset.charset(); }
    std::optional<Instant> quietDeadline() const { return m_reader.quietDeadline(); }
    bool isLinePeer() const { return m_reader.isLinePeer(); }
    bool isUnframed() const { return m_reader.isUnframed(); }

private:
    QuietGapReader m_reader;
    CharsetDetector m_charset;
    bool m_atFirstLine = true;
};

} // namespace Teahouse
