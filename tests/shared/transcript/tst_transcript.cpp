// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/jsoncodec.h"
#include "shared/transcript/transcript.h"

#include <QRegularExpression>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon({2026, 1, 2}, {12, 0}, Qt::UTC);

MessagePosted message(const QString &text, const QString &name = u"alice"_s)
{
    return {.id = EventId(7),
        .at = noon,
        .conversation = {},
        .from = {{QByteArrayLiteral("K9gGyX8OAK8aH8Myj6djqQ")}, name},
        .to = {},
        .text = text,
        .reply = {},
        .ref = u"own"_s};
}

/// Reads CSV as RFC 4180 says.
QStringList cellsOf(const QString &row)
{
    QStringList cells {QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QChar c = row.at(i);
        if (c == u'"' && quoted && i + 1 < row.size() && row.at(i + 1) == u'"')
            cells.back() += row.at(++i);
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            cells << QString();
        else
            cells.back() += c;
    }
    return cells;
}

/// What a browser shows of a piece of HTML that has no tags left but ours.
QString shownByABrowser(QString html)
{
    html.remove(QRegularExpression(u"<[^>]*>"_s));
    return html.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&#39;"_L1, "'"_L1)
        .replace("&amp;"_L1, "&"_L1);
}

void addHostileTexts()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("a script", u"<script>alert(1)</script>"_s);
    row("an image", u"<img src=x onerror=alert(1)>"_s);
    row("the end of everything", u"</div></article></main></body></html>"_s);
    row("the end of the style", u"</style><script src=//evil.example/x.js></script>"_s);
    row("quotes", u"\" onmouseover=\"alert(1)' '"_s);
    row("an entity", u"&lt;b&gt; &#60; &amp;"_s);
    row("a section", u"]]> <![CDATA[ x"_s);
    row("a comment", u"--> <!-- x"_s);
    row("a link", u"[click](javascript:alert(1)) ![x](http://evil.example/x.png)"_s);
    row("code", u"`code` ```fence``` ~~gone~~"_s);
    row("a formula", u"=HYPERLINK(\"http://evil.example\",\"x\")"_s);
    row("a cell", u"a\",\"b"_s);
}

} // namespace

class TranscriptTest : public QObject
{
    Q_OBJECT
private slots:
    void htmlShowsHostileTextsAsTheyAre_data() { addHostileTexts(); }
    void htmlShowsHostileTextsAsTheyAre()
    {
        QFETCH(QString, text);
        for (const MessagePosted &said : {message(text), message(u"hi"_s, text)}) {
            const QString html = written(TranscriptFormat::Html, said);
            const QString body = html.mid(html.indexOf("<h2>"_L1));
            QVERIFY2(shownByABrowser(body).contains(text), qPrintable(body));
            // No tag or attribute but ours.
            static const QRegularExpression ours(
                u"^(</?(h2|b|bdi|article|main|body|html)>|<article id=\"m7\">|</?div>|</?time>"
                "|<div class=\"(head|text)\"( dir=\"auto\")?>|<time datetime=\"[-0-9T:.Z]+\">)$"_s);
            static const QRegularExpression tag(u"<[^>]*>"_s);
            for (auto tags = tag.globalMatch(body); tags.hasNext();) {
                const QString found = tags.next().captured();
                QVERIFY2(ours.match(found).hasMatch(), qPrintable(found));
            }
        }
    }

    void htmlNeedsNothingFromOutside()
    {
        const QString html = written(TranscriptFormat::Html, message(u"http://example.org"_s));
        QVERIFY(html.contains("default-src 'none'"_L1));
        QVERIFY(html.indexOf("Content-Security-Policy"_L1) < html.indexOf("<style"_L1));
        QVERIFY(html.contains("prefers-color-scheme: dark"_L1));
        for (const char *reference : {"<script", "<link", "<img", "<a ", "src=", "href=", "url(",
                 "@import", "<base", "<iframe"})
            QVERIFY2(!html.contains(QLatin1String(reference)), reference);
    }

