// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/reading.h"
#include "shared/protocol/limits.h"
#include "shared/protocol/linereader.h"

namespace Teahouse {

/// What a program sends: one JSON object a line.
class JsonInput
{
public:
    explicit JsonInput(const Limits &limits)
        : m_longestLine(limits.jsonLineBytes)
        , m_framer(limits.jsonLineBytesBeforeJoining)
    { }

    void append(QByteArrayView bytes) { m_framer.append(bytes); }
    /// Who is in the room may send longer lines.
    void setInRoom() { m_framer.setMaximum(m_longestLine); }
    Frame next() { return m_framer.next(); }
    Reading read(const QByteArray &frame) const;

    qint64 longestLine() const { return m_framer.maximum(); }

private:
    qint64 m_longestLine;
    LineFramer m_framer;
};

} // namespace Teahouse
