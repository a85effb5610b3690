// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/transcript/transcript.h"

#include <QDate>

namespace Teahouse {

struct TranscriptLine;

/// One page that needs nothing else: no script, no image, no address outside, light or dark as the
/// reader has it. A policy in it forbids a browser to fetch or run anything at all.
class HtmlTranscript final : public Transcript
{
public:
    explicit HtmlTranscript(const Phrasebook &phrases)
        : m_phrases(phrases)
    { }

    QByteArray begin(const TranscriptHead &head) override;
    QByteArray entry(const Event &event) override;
    QByteArray end() override;

private:
    QString dayHeading(const QDateTime &at);
    static QString article(const TranscriptLine &line);

    const Phrasebook &m_phrases;
    QDate m_day;
};

} // namespace Teahouse
