// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/textinput.h"

#include "shared/protocol/negotiation.h"
#include "shared/protocol/textcodec.h"

#include <utility>

namespace Teahouse {

Frame TextInput::next(Instant now, bool inputEnded)
{
    const Frame frame = m_reader.next(now);
    return frame.status == FrameStatus::Incomplete && inputEnded ? m_reader.finish() : frame;
}

Reading TextInput::read(const QByteArray &frame)
{
    // A request that came in pieces began like a text session.
    if (std::exchange(m_atFirstLine, false) && isHttpRequest(frame.trimmed()))
        return HttpRequest {};
    const QString line = m_charset.decode(frame);
    if (line.trimmed().isEmpty())
        return {};
    return TextCodec::decodeCommand(line);
}

} // namespace Teahouse
