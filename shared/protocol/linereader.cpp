// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/linereader.h"

#include "shared/protocol/charset.h"
#include "shared/protocol/commandword.h"

#include <utility>

namespace Teahouse {

namespace {

// The CR of a CR LF is no part of the line.
QByteArrayView withoutReturn(QByteArrayView line)
{
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

Frame completeFrame(QByteArrayView line)
{
    if (withoutBlanksAtEnd(line).isEmpty())
        return {FrameStatus::Complete, {}};
    return {FrameStatus::Complete, withoutReturn(line).toByteArray()};
}

} // namespace

void LineFramer::append(QByteArrayView bytes)
{
    if (!m_held)
        m_held = std::make_unique<Held>();
    // Only once the lines handed out outweigh the rest, so that moving it costs no more than they
    // did.
    if (m_held->start > m_held->bytes.size() / 2)
        m_held->compact();
    m_held->bytes.append(bytes);
}

Frame LineFramer::next()
{
    while (m_held) {
        const qsizetype end = m_held->bytes.indexOf('\n', m_held->searched);
        if (end < 0)
            return unfinished();
        const QByteArrayView line = m_held->rest().first(end - m_held->start);
        m_held->start = m_held->searched = end + 1;
        if (std::exchange(m_discarding, false))
            continue;
        if (withoutReturn(line).size() > m_maximum)
            return {FrameStatus::TooLong, {}};
        return completeFrame(line);
    }
    return {};
}

Frame LineFramer::unfinished()
{
    m_held->searched = m_held->bytes.size();
    const bool tooLong = !m_discarding && withoutReturn(m_held->rest()).size() > m_maximum;
    if (tooLong)
        m_discarding = true;
    if (m_discarding || m_held->rest().isEmpty())
        m_held.reset();
    else
        m_held->compact();
    return {tooLong ? FrameStatus::TooLong : FrameStatus::Incomplete, {}};
}

// A copy of the rest in a block of its own size: a peer that waits keeps no memory of what it said.
void LineFramer::Held::compact()
{
    if (start == 0)
        return;
    bytes = rest().toByteArray();
    searched -= start;
    start = 0;
}

bool LineFramer::isEmpty() const
{
    return held() == 0 && !m_discarding;
}

qint64 LineFramer::held() const
{
    return m_held ? m_held->rest().size() : 0;
}

QByteArray LineFramer::takeRest()
{
    const auto held = std::exchange(m_held, nullptr);
    const bool isLost = std::exchange(m_discarding, false);
    return held && !isLost ? held->rest().toByteArray() : QByteArray();
}

void QuietGapReader::append(QByteArrayView bytes, Instant now)
{
    if (bytes.isEmpty())
        return;
    if (m_linePeer) {
        m_framer.append(bytes);
        return;
    }
    // The bytes may be read before the owner's timer rings; the silence before them counts all the
    // same.
    endQuietCommand(now);
    quiet().lastByte = now;
    const qsizetype lineEnd = bytes.indexOf('\n');
    if (lineEnd >= 0)
        becomeLinePeer(bytes, lineEnd);
    else if (!m_discarding)
        hold(bytes);
}

void QuietGapReader::becomeLinePeer(QByteArrayView bytes, qsizetype firstLineEnd)
{
    m_linePeer = true;
    m_unframed = false;
    if (m_discarding)
        bytes = bytes.sliced(firstLineEnd + 1);
    m_discarding = false;
    m_framer.append(takePending());
    m_framer.append(bytes);
}

QuietGapReader::Quiet &QuietGapReader::quiet()
{
    if (!m_quiet)
        m_quiet = std::make_unique<Quiet>();
    return *m_quiet;
}

QByteArrayView QuietGapReader::pending() const
{
    return m_quiet ? QByteArrayView(m_quiet->pending) : QByteArrayView();
}

// Looks at the new bytes only; what came before them has been looked at.
void QuietGapReader::hold(QByteArrayView bytes)
{
    Quiet &held = quiet();
    const qsizetype visible = withoutBlanksAtEnd(bytes).size();
    if (visible > 0)
        held.visible = held.pending.size() + visible;
    held.pending.append(bytes);
    held.wholeUtf8 += validUtf8Prefix(QByteArrayView(held.pending).sliced(held.wholeUtf8));
}

QByteArray QuietGapReader::takePending()
{
    if (!m_quiet)
        return {};
    m_quiet->visible = m_quiet->wholeUtf8 = 0;
    return std::exchange(m_quiet->pending, {});
}

void QuietGapReader::endQuietCommand(Instant now)
{
    const std::optional<Instant> deadline = quietDeadline();
    if (!deadline || now < *deadline || isTooLong())
        return;
    if (!m_discarding)
        quiet().ended.append(takePending());
    m_discarding = false;
    m_unframed = true;
}

Frame QuietGapReader::next(Instant now)
{
    if (!m_linePeer)
        endQuietCommand(now);
    if (m_quiet && !m_quiet->ended.isEmpty()) {
        const Frame frame = completeFrame(m_quiet->ended.takeFirst());
        if (m_quiet->ended.isEmpty())
            m_quiet->ended = {};
        return frame;
    }
    if (m_linePeer) {
        m_quiet.reset();
        return m_framer.next();
    }
    if (!isTooLong())
        return {};
    takePending();
    m_discarding = true;
    return {FrameStatus::TooLong, {}};
}

Frame QuietGapReader::finish()
{
    if (m_linePeer) {
        const QByteArray rest = m_framer.takeRest();
        return endsInCommandWord(rest) ? completeFrame(rest) : Frame {};
    }
    const QByteArray rest = takePending();
    return rest.isEmpty() ? Frame {} : completeFrame(rest);
}

std::optional<Instant> QuietGapReader::quietDeadline() const
{
    if (m_linePeer || (pending().isEmpty() && !m_discarding))
        return std::nullopt;
    return m_quiet->lastByte + gap();
}

Milliseconds QuietGapReader::gap() const
{
    if (m_quiet && unfinishedUtf8(pending().sliced(m_quiet->wholeUtf8)) > 0)
        return longGap;
    const bool whole = m_unframed || m_plainRoom
        || endsInCommandWord(pending().first(m_quiet ? m_quiet->visible : 0));
    return whole ? shortGap : longGap;
}

bool QuietGapReader::isTooLong() const
{
    return withoutReturn(pending()).size() > m_framer.maximum();
}

} // namespace Teahouse
