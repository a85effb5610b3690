// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/terminal/eventlines.h"
#include "client_gui/terminal/typedline.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

const std::vector<Person> people {{{"id-al"}, u"Al"_s}, {{"id-park"}, u"Al Park"_s}};

Command commandOf(const QString &line)
{
    const TypedLine typed = readTypedLine(line, people);
    const auto *command = std::get_if<Command>(&typed);
    return command ? *command : Command(AskHelp {});
}

QString hintOf(const QString &line)
{
    const TypedLine typed = readTypedLine(line, people);
    const auto *wrong = std::get_if<WrongLine>(&typed);
    return wrong ? wrong->hint : QString();
}

} // namespace

/// What is typed, and what is shown.
class TestTypedLine final : public QObject
{
    Q_OBJECT
private slots:
    void saysWhatIsNoCommand()
    {
        QCOMPARE(commandOf(u"when do we exit"_s), Command(Say {u"when do we exit"_s, {}, {}}));
        QCOMPARE(commandOf(u"//etc"_s), Command(Say {u"/etc"_s, {}, {}}));
    }

    void sendsToTheLongestNameThatFits()
    {
        QCOMPARE(commandOf(u"/to Al Park hi"_s), Command(SayTo {u"id-park"_s, u"hi"_s, {}, {}}));
        QCOMPARE(
            commandOf(u"/to al Parking?"_s), Command(SayTo {u"id-al"_s, u"Parking?"_s, {}, {}}));
        QCOMPARE(
            commandOf(u"/to zoe hi there"_s), Command(SayTo {u"zoe"_s, u"hi there"_s, {}, {}}));
    }

    void knowsTheOtherCommands()
    {
        QCOMPARE(commandOf(u"/who"_s), Command(Who {}));
        QCOMPARE(commandOf(u"/search 会议 tea"_s), Command(AskSearch {.words = u"会议 tea"_s}));
        QCOMPARE(commandOf(u"/nick Alice Park"_s), Command(TakeName {u"Alice Park"_s, {}}));
        QCOMPARE(commandOf(u"/quit"_s), Command(Exit {}));
        QVERIFY(std::holds_alternative<AskTerminalHelp>(readTypedLine(u"/help"_s, people)));
    }

    void asksForWhatWasSaidBefore_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("with");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << u"/history"_s << QString() << 0;
        QTest::newRow("so many") << u"/history 30"_s << QString() << 30;
        QTest::newRow("with one") << u"/history al"_s << u"id-al"_s << 0;
        QTest::newRow("so many with one") << u"/history Al Park 7"_s << u"id-park"_s << 7;
        QTest::newRow("who has gone") << u"/history carol 7"_s << u"id-carol"_s << 7;
    }

    void asksForWhatWasSaidBefore()
    {
        QFETCH(QString, line);
        QFETCH(QString, with);
        QFETCH(int, count);

        const TypedLine typed = readTypedLine(line, people, {{{"id-carol"}, u"carol"_s}});

        const auto *asked = std::get_if<AskOlder>(&typed);
        QVERIFY(asked);
        QCOMPARE(asked->with ? QString::fromLatin1(asked->with->id.text) : QString(), with);
        QCOMPARE(asked->count.value_or(0), count);
    }

    void writesToWhoHasGoneByNameOnly()
    {
        const TypedLine typed = readTypedLine(u"/to carol hi"_s, people, {{{"id-c"}, u"carol"_s}});

        QCOMPARE(std::get<Command>(typed), Command(SayTo {u"carol"_s, u"hi"_s, {}, {}}));
    }

    void saysWhatWouldBeRight()
    {
        QVERIFY(hintOf(u"/to"_s).contains(u"/to NAME TEXT"_s));
        QVERIFY(hintOf(u"/to zoe"_s).contains(u"/to NAME TEXT"_s));
        QVERIFY(hintOf(u"/search"_s).contains(u"/search WORDS"_s));
        QVERIFY(hintOf(u"/nick"_s).contains(u"/nick NAME"_s));
        QVERIFY(hintOf(u"/history 0"_s).contains(u"/history N"_s));
        QVERIFY(hintOf(u"/history zoe 5"_s).contains(u"/history N"_s));
        QVERIFY(hintOf(u"/history Al x"_s).contains(u"/history N"_s));
        QVERIFY(hintOf(u"/retry all"_s).contains(u"/unsent"_s));
        QVERIFY(hintOf(u"/quitt"_s).contains(u"/quit"_s));
        QVERIFY(hintOf(u"/frobnicate"_s).contains(u"/help"_s));
    }

    void showsOneSafeLineForAMessage()
    {
        MessagePosted message;
        message.at = QDateTime::currentDateTimeUtc();
        message.from = {{"b"}, u"b\x1bob"_s};
        message.text = u"one\ntwo\x1b[31m\u202e"_s;
        const Phrasebook phrases(u"en"_s);

        const QString line = terminalLine(message, {}, phrases, message.at);

        QVERIFY(line.contains(u"one"_s) && line.contains(u"two"_s));
        for (const QChar c : line)
            QVERIFY(c.isPrint());
    }

    void marksInWordsWhatWasSaidBefore()
    {
        const Phrasebook phrases(u"en"_s);
        MessagePosted message;
        message.id = EventId {7};
        message.at = QDateTime::currentDateTimeUtc();
        message.from = {{"b"}, u"bob"_s};
        message.text = u"one\ntwo"_s;
        const auto line = [&](const Event &event, bool isMissed) {
            return terminalLine(event, {}, phrases, message.at, isMissed);
        };

        QVERIFY(line(message, false).startsWith(u"["_s));
        QVERIFY(line(message, true).startsWith(u"(missed) ["_s));
        const QStringList page = line(History {{message, message}, false, {}}, false).split(u'\n');
        QCOMPARE(page.size(), 2);
        QVERIFY(page.first().startsWith(u"(earlier) ["_s) && page.first() == page.last());
        message.earlier = true;
        QVERIFY(line(message, true).startsWith(u"(earlier) ["_s));
        Left left;
        left.at = message.at;
        left.people = {message.from};
        QVERIFY(line(left, true).startsWith(u"(missed) ["_s));
    }

    void showsNothingForWhatNobodyReads()
    {
        const Phrasebook phrases(u"en"_s);

        for (const Event &event : {Event(Live {}), Event(Ping {}), Event(Ack {}), Event(Typing {})})
            QVERIFY(terminalLine(event, {}, phrases, QDateTime::currentDateTimeUtc()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTypedLine)
#include "tst_typedline.moc"
