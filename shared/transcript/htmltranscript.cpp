// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/transcript/htmltranscript.h"

#include "shared/base/terminaltext.h"
#include "shared/transcript/transcriptline.h"

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

// Before anything that people wrote, so that it holds for all of it.
constexpr auto policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
                        " form-action 'none'"_L1;

constexpr auto style = R"(:root { color-scheme: light dark; --back: #faf8f4; --ink: #26231f;
  --quiet: #6b645a; --line: #e4ded3; }
@media (prefers-color-scheme: dark) { :root { --back: #1d1b19; --ink: #ebe6de; --quiet: #a39b8f;
  --line: #37332e; } }
body { margin: 0; background: var(--back); color: var(--ink);
  font: 16px/1.5 Inter, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: .9rem; color: var(--quiet); border-bottom: 1px solid var(--line);
  margin: 2rem 0 .75rem; padding-bottom: .25rem; }
article { margin: 0 0 .75rem; overflow-wrap: anywhere; }
.head { color: var(--quiet); font-size: .85rem; }
.head b { color: var(--ink); font-size: 1rem; }
.text { white-space: pre-wrap; }
.told { color: var(--quiet); font-size: .9rem; }
)"_L1;

/// Text as it may stand between tags and in a quoted attribute.
QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\'', "&#39;"_L1);
}

/// A name or a text whose direction is its own affair and not that of what stands around it.
QString isolated(const QString &text)
{
    return "<bdi>"_L1 + escaped(text) + "</bdi>"_L1;
}

} // namespace

QByteArray HtmlTranscript::begin(const TranscriptHead &head)
{
    const QString title = escaped(terminalText(head.title));
    QString page = "<!DOCTYPE html>\n<html lang=\""_L1
        + escaped(QString(head.language).replace(u'_', u'-')) + "\">\n<head>\n"_L1;
    page += "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\""_L1
        + policy + "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"_L1
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_L1;
    page += "<title>"_L1 + title + "</title>\n<style>\n"_L1 + style + "</style>\n</head>\n"_L1;
    page += "<body>\n<main>\n<h1>"_L1 + title + "</h1>\n"_L1;
    if (!head.subtitle.isEmpty())
        page += "<p class=\"head\">"_L1 + escaped(terminalText(head.subtitle)) + "</p>\n"_L1;
    return page.toUtf8();
}

QByteArray HtmlTranscript::entry(const Event &event)
{
    const auto line = transcriptLineOf(event, m_phrases);
    return line ? (dayHeading(line->at) + article(*line)).toUtf8() : QByteArray();
}

QByteArray HtmlTranscript::end()
{
    return "</main>\n</body>\n</html>\n";
}

QString HtmlTranscript::dayHeading(const QDateTime &at)
{
    const QDate day = at.toLocalTime().date();
    if (day == m_day)
        return {};
    m_day = day;
    return "<h2>"_L1 + day.toString(Qt::ISODate) + "</h2>\n"_L1;
}

QString HtmlTranscript::article(const TranscriptLine &line)
{
    const QString id = line.id == EventId {} ? QString() : u" id=\"m%1\""_s.arg(qint64(line.id));
    const QString time = "<time datetime=\""_L1 + line.at.toUTC().toString(Qt::ISODateWithMs)
        + "\">"_L1 + line.at.toLocalTime().toString(u"HH:mm:ss"_s) + "</time>"_L1;
    if (!line.from)
        return "<article class=\"told\""_L1 + id + ">"_L1 + time + u' ' + isolated(line.text)
            + "</article>\n"_L1;
    const QString whom = line.to ? u" → "_s + isolated(line.to->name) : QString();
    const QString marks = line.marks.isEmpty() ? QString() : u" · "_s + escaped(line.marks);
    return "<article"_L1 + id + "><div class=\"head\"><b>"_L1 + isolated(line.from->name)
        + "</b>"_L1 + whom + u' ' + time + marks + "</div><div class=\"text\" dir=\"auto\">"_L1
        + escaped(line.text) + "</div></article>\n"_L1;
}

} // namespace Teahouse
