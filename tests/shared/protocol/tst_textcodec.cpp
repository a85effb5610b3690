// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/textcodec.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Teahouse::Command)
Q_DECLARE_METATYPE(Teahouse::Event)

namespace {

const QDateTime at(QDate(2026, 11, 21), QTime(9, 30, 2), Qt::UTC);
const QString stamp = u"[2026-11-21 09:30:02] "_s;
const Person alice {{"alice-id"}, u"alice"_s};
const Person bob {{"bob-id"}, u"bob"_s};

MessagePosted message(const QString &text)
{
    return {EventId(1), at, {}, alice, {}, text, {}, {}};
}

MessagePosted privately(const QString &text)
{
    return {EventId(1), at, privateConversation(alice.id, bob.id), alice, bob, text, {}, {}};
}

std::vector<Person> crowd(int count)
{
    std::vector<Person> people;
    for (int i = 0; i < count; ++i)
        people.push_back({{QByteArray::number(i)}, u"p%1"_s.arg(i)});
    return people;
}

} // namespace

class TestTextCodec : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        // Stamps are in local time; the tests know this one.
        qputenv("TZ", "UTC");
    }

    void readsACommandByItsLastWord_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<Command>("command");
        const auto row = [](const char *name, const QString &line, const Command &command) {
            QTest::newRow(name) << line << command;
        };
        row("join", u"alice -n"_s, TakeName {u"alice"_s, {}});
        row("a name of two words", u"Alice Park -n"_s, TakeName {u"Alice Park"_s, {}});
        row("say", u"hello there -ta"_s, Say {u"hello there"_s, {}, {}});
        row("spaces are kept but for one", u"  a  b   -ta"_s, Say {u"  a  b  "_s, {}, {}});
        row("blanks at the end", u"hi -ta \t \r"_s, Say {u"hi"_s, {}, {}});
        row("to one", u"bob see you -to"_s, SayTo {{}, u"bob see you"_s, {}, {}});
        row("only the last word counts", u"say -n or -ta -to"_s,
            SayTo {{}, u"say -n or -ta"_s, {}, {}});
        row("nothing to say", u"-ta"_s, Say {});
        row("a blank to say", u"  -ta"_s, Say {u" "_s, {}, {}});
        row("no name", u" -n"_s, TakeName {});
        row("nobody", u"-to"_s, SayTo {});
        row("who", u"-who"_s, Who {});
        row("who with blanks", u"-who  "_s, Who {});
        row("help", u"-help"_s, AskHelp {});
        row("exit", u"exit"_s, Exit {});
        row("a question about exit", u"when do we exit"_s, Unrecognised {u"when do we exit"_s});
        row("who inside a line", u"guess -who"_s, Unrecognised {u"guess -who"_s});
        row("help inside a line", u"I need -help"_s, Unrecognised {u"I need -help"_s});
        row("no space before the word", u"alice-n"_s, Unrecognised {u"alice-n"_s});
        row("another case", u"alice -N"_s, Unrecognised {u"alice -N"_s});
        row("search", u"会议 tea -search"_s, AskSearch {.words = u"会议 tea"_s});
        row("search for nothing", u"-search"_s, AskSearch {});
        row("history", u"20 -history"_s, AskHistory {.limit = 20});
        row("history, as much as usual", u"-history"_s, AskHistory {});
        row("no number of messages", u"many -history"_s, Unrecognised {u"many -history"_s});
        row("a password", u"green  tea -auth"_s, Authenticate {u"green  tea"_s, {}});
        row("no password", u"-auth"_s, Authenticate {});
        row("plain words", u"hello"_s, Unrecognised {u"hello"_s});
        row("plain words and blanks", u" hello \t "_s, Unrecognised {u" hello"_s});
        row("nothing", QString(), Unrecognised {});
        row("a browser's line", u"GET -n"_s, TakeName {u"GET"_s, {}});
    }
    void readsACommandByItsLastWord()
    {
        QFETCH(QString, line);
        QFETCH(Command, command);

        QVERIFY(TextCodec::decodeCommand(line) == command);
    }

    void readsBackEachCommandThatItWrote_data()
    {
        QTest::addColumn<Command>("command");
        QTest::newRow("n") << Command(TakeName {u"Alice Park"_s, {}});
        QTest::newRow("ta") << Command(Say {u"hello -n"_s, {}, {}});
        QTest::newRow("ta, nothing") << Command(Say {});
        QTest::newRow("to") << Command(SayTo {{}, u"bob hi"_s, {}, {}});
        QTest::newRow("who") << Command(Who {});
        QTest::newRow("search") << Command(AskSearch {.words = u"green tea"_s});
        QTest::newRow("auth") << Command(Authenticate {u"green tea -n"_s, {}});
        QTest::newRow("help") << Command(AskHelp {});
        QTest::newRow("exit") << Command(Exit {});
        QTest::newRow("a message in a plainer room") << Command(Unrecognised {u"hello"_s});
    }
    void readsBackEachCommandThatItWrote()
    {
        QFETCH(Command, command);

        const auto line = TextCodec::encodeCommand(command);

        QVERIFY(line);
        QVERIFY(TextCodec::decodeCommand(*line) == command);
    }

    void writesATextOfSeveralLinesAsSeveralCommands()
    {
        QCOMPARE(*TextCodec::encodeCommand(Say {u"one\n\ntwo"_s, {}, {}}), u"one -ta\ntwo -ta"_s);
        QCOMPARE(*TextCodec::encodeCommand(SayTo {u"bob"_s, u"one\ntwo"_s, {}, {}}),
            u"bob one -to\nbob two -to"_s);
    }

    void hasNoLineForWhatTheTextProtocolLacks()
    {
        QVERIFY(!TextCodec::encodeCommand(Hello {}));
        QVERIFY(!TextCodec::encodeCommand(Pong {}));
        QVERIFY(!TextCodec::encodeCommand(SetTyping {}));
    }

    void writesEachEventAsLines_data()
    {
        QTest::addColumn<Event>("event");
        QTest::addColumn<PersonId>("viewer");
        QTest::addColumn<QString>("chinese");
        const PersonId nobody;
        const auto row = [](const char *name, const Event &event, const PersonId &viewer,
                             const QString &chinese) {
            QTest::newRow(name) << event << viewer << chinese;
        };
        row("message", message(u"hi: there"_s), nobody, stamp + u"alice:hi: there"_s);
        row("lines of their own", message(u"a\n\n[T] bob:b"_s), bob.id,
            stamp + u"alice:a\n"_s + stamp + u"alice:\n"_s + stamp + u"alice:[T] bob:b"_s);
        MessagePosted reply = message(u"yes\nit is"_s);
        reply.reply = EventId(3);
        row("a reply to nobody knows what", reply, nobody,
            stamp + u"alice:yes\n"_s + stamp + u"alice:it is"_s);
        reply.answered = {u"bob"_s, u"tea\x1b?"_s};
        row("a reply", reply, nobody,
            stamp + u"系统:alice回复了bob: tea␛?\n"_s + stamp + u"alice:yes\n"_s + stamp
                + u"alice:it is"_s);
        row("to the receiver", privately(u"x\ny"_s), bob.id,
            stamp + u"私聊:alice:x\n"_s + stamp + u"私聊:alice:y"_s);
        row("to the sender", privately(u"x"_s), alice.id, stamp + u"私聊:→bob:x"_s);
        row("joined", Joined {{}, at, {alice}}, bob.id, stamp + u"系统:alice加入了聊天"_s);
        row("one's own entering", Joined {{}, at, {alice}}, alice.id, {});
        row("two joined", Joined {{}, at, {alice, bob}}, nobody,
            stamp + u"系统:2 人加入了聊天: alice, bob"_s);
        row("the other joined", Joined {{}, at, {alice, bob}}, alice.id,
            stamp + u"系统:bob加入了聊天"_s);
        row("left", Left {{}, at, {alice}, LeaveReason::Exit}, bob.id,
            stamp + u"系统:用户alice退出聊天室!"_s);
        row("offline", Left {{}, at, {alice}, LeaveReason::Offline}, bob.id,
            stamp + u"系统:alice下线了"_s);
        row("renamed", Renamed {{}, at, bob, u"rob"_s}, alice.id, stamp + u"系统:rob改名为bob"_s);
        row("one's own new name", Renamed {{}, at, bob, u"rob"_s}, bob.id, {});
        row("a name of signs", Renamed {{}, at, {{"x"}, u"%2"_s}, u"%1%2"_s}, bob.id,
            stamp + u"系统:%1%2改名为%2"_s);
        row("welcome", Welcome {}, nobody, u"OK"_s);
        row("a new name is taken", Ack {.named = true}, nobody, u"OK"_s);
        row("silence after a message", Ack {}, nobody, {});
        row("exit", Bye {}, nobody, u"exit"_s);
        row("not let in", Bye {ByeReason::Refused}, nobody, QString());
        row("bye", Bye {ByeReason::Kicked, u"a\nb"_s, {}}, nobody,
            stamp + u"系统:主持人将您移出了聊天室。 a␊b"_s);
        row("not recognised", Refused {ErrorCode::UnknownCommand, u"hm OK"_s}, nobody,
            stamp + u"系统:无法识别您的指令,请重新输入!"_s);
        row("greeting", Notice {{}, {}, {}, NoticeCode::Greeting, u"hi\nyou\x1b"_s}, nobody,
            u"hi\nyou␛"_s);
        row("automatic answer",
            Notice {{}, {}, {}, NoticeCode::AutoReply, u"ok,问题正在处理中..."_s}, nobody,
            u"ok,问题正在处理中..."_s);
        row("announcement", Notice {{}, at, {}, NoticeCode::Announcement, u"tea\ntime"_s}, nobody,
            stamp + u"系统:tea\n"_s + stamp + u"系统:time"_s);
        row("people", People {{alice, {{}, u"林"_s, Role::Host}, {{}, u"eve"_s, Role::Moderator}}},
            nobody,
            stamp + u"系统:alice\n"_s + stamp + u"系统:主持人:林\n"_s + stamp
                + u"系统:管理员:eve"_s);
        row("typing", Typing {{}, alice, true}, nobody, {});
        row("presence", Presence {alice, PresenceState::Away}, nobody, {});
        row("muted", Muted {}, nobody, {});
        row("live", Live {}, nobody, {});
        row("ping", Ping {}, nobody, {});
        row("challenge", Challenge {}, nobody, {});
    }
    void writesEachEventAsLines()
    {
        QFETCH(Event, event);
        QFETCH(PersonId, viewer);
        QFETCH(QString, chinese);
        const Phrasebook phrases(u"zh_CN"_s);

        QCOMPARE(TextCodec(phrases).encodeEvent(event, viewer, at), chinese);
    }

    void speaksEnglishToo()
    {
        const Phrasebook phrases(u"en"_s);
        const TextCodec codec(phrases);

        QCOMPARE(codec.encodeEvent(Joined {{}, at, {alice}}, {}, at),
            stamp + u"System:alice joined the chat"_s);
        QCOMPARE(codec.encodeEvent(privately(u"x"_s), bob.id, at), stamp + u"Private:alice:x"_s);
        QCOMPARE(codec.encodeEvent(People {{{{}, u"Lin"_s, Role::Host}}, false, {}}, {}, at),
            stamp + u"System:Host:Lin"_s);
    }

    void namesTwentyPeopleOfACrowd()
    {
        const Phrasebook phrases(u"zh_CN"_s);

        const QString twenty = TextCodec(phrases).encodeEvent(Joined {{}, at, crowd(20)}, {}, at);
        const QString more = TextCodec(phrases).encodeEvent(Joined {{}, at, crowd(21)}, {}, at);

        QVERIFY(twenty.startsWith(stamp + u"系统:20 人加入了聊天: p0, p1, "_s));
        QVERIFY(twenty.endsWith(u", p19"_s));
        QVERIFY(more.startsWith(stamp + u"系统:21 人加入了聊天: p0, p1, "_s));
        QVERIFY(more.endsWith(u", p19, …"_s));
    }

    void letsNobodysControlCharactersThrough()
    {
        const Phrasebook phrases(u"en"_s);

        const QString line =
            TextCodec(phrases).encodeEvent(message(u"\x1b[2J\a\x7f\u202e"_s), {}, at);

        for (QChar c : line)
            QVERIFY2(c.isPrint(), qPrintable(QString::number(c.unicode(), 16)));
    }

    void tellsAChangeInOneLineSoThatNothingIsForged()
    {
        const Phrasebook phrases(u"en"_s);
        const TextCodec codec(phrases);
        const Person bob {.id = {}, .name = u"bob"_s};
        const QString forged = u"x\n[2026-11-21 09:30:02] System:alice left the chat"_s;

        const QString edited = codec.encodeEvent(Edited {.from = bob, .text = forged}, {}, at);
        const QString reacted = codec.encodeEvent(
            Reacted {.from = bob, .emoji = u"👍"_s, .about = u"alice left the chat"_s}, {}, at);

        QCOMPARE(edited.count(u'\n'), 0);
        QVERIFY(reacted.endsWith(u"System:bob reacted with 👍: alice left the chat"_s));
        MessagePosted reply = message(u"yes"_s);
        reply.answered = {u"bob"_s, u"alice left the chat"_s};
        const QString told = codec.encodeEvent(reply, {}, at).section(u'\n', 0, 0);
        for (const QString &line : {edited, reacted, told})
            QVERIFY(std::holds_alternative<Notice>(TextCodec::decodeEvent(line)));
    }

    void tellsOnAPageWhatAReplyAnswers()
    {
        const Phrasebook phrases(u"en"_s);
        MessagePosted asked = message(u"tea?\nor not?"_s);
        asked.id = EventId(3);
        MessagePosted reply = message(u"yes"_s);
        reply.id = EventId(4);
        reply.reply = asked.id;
        MessagePosted elsewhere = reply;
        elsewhere.id = EventId(5);
        elsewhere.reply = EventId(1);

        const QString lines =
            TextCodec(phrases).encodeEvent(History {{asked, reply, elsewhere}, false, {}}, {}, at);

        QCOMPARE(lines.count(u"System:alice replied to alice: tea?…\n"_s), 1);
        QCOMPARE(lines.count(u'\n'), 4);
    }

    void leavesOutWhatIsDeleted()
    {
        const Phrasebook phrases(u"en"_s);
        MessagePosted gone = message(QString());
        gone.deleted = true;

        const QString lines =
            TextCodec(phrases).encodeEvent(History {{gone, message(u"tea"_s)}, false}, {}, at);

        QCOMPARE(lines.count(u'\n'), 0);
        QVERIFY(lines.endsWith(u"tea"_s));
    }

    void stampsWithTheTimeOfTheEventOrElseWithNow()
    {
        const Phrasebook phrases(u"en"_s);
        const TextCodec codec(phrases);
        const QDateTime later = at.addSecs(3);

        QVERIFY(codec.encodeEvent(message(u"x"_s), {}, later).startsWith(stamp));
        QVERIFY(codec.encodeEvent(Refused {}, {}, later).startsWith(u"[2026-11-21 09:30:05] "_s));
        QVERIFY(codec.encodeEvent(message(u"x"_s), {}, later).startsWith(stamp));
    }

    void refusesInOneLineThatFitsOneWrite()
    {
        for (const QString &language : Phrasebook::languages()) {
            const Phrasebook phrases(language);
            for (int code = 0; code < errorCodeCount; ++code) {
                const Refused refused {ErrorCode(code), u"OK\x1b\n"_s + QString(100, u'名')};
                const QString line = TextCodec(phrases).encodeEvent(refused, {}, at);
                QVERIFY2(line.toUtf8().size() <= 120, qPrintable(line));
                QVERIFY2(!line.contains("OK"_L1) && !line.contains(u'\n'), qPrintable(line));
            }
        }
    }

    void readsTheLinesOfAServerInEachLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<Event>("event");
        const Person someone {{}, u"Alice Park"_s};
        const Person other {{}, u"bob"_s};
        for (const QString &language : Phrasebook::languages()) {
            const auto row = [&language](const char *name, const Event &event) {
                QTest::addRow("%s, %s", name, qPrintable(language)) << language << event;
            };
            row("message", MessagePosted {{}, at, {}, someone, {}, u"a: b"_s, {}, {}});
            row("private",
                MessagePosted {
                    {}, at, privateConversation({}, {}), someone, Person {}, u"x:y"_s, {}, {}});
            row("joined", Joined {{}, at, {someone}});
            row("several joined", Joined {{}, at, {someone, other}});
            row("left", Left {{}, at, {someone}, LeaveReason::Exit});
            row("offline", Left {{}, at, {someone}, LeaveReason::Offline});
            row("kicked", Left {{}, at, {someone}, LeaveReason::Kicked});
            row("several banned", Left {{}, at, {someone, other}, LeaveReason::Banned});
            row("renamed", Renamed {{}, at, other, u"Alice Park"_s});
            row("announcement", Notice {{}, at, {}, NoticeCode::Announcement, u"tea: now"_s});
            row("OK", Ack {.named = true});
            row("exit", Bye {});
        }
    }
    void readsTheLinesOfAServerInEachLanguage()
    {
        QFETCH(QString, language);
        QFETCH(Event, event);
        const Phrasebook phrases(language);

        const QString line = TextCodec(phrases).encodeEvent(event, {}, at);

        QVERIFY2(TextCodec::decodeEvent(line) == event, qPrintable(line));
    }

    void readsRefusalsAndFarewellsByTheirSentences()
    {
        for (const QString &language : Phrasebook::languages()) {
            const Phrasebook phrases(language);
            for (int code = 0; code < errorCodeCount; ++code) {
                const QString line =
                    TextCodec(phrases).encodeEvent(Refused {ErrorCode(code), u"bob"_s}, {}, at);
                const Event read = TextCodec::decodeEvent(line);
                QVERIFY2(std::holds_alternative<Refused>(read), qPrintable(line));
                QCOMPARE(std::get<Refused>(read).code, ErrorCode(code));
            }
            const QString bye = TextCodec(phrases).encodeEvent(Bye {ByeReason::Stopping}, {}, at);
            QCOMPARE(std::get<Bye>(TextCodec::decodeEvent(bye)).reason, ByeReason::Stopping);
        }
    }

    void knowsItsOwnPrivateMessage()
    {
        const Event read = TextCodec::decodeEvent(stamp + u"私聊:→bob:psst"_s);

        const auto posted = std::get<MessagePosted>(read);
        QCOMPARE(posted.to->name, u"bob"_s);
        QVERIFY(posted.from.name.isEmpty());
        QCOMPARE(posted.text, u"psst"_s);
        QVERIFY(!posted.conversation.isRoom());
    }

    void showsALineThatFitsNothingAsItIs_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : {"", "220 smtp ready", "[not a time] x:y",
                 "[2026-11-21 09:30:02] nothing", "[2026-13-41 09:30:02] a:b", "OK ", "[", "a:b"})
            QTest::newRow(line) << QString::fromUtf8(line);
    }
    void showsALineThatFitsNothingAsItIs()
    {
        QFETCH(QString, line);

        QVERIFY(TextCodec::decodeEvent(line)
            == Event(Notice {{}, {}, {}, NoticeCode::Announcement, line}));
    }

    void survivesAPrivateLineWithoutAName()
    {
        const auto posted =
            std::get<MessagePosted>(TextCodec::decodeEvent(stamp + u"Private:hm"_s));

        QCOMPARE(posted.text, u"hm"_s);
    }
};

QTEST_GUILESS_MAIN(TestTextCodec)
#include "tst_textcodec.moc"
