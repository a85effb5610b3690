// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/transcript/transcript.h"

namespace Teahouse {

/// RFC 4180 in UTF-8, with the mark by which spreadsheets know that. A cell that one of them would
/// reckon as a formula begins with an apostrophe.
class CsvTranscript final : public Transcript
{
public:
    explicit CsvTranscript(const Phrasebook &phrases)
        : m_phrases(phrases)
    { }

    QByteArray begin(const TranscriptHead &head) override;
    QByteArray entry(const Event &event) override;
    QByteArray end() override { return {}; }

private:
    const Phrasebook &m_phrases;
};

} // namespace Teahouse
