// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/transcript/transcript.h"

namespace Teahouse {

/// One event a line, as docs/PROTOCOL.md writes it, less what concerned one connection alone.
class JsonTranscript final : public Transcript
{
public:
    explicit JsonTranscript(const Phrasebook &phrases)
        : m_phrases(phrases)
    { }

    QByteArray begin(const TranscriptHead &) override { return {}; }
    QByteArray entry(const Event &event) override;
    QByteArray end() override { return {}; }

private:
    const Phrasebook &m_phrases;
};

} // namespace Teahouse
