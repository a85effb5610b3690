// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/result.h"
#include "shared/transcript/transcript.h"

#include <QSaveFile>

namespace Teahouse {

/// A transcript on its way into a file, for its owner alone. The file appears under its name only
/// when commit() succeeds; before, and after any failure, there is nothing. One thread, blocks.
class TranscriptFile
{
public:
    explicit TranscriptFile(const Phrasebook &phrases)
        : m_phrases(phrases)
    { }

    /// Errors: "unknown-ending", "file-exists" (nothing is ever overwritten), "folder-missing",
    /// "not-written". The detail is the path, and for the last what the system says.
    std::optional<Error> open(const QString &path, const TranscriptHead &head);
    /// "not-written" as soon as the disk refuses.
    std::optional<Error> add(const Event &event);
    std::optional<Error> commit();

    /// How many events stand in it.
    qint64 entries() const { return m_entries; }

private:
    std::optional<Error> write(const QByteArray &bytes);
    Error notWritten() const;

    const Phrasebook &m_phrases;
    std::unique_ptr<Transcript> m_transcript;
    QSaveFile m_file;
    qint64 m_entries = 0;
};

} // namespace Teahouse
