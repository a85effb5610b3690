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

    void saysWhatWouldBeRight()
    {
        QVERIFY(hintOf(u"/to"_s).contains(u"/to NAME TEXT"_s));
        QVERIFY(hintOf(u"/to zoe"_s).contains(u"/to NAME TEXT"_s));
        QVERIFY(hintOf(u"/search"_s).contains(u"/search WORDS"_s));
        QVERIFY(hintOf(u"/nick"_s).contains(u"/nick NAME"_s));
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

    void showsNothingForWhatNobodyReads()
    {
        const Phrasebook phrases(u"en"_s);

        for (const Event &event : {Event(Live {}), Event(Ping {}), Event(Ack {}), Event(Typing {})})
            QVERIFY(terminalLine(event, {}, phrases, QDateTime::currentDateTimeUtc()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTypedLine)
#include "tst_typedline.moc"
