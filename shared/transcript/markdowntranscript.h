// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/transcript/transcript.h"

#include <QDate>

namespace Teahouse {

/// CommonMark. Every sign that could mean something is escaped, so that a text looks as it was
/// written; each stands in a quotation of its own and cannot end it.
class MarkdownTranscript final : public Transcript
{
public:
    explicit MarkdownTranscript(const Phrasebook &phrases)
        : m_phrases(phrases)
    { }

    QByteArray begin(const TranscriptHead &head) override;
    QByteArray entry(const Event &event) override;
    QByteArray end() override { return {}; }

private:
    const Phrasebook &m_phrases;
    QDate m_day;
};

} // namespace Teahouse
