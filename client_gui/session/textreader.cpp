// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/textreader.h"

#include "shared/protocol/charset.h"

#include <QPointer>

namespace Teahouse {

namespace {

constexpr qint64 longestLine = 1024 * 1024;
constexpr Milliseconds quiet {50};
constexpr int mostPatience = 10; // quiets in a row, for the rest of a cut character

} // namespace

TextReader::TextReader(Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_quiet(scheduler)
    , m_framer(longestLine)
{ }

void TextReader::append(const QByteArray &bytes)
{
    m_patience = 0;
    m_framer.append(bytes);
    const QPointer<TextReader> alive(this);
    emitLines();
    if (!alive)
        return;
    if (m_framer.isEmpty())
        m_quiet.stop();
    else
        m_quiet.start(quiet, [this] { onQuiet(); });
}

void TextReader::finish()
{
    m_quiet.stop();
    const QByteArray rest = m_framer.takeRest();
    if (!rest.isEmpty())
        emit lineRead(rest);
}

void TextReader::emitLines()
{
    const QPointer<TextReader> alive(this);
    for (Frame frame = m_framer.next(); frame.status != FrameStatus::Incomplete;
         frame = m_framer.next()) {
        if (frame.status == FrameStatus::TooLong)
            emit overflowed();
        else if (!frame.bytes.isEmpty())
            emit lineRead(frame.bytes);
        if (!alive)
            return;
    }
}

void TextReader::onQuiet()
{
    const QByteArray rest = m_framer.takeRest();
    // A segment may end inside a character; its rest is on its way.
    if (unfinishedUtf8(rest) > 0 && m_patience < mostPatience) {
        ++m_patience;
        m_framer.append(rest);
        m_quiet.start(quiet, [this] { onQuiet(); });
        return;
    }
    if (!rest.isEmpty())
        emit lineRead(rest);
}

} // namespace Teahouse
