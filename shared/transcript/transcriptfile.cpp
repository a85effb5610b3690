// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/transcript/transcriptfile.h"

#include "shared/base/commitwhole.h"

#include <QFileInfo>

namespace Teahouse {

using namespace Qt::StringLiterals;

std::optional<Error> TranscriptFile::open(const QString &path, const TranscriptHead &head)
{
    const auto format = transcriptFormatOf(path);
    if (!format)
        return Error {u"unknown-ending"_s, path};
    const QFileInfo info(path);
    if (info.exists() || info.isSymbolicLink())
        return Error {u"file-exists"_s, path};
    if (!QFileInfo(info.absolutePath()).isDir())
        return Error {u"folder-missing"_s, info.absolutePath()};
    m_transcript = makeTranscript(*format, m_phrases);
    m_entries = 0;
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly))
        return notWritten();
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return write(m_transcript->begin(head));
}

std::optional<Error> TranscriptFile::add(const Event &event)
{
    const QByteArray bytes = m_transcript->entry(event);
    m_entries += !bytes.isEmpty();
    return write(bytes);
}

std::optional<Error> TranscriptFile::commit()
{
    if (const auto error = write(m_transcript->end()))
        return error;
    if (commitWhole(m_file))
        return std::nullopt;
    return notWritten();
}

std::optional<Error> TranscriptFile::write(const QByteArray &bytes)
{
    if (m_file.write(bytes) == bytes.size())
        return std::nullopt;
    const Error error = notWritten();
    m_file.cancelWriting();
    return error;
}

Error TranscriptFile::notWritten() const
{
    return {u"not-written"_s, m_file.fileName() + u": "_s + m_file.errorString()};
}

} // namespace Teahouse