    void htmlEscapesItsHead()
    {
        const Phrasebook phrases(u"en"_s);
        const auto transcript = makeTranscript(TranscriptFormat::Html, phrases);
        const QByteArray head =
            transcript->begin({u"</title><script>"_s, u"<b>\u202e"_s, u"\" onload=\""_s});
        QVERIFY(!head.contains("</title><script>"));
        QVERIFY(!head.contains("<b>"));
        QVERIFY(!head.contains("\" onload"));
        QVERIFY(!QString::fromUtf8(head).contains(u'\u202e'));
    }

    void markdownMeansNothingButItsLetters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("quotation");
        const auto row = [](const char *name, const QString &text, const QString &quotation) {
            QTest::newRow(name) << text << quotation;
        };
        row("plain", u"Tea, at 3? (yes) - fine. 茶馆"_s, u"> Tea, at 3? (yes) - fine. 茶馆"_s);
        row("emphasis", u"*a* _b_ `c` ~d~"_s, u"> \\*a\\* \\_b\\_ \\`c\\` \\~d\\~"_s);
        row("a link", u"[x](y) ![z](w)"_s, u"> \\[x\\](y) \\!\\[z\\](w)"_s);
        row("HTML", u"<b>&amp;"_s, u"> \\<b\\>\\&amp;"_s);
        row("an escape", u"\\*"_s, u"> \\\\\\*"_s);
        row("a heading", u"# x"_s, u"> \\# x"_s);
        row("a list", u"- x"_s, u"> \\- x"_s);
        row("a numbered list", u"12. x"_s, u"> 12\\. x"_s);
        row("code by its blanks", u"    x"_s, u"> &nbsp;&nbsp;&nbsp;&nbsp;x"_s);
        row("an address", u"http://a.b www.a.b c@d"_s, u"> http\\://a.b www\\.a.b c\\@d"_s);
        row("a table", u"a | b"_s, u"> a \\| b"_s);
        row("lines", u"a\n\n# b\n---"_s, u"> a\\\n> &nbsp;\\\n> \\# b\\\n> \\---"_s);
        row("the end of the quotation", u"a\n\n\nb"_s, u"> a\\\n> &nbsp;\\\n> &nbsp;\\\n> b"_s);
    }
    void markdownMeansNothingButItsLetters()
    {
        QFETCH(QString, text);
        QFETCH(QString, quotation);
        const QString page = written(TranscriptFormat::Markdown, message(text));
        QCOMPARE(page.mid(page.indexOf("\n> "_L1) + 1), quotation + u'\n');
    }

    void markdownEscapesNames()
    {
        const QString page = written(TranscriptFormat::Markdown, message(u"hi"_s, u"**[x](y)"_s));
        QVERIFY2(page.contains("**\\*\\*\\[x\\](y)**"_L1), qPrintable(page));
    }

    void csvKeepsHostileTextsInTheirCell_data() { addHostileTexts(); }
    void csvKeepsHostileTextsInTheirCell()
    {
        QFETCH(QString, text);
        const QString csv = written(TranscriptFormat::Csv, message(text, text));
        const qsizetype head = csv.indexOf("\r\n"_L1) + 2;
        const QStringList cells = cellsOf(csv.mid(head).chopped(2));
        QCOMPARE(cells.size(), 10);
        QCOMPARE(cells.size(), cellsOf(csv.left(head)).size());
        for (int column : {4, 8}) {
            const QString &cell = cells.at(column);
            QCOMPARE(cell.startsWith(u'\'') ? cell.mid(1) : cell, text);
            QVERIFY(!u"=+-@"_s.contains(cell.front()));
        }
    }

    void csvIsNoFormula_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text : {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s, u"\t=1"_s, u"  =1"_s,
                 u"\n=1"_s, u"＝1+1"_s, u"|cmd"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void csvIsNoFormula()
    {
        QFETCH(QString, text);
        const QString csv = written(TranscriptFormat::Csv, message(text));
        QVERIFY2(csv.contains(",\"'"_L1 + text + "\",\"\"\r\n"_L1), qPrintable(csv));
    }

    void jsonLinesAreTheEventsOfTheProtocol()
    {
        MessagePosted said = message(u"a\nb\u2028\"c\""_s);
        const QString lines = written(TranscriptFormat::JsonLines, said);
        QCOMPARE(lines.count(u'\n'), 1);
        said.ref.clear();
        QCOMPARE(*JsonCodec::decodeEvent(lines.toUtf8()), Event(said));
    }

    void noControlCharacterComesThrough_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("html") << int(TranscriptFormat::Html);
        QTest::newRow("markdown") << int(TranscriptFormat::Markdown);
        QTest::newRow("csv") << int(TranscriptFormat::Csv);
    }
    void noControlCharacterComesThrough()
    {
        QFETCH(int, format);
        const QString evil = u"a\u0000b\u001b[31m\u202ec\u2066d\u0085e\rf"_s;
        const QString all = written(TranscriptFormat(format), message(evil, evil));
        for (const QChar c : u"\u0000\u001b\u202e\u2066\u0085"_s)
            QVERIFY2(!all.contains(c), QByteArray::number(c.unicode(), 16));
    }

    void tellsWhoCameAndWentInItsLanguage()
    {
        const Person bob {{QByteArrayLiteral("gbY32PzSxtpjWeaWMROhFw")}, u"<bob>"_s};
        const QString html =
            written(TranscriptFormat::Html, Joined {EventId(1), noon, {bob}}, u"zh_CN"_s);
        QVERIFY2(html.contains(u"&lt;bob&gt;加入了聊天"_s), qPrintable(html));
        const QString csv =
            written(TranscriptFormat::Csv, Left {EventId(2), noon, {bob}, LeaveReason::Exit});
        QVERIFY2(csv.contains(u"2,2026-01-02T12:00:00.000Z,left,"_s), qPrintable(csv));
    }

    void marksWhatBecameOfAMessage_data() { noControlCharacterComesThrough_data(); }
    void marksWhatBecameOfAMessage()
    {
        QFETCH(int, format);
        MessagePosted changed = message(u"bob"_s, u"tea at four"_s);
        changed.edited = true;
        changed.reactions = {{u"👍"_s, std::vector<Person>(2)}};
        MessagePosted gone = message(u"bob"_s, QString());
        gone.deleted = true;

        const QString all = written(TranscriptFormat(format), changed);

        QVERIFY2(all.contains(u"edited · 👍 2"_s), qPrintable(all));
        const Phrasebook phrases(u"en"_s);
        QCOMPARE(makeTranscript(TranscriptFormat(format), phrases)->entry(gone), QByteArray());
    }

    void signsBetweenThePartsAreWhatTheyAre_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("html") << int(TranscriptFormat::Html);
        QTest::newRow("markdown") << int(TranscriptFormat::Markdown);
    }
    void signsBetweenThePartsAreWhatTheyAre()
    {
        QFETCH(int, format);
        MessagePosted whispered = message(u"psst"_s);
        whispered.to = Person {{QByteArrayLiteral("gbY32PzSxtpjWeaWMROhFw")}, u"bob"_s};
        whispered.edited = true;

        const QString all = written(TranscriptFormat(format), whispered);

        QVERIFY2(all.contains(u" → "_s), qPrintable(all));
        QVERIFY2(all.contains(u" · "_s), qPrintable(all));
        // What UTF-8 looks like that was read as Latin-1.
        QVERIFY2(!all.contains(u'\u00c2') && !all.contains(u'\u00e2'), qPrintable(all));
    }

    void leavesOutWhatIsNoTalk()
    {
        for (const auto format : {TranscriptFormat::Html, TranscriptFormat::Markdown,
                 TranscriptFormat::Csv, TranscriptFormat::JsonLines}) {
            const Phrasebook phrases(u"en"_s);
            const auto transcript = makeTranscript(format, phrases);
            for (const Event &event : {Event(Live {}), Event(Ack {}), Event(People {}),
                     Event(Typing {}), Event(FoundMessages {})})
                QCOMPARE(transcript->entry(event), QByteArray());
        }
    }

private:
    static QString written(
        TranscriptFormat format, const Event &event, const QString &language = u"en"_s)
    {
        const Phrasebook phrases(language);
        const auto transcript = makeTranscript(format, phrases);
        return QString::fromUtf8(transcript->begin({u"Room"_s, {}, language})
            + transcript->entry(event) + transcript->end());
    }
};

QTEST_GUILESS_MAIN(TranscriptTest)
#include "tst_transcript.moc"
