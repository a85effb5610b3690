// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"
#include "shared/protocol/charset.h"

#include <QByteArray>

#include <deque>
#include <optional>

namespace Teahouse {

/// What leaves for a peer that knows no line ends and takes each recv() as one message: at most one
/// write in 50 ms of at most 1,000 bytes, cut only between characters; what may not be joined with
/// others goes alone, the rest together, joined by LF (docs/PROTOCOL.md, "Framing").
class UnframedWriter
{
public:
    static constexpr Milliseconds gap {50};
    static constexpr qsizetype mostBytes = 1000;

    bool isEmpty() const { return m_waiting.empty(); }
    qint64 bytes() const { return m_bytes; }

    /// `text` without its line end.
    void push(const QByteArray &text, bool alone);
    /// When next() may give a write, if anything waits.
    std::optional<Instant> due() const;
    /// The next write, empty if it is too early or nothing waits.
    QByteArray next(Instant now, Charset charset);
    /// All that waits, as lines: for a peer that turned out to know them.
    QByteArray takeAsLines();

private:
    struct Piece {
        QByteArray text;
        bool alone = false;
    };

    std::deque<Piece> m_waiting;
    qint64 m_bytes = 0;
    Instant m_lastWrite {};
};

/// The longest part of `text` of at most `most` bytes that ends between characters.
qsizetype wholeCharacters(const QByteArray &text, qsizetype most, Charset charset);

} // namespace Teahouse
