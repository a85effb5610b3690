// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/jsoncodec.h"
#include "shared/protocol/sentences.h"
#include "shared/protocol/textcodec.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const QDateTime at(QDate(2026, 11, 21), QTime(9, 30, 2), Qt::UTC);

QString document(const char *name)
{
    QFile file(QStringLiteral(TEAHOUSE_DOCS "/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The lines of all fenced blocks of one kind in the published protocol.
QStringList goldenLines(const QString &kind)
{
    QStringList lines;
    bool inside = false;
    for (const QString &line : document("PROTOCOL.md").split(u'\n')) {
        if (line.startsWith("```"_L1))
            inside = line == "```golden-"_L1 + kind;
        else if (inside)
            lines += line;
    }
    return lines;
}

void addLines(const QString &kind)
{
    QTest::addColumn<QString>("line");
    for (const QString &line : goldenLines(kind))
        QTest::addRow("%s", qPrintable(line.left(60))) << line;
}

/// An event in JSON and the text lines that the document puts below it.
void addTextEvents(const QString &language)
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("text");
    const QStringList lines = goldenLines(language == "en"_L1 ? u"text-en"_s : u"text-zh"_s);
    for (qsizetype i = 0; i < lines.size();) {
        const QString json = lines.at(i++);
        QStringList text;
        while (i < lines.size() && !lines.at(i).startsWith(u'{'))
            text += lines.at(i++);
        QTest::addRow("%s", qPrintable(text.value(0))) << language << json << text.join(u'\n');
    }
}

void checkTextEvent(const QString &language, const QString &json, const QString &text)
{
    const Phrasebook phrases(language);
    const TextCodec codec(phrases);

    const auto event = JsonCodec::decodeEvent(json.toUtf8());

    QVERIFY2(event, qPrintable(json));
    QCOMPARE(QString::fromUtf8(JsonCodec::encodeEvent(*event, phrases)), json);
    QCOMPARE(codec.encodeEvent(*event, {}, at), text);
    for (const QString &line : text.split(u'\n'))
        QCOMPARE(codec.encodeEvent(TextCodec::decodeEvent(line), {}, at), line);
}

} // namespace

/// Holds the published pages against the code, in both directions.
class TestGolden : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        // The stamps in the document are in local time.
        qputenv("TZ", "UTC");
        QVERIFY(!document("PROTOCOL.md").isEmpty());
        QVERIFY(!document("LIMITS.md").isEmpty());
    }

    void readsAndWritesTheCommandsOfTheDocument_data() { addLines(u"json-command"_s); }
    void readsAndWritesTheCommandsOfTheDocument()
    {
        QFETCH(QString, line);

        const auto command = JsonCodec::decodeCommand(line.toUtf8());

        QVERIFY(command);
        QCOMPARE(QString::fromUtf8(JsonCodec::encodeCommand(*command)), line);
    }

    void readsAndWritesTheEventsOfTheDocument_data() { addLines(u"json-event"_s); }
    void readsAndWritesTheEventsOfTheDocument()
    {
        QFETCH(QString, line);

        const auto event = JsonCodec::decodeEvent(line.toUtf8());

        QVERIFY(event);
        QCOMPARE(QString::fromUtf8(JsonCodec::encodeEvent(*event, Phrasebook(u"en"_s))), line);
    }

    void readsTheTextCommandsOfTheDocumentAsTheirJson()
    {
        Command last;
        int compared = 0;
        for (const QString &line : goldenLines(u"text-command"_s)) {
            if (line.startsWith("= "_L1)) {
                const auto json = JsonCodec::decodeCommand(line.mid(2).toUtf8());
                QVERIFY2(json && *json == last, qPrintable(line));
                ++compared;
            } else {
                last = TextCodec::decodeCommand(line);
                QCOMPARE(TextCodec::encodeCommand(last).value_or(QString()), line);
            }
        }
        QVERIFY(compared > 0);
    }

    void writesTheChineseLinesOfTheDocument_data() { addTextEvents(u"zh_CN"_s); }
    void writesTheChineseLinesOfTheDocument()
    {
        QFETCH(QString, language);
        QFETCH(QString, json);
        QFETCH(QString, text);
        checkTextEvent(language, json, text);
    }

    void writesTheEnglishLinesOfTheDocument_data() { addTextEvents(u"en"_s); }
    void writesTheEnglishLinesOfTheDocument()
    {
        QFETCH(QString, language);
        QFETCH(QString, json);
        QFETCH(QString, text);
        checkTextEvent(language, json, text);
    }

    void showsAnExampleOfEveryEvent()
    {
        std::vector<bool> shown(std::variant_size_v<Event>);
        for (const QString &line : goldenLines(u"json-event"_s)) {
            if (const auto event = JsonCodec::decodeEvent(line.toUtf8()))
                shown.at(event->index()) = true;
        }

        const auto missing = std::find(shown.begin(), shown.end(), false);

        QVERIFY2(missing == shown.end(), QByteArray::number(int(missing - shown.begin())));
    }

    void publishesEveryErrorWithItsSentence()
    {
        const QStringList lines = document("PROTOCOL.md").split(u'\n');
        const Phrasebook english(u"en"_s);
        for (int code = 0; code < errorCodeCount; ++code) {
            const QString word = QString::fromLatin1(errorWord(ErrorCode(code)));
            const QString sentence = english.refusal({.code = ErrorCode(code)});
            // An event may have the same word.
            const auto tellsIt = [&](const QString &line) {
                return line.startsWith("| `"_L1 + word + "` | "_L1)
                    && line.endsWith("| "_L1 + sentence + " |"_L1);
            };
            QVERIFY2(std::any_of(lines.begin(), lines.end(), tellsIt), qPrintable(word));
        }
    }

    void publishesEveryLimitWithItsNumbers()
    {
        const QString page = document("LIMITS.md");
        const Limits defaults;
        for (const LimitRow &row : limitRows()) {
            const QString line =
                u"| `%1` | %2 | %3 | %4 | %5 | %6 |"_s.arg(QLatin1String(row.key))
                    .arg(defaults.*(row.member))
                    .arg(row.least)
                    .arg(row.most)
                    .arg(row.toldToPeers ? u"yes"_s : QString(), QLatin1String(row.meaning));
            QVERIFY2(page.contains(line), qPrintable(line));
        }
        QCOMPARE(page.count("\n| `"_L1), qsizetype(limitRows().size()));
    }
};

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
