// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/transcript/jsontranscript.h"

#include "shared/protocol/jsoncodec.h"
#include "shared/transcript/transcriptline.h"

namespace Teahouse {

QByteArray JsonTranscript::entry(const Event &event)
{
    if (!transcriptLineOf(event, m_phrases))
        return {};
    Event kept = event;
    if (auto *message = std::get_if<MessagePosted>(&kept)) {
        message->ref.clear();
        message->earlier = false;
    }
    return JsonCodec::encodeEvent(kept, m_phrases) + '\n';
}

} // namespace Teahouse
