// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/transcript/transcript.h"

#include "shared/transcript/csvtranscript.h"
#include "shared/transcript/htmltranscript.h"
#include "shared/transcript/jsontranscript.h"
#include "shared/transcript/markdowntranscript.h"

#include <array>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

struct Ending {
    QLatin1StringView text;
    TranscriptFormat format;
};

constexpr std::array endings {
    Ending {".html"_L1, TranscriptFormat::Html},
    Ending {".md"_L1, TranscriptFormat::Markdown},
    Ending {".csv"_L1, TranscriptFormat::Csv},
    Ending {".jsonl"_L1, TranscriptFormat::JsonLines},
};

} // namespace

std::unique_ptr<Transcript> makeTranscript(TranscriptFormat format, const Phrasebook &phrases)
{
    switch (format) {
    case TranscriptFormat::Html:
        return std::make_unique<HtmlTranscript>(phrases);
    case TranscriptFormat::Markdown:
        return std::make_unique<MarkdownTranscript>(phrases);
    case TranscriptFormat::Csv:
        return std::make_unique<CsvTranscript>(phrases);
    case TranscriptFormat::JsonLines:
        break;
    }
    return std::make_unique<JsonTranscript>(phrases);
}

std::optional<TranscriptFormat> transcriptFormatOf(const QString &fileName)
{
    if (fileName.endsWith(".htm"_L1, Qt::CaseInsensitive))
        return TranscriptFormat::Html;
    for (const Ending &ending : endings) {
        if (fileName.endsWith(ending.text, Qt::CaseInsensitive))
            return ending.format;
    }
    return std::nullopt;
}

QString transcriptEndings()
{
    QStringList all;
    for (const Ending &ending : endings)
        all << ending.text;
    return all.join(", "_L1);
}

} // namespace Teahouse
