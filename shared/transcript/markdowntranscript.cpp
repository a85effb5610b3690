// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/transcript/markdowntranscript.h"

#include "shared/base/terminaltext.h"
#include "shared/transcript/transcriptline.h"

#include <QStringList>

#include <utility>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

/// One line of somebody's text, with no meaning but its letters.
QString escapedLine(const QString &line)
{
    // A number and a dot, a dash or an equals sign mean something only where a line begins; other
    // signs anywhere, and a colon or a dot where it would make an address into a link.
    static const QString anywhere = u"\\`*_[]<>#|~&$@!"_s;
    QString escaped;
    bool begins = true;
    bool afterNumber = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (begins && (c == u' ' || c == u'\t')) {
            escaped += "&nbsp;"_L1; // four would make a block of code
            continue;
        }
        const bool startsList = begins && (c == u'+' || c == u'-' || c == u'=');
        const bool numbersList = afterNumber && (c == u'.' || c == u')');
        const bool makesLink = (c == u':' && QStringView(line).sliced(i).startsWith("://"_L1))
            || (c == u'.' && QStringView(line).first(i).endsWith("www"_L1, Qt::CaseInsensitive));
        if (startsList || numbersList || makesLink || anywhere.contains(c))
            escaped += u'\\';
        escaped += c;
        afterNumber = (begins || afterNumber) && c.isDigit();
        begins = false;
    }
    return escaped;
}

QString quotation(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines << "> "_L1 + (line.isEmpty() ? u"&nbsp;"_s : escapedLine(line));
    return lines.join("\\\n"_L1);
}

} // namespace

QByteArray MarkdownTranscript::begin(const TranscriptHead &head)
{
    QString page = "# "_L1 + escapedLine(terminalText(head.title)) + u'\n';
    if (!head.subtitle.isEmpty())
        page += u'\n' + escapedLine(terminalText(head.subtitle)) + u'\n';
    return page.toUtf8();
}

QByteArray MarkdownTranscript::entry(const Event &event)
{
    const auto line = transcriptLineOf(event, m_phrases);
    if (!line)
        return {};
    QString entry;
    const QDate day = line->at.toLocalTime().date();
    if (std::exchange(m_day, day) != day)
        entry += "\n## "_L1 + day.toString(Qt::ISODate) + u'\n';
    const QString time = line->at.toLocalTime().toString(u"HH:mm:ss"_s);
    if (!line->from) {
        entry +=
            u'\n' + time + u" · "_s + escapedLine(QString(line->text).replace(u'\n', u' ')) + u'\n';
        return entry.toUtf8();
    }
    entry += "\n**"_L1 + escapedLine(line->from->name) + "**"_L1;
    if (line->to)
        entry += u" → **"_s + escapedLine(line->to->name) + "**"_L1;
    if (!line->marks.isEmpty())
        entry += u" · "_s + escapedLine(line->marks);
    return (entry + u" · "_s + time + "\n\n"_L1 + quotation(line->text) + u'\n').toUtf8();
}

} // namespace Teahouse
