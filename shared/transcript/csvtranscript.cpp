// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/transcript/csvtranscript.h"

#include "shared/transcript/transcriptline.h"

#include <QStringList>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

/// What spreadsheets take for the beginning of a formula, in full width too.
bool beginsFormula(const QString &text)
{
    const QString trimmed = text.trimmed();
    return !trimmed.isEmpty() && u"=+-@＝＋－＠|%"_s.contains(trimmed.front());
}

QString cell(const QString &text)
{
    const bool guards = beginsFormula(text) || text.startsWith(u'\t');
    return u'"' + (guards ? u"'"_s : QString()) + QString(text).replace(u'"', "\"\""_L1) + u'"';
}

} // namespace

QByteArray CsvTranscript::begin(const TranscriptHead &)
{
    return "\xef\xbb\xbfid,time,kind,conversation,from,from_id,to,to_id,text,marks\r\n";
}

QByteArray CsvTranscript::entry(const Event &event)
{
    const auto line = transcriptLineOf(event, m_phrases);
    if (!line)
        return {};
    const Person from = line->from.value_or(Person {});
    const Person to = line->to.value_or(Person {});
    const QStringList cells {line->id == EventId {} ? QString() : QString::number(qint64(line->id)),
        line->at.toUTC().toString(Qt::ISODateWithMs), QString::fromLatin1(line->kind),
        cell(QString::fromUtf8(line->conversation.text)), cell(from.name),
        cell(QString::fromUtf8(from.id.text)), cell(to.name), cell(QString::fromUtf8(to.id.text)),
        cell(line->text), cell(line->marks)};
    return (cells.join(u',') + "\r\n"_L1).toUtf8();
}

} // namespace Teahouse
