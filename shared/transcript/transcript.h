// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"
#include "shared/protocol/phrasebook.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace Teahouse {

enum class TranscriptFormat { Html, Markdown, Csv, JsonLines };

/// What stands at the head of a transcript; both plain text.
struct TranscriptHead {
    QString title = {};
    QString subtitle = {}; ///< such as when it was made; may be empty
    QString language = QStringLiteral("en"); ///< of the title, a locale name
};

/// Turns events into the bytes of a file, one after the other. What does not last, and what is no
/// talk (a page of history, an ack), gives nothing. Text of people is data in every format.
class Transcript
{
public:
    virtual ~Transcript() = default;

    virtual QByteArray begin(const TranscriptHead &head) = 0;
    virtual QByteArray entry(const Event &event) = 0;
    virtual QByteArray end() = 0;
};

/// `phrases` (whose language the sentences about coming and going are in) must outlive it.
std::unique_ptr<Transcript> makeTranscript(TranscriptFormat format, const Phrasebook &phrases);

/// By the ending of a file's name (.html, .htm, .md, .csv, .jsonl), whatever its case.
std::optional<TranscriptFormat> transcriptFormatOf(const QString &fileName);
/// As people read them: ".html, .md, .csv, .jsonl".
QString transcriptEndings();

} // namespace Teahouse
