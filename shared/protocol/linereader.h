// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"

#include <QByteArray>
#include <QByteArrayList>

#include <memory>
#include <optional>

namespace Teahouse {

enum class FrameStatus { Complete, Incomplete, TooLong };

struct Frame {
    FrameStatus status = FrameStatus::Incomplete;
    QByteArray bytes; ///< of a Complete frame, without its line end
};

/// Cuts a stream of bytes into lines at LF or CR LF. A line beyond `maximum` bytes gives TooLong
/// once, its rest is thrown away, and reading goes on behind its end. Linear whatever the segments.
class LineFramer
{
public:
    explicit LineFramer(qint64 maximum)
        : m_maximum(maximum)
    { }

    qint64 maximum() const { return m_maximum; }
    void setMaximum(qint64 bytes) { m_maximum = bytes; }
    void append(QByteArrayView bytes);
    Frame next();
    bool isEmpty() const; ///< nothing unfinished is held
    qint64 held() const; ///< bytes kept
    QByteArray takeRest(); ///< what stands behind the last line end

private:
    /// What has come and was not handed out. Most peers wait with nothing, and hold none of this.
    struct Held {
        QByteArray bytes;
        qsizetype start = 0; ///< first byte not handed out yet
        qsizetype searched = 0; ///< bytes before this hold no LF behind start

        QByteArrayView rest() const { return QByteArrayView(bytes).sliced(start); }
        void compact();
    };

    Frame unfinished();

    qint64 m_maximum;
    std::unique_ptr<Held> m_held;
    bool m_discarding = false; ///< inside the rest of a line that was too long
};

/// What a text peer's bytes mean, line ends or none (docs/PROTOCOL.md, "Framing"): lines once it
/// has sent an LF; until then a quiet gap ends a command. The owner calls append() as bytes come,
/// then next() until Incomplete, and calls next() again at quietDeadline() if nothing came before.
/// A line of blanks only is a frame of no bytes.
class QuietGapReader
{
public:
    static constexpr Milliseconds shortGap {50};
    static constexpr Milliseconds longGap {500};

    explicit QuietGapReader(qint64 maximum)
        : m_framer(maximum)
    { }

    /// In a plain-text or desk room whatever came is a message, so every gap is the short one.
    void setPlainRoom(bool plain) { m_plainRoom = plain; }
    void append(QByteArrayView bytes, Instant now);
    Frame next(Instant now);
    /// At the peer's clean end of input, when next() has no more: a last command without its line
    /// end. Of a line peer it must end in a command word; its half line is dropped otherwise.
    Frame finish();
    /// When the silence since the last byte will end a command; nothing while none is begun.
    std::optional<Instant> quietDeadline() const;

    /// It has sent an LF. A peer that has said nothing yet is neither this nor unframed.
    bool isLinePeer() const { return m_linePeer; }
    /// A quiet gap has ended a command of this peer, and it has sent no LF since.
    bool isUnframed() const { return m_unframed; }

private:
    /// What a peer has sent that has sent no LF yet. Most have, and hold none of this.
    struct Quiet {
        QByteArray pending;
        qsizetype visible = 0; ///< of these, up to the last that is no blank
        qsizetype wholeUtf8 = 0; ///< of these, in front, whole characters of UTF-8
        QByteArrayList ended; ///< commands ended by a gap, not handed out yet
        Instant lastByte {};
    };

    Quiet &quiet();
    QByteArrayView pending() const;
    void becomeLinePeer(QByteArrayView bytes, qsizetype firstLineEnd);
    void hold(QByteArrayView bytes);
    QByteArray takePending();
    void endQuietCommand(Instant now);
    Milliseconds gap() const;
    bool isTooLong() const;

    LineFramer m_framer;
    std::unique_ptr<Quiet> m_quiet;
    bool m_discarding = false; ///< inside the rest of an unframed command that was too long
    bool m_linePeer = false;
    bool m_unframed = false;
    bool m_plainRoom = false;
};

} // namespace Teahouse
