// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/jsoncodec.h"
#include "shared/protocol/sentences.h"

#include <QJsonDocument>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Teahouse::Command)
Q_DECLARE_METATYPE(Teahouse::Event)

namespace {

const QDateTime at(QDate(2026, 11, 21), QTime(9, 30, 2, 125), Qt::UTC);

Person person(const char *name, Role role = Role::Member)
{
    return {{QByteArray(name).repeated(3)}, QString::fromUtf8(name), role};
}

QByteArray nested(int depth)
{
    return R"({"cmd":"pong","x":)" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + '}';
}

} // namespace

class TestJsonCodec : public QObject
{
    Q_OBJECT
private slots:
    void readsBackEachCommandThatItWrote_data()
    {
        QTest::addColumn<Command>("command");
        const QByteArray key(32, 'k');
        QTest::newRow("hello") << Command(Hello {1, u"Teahouse 0.1"_s, u"Alice Park"_s, key,
            u"log"_s, EventId(1290), u"zh_CN"_s, u"r"_s});
        QTest::newRow("hello of a bot") << Command(Hello {1, {}, u"bot"_s, {}, {}, {}, {}, {}});
        QTest::newRow("prove") << Command(Prove {QByteArray(64, '\xff'), {}});
        QTest::newRow("n") << Command(TakeName {u"爱丽丝"_s, u"r-1"_s});
        QTest::newRow("ta") << Command(
            Say {u"two\nlines \"quoted\" \\ \x1b \x7f 🍵\u2028"_s, {}, u"r"_s});
        QTest::newRow("ta, a reply") << Command(Say {u"yes"_s, EventId(7), {}});
        QTest::newRow("to") << Command(SayTo {u"bob"_s, u"psst"_s, EventId(1), u"r"_s});
        QTest::newRow("who") << Command(Who {});
        QTest::newRow("who, next page") << Command(Who {{"abc"}, 20, u"r"_s});
        QTest::newRow("typing") << Command(SetTyping {{"room"}, true});
        QTest::newRow("away") << Command(SetAway {false, {}});
        QTest::newRow("ping") << Command(AskPing {u"r"_s});
        QTest::newRow("pong") << Command(Pong {});
        QTest::newRow("exit") << Command(Exit {});
    }
    void readsBackEachCommandThatItWrote()
    {
        QFETCH(Command, command);

        const QByteArray line = JsonCodec::encodeCommand(command);
        const auto read = JsonCodec::decodeCommand(line);

        QVERIFY2(read, line);
        QVERIFY2(*read == command, line);
        QVERIFY2(!line.contains('\n'), line);
    }

    void readsBackEachEventThatItWrote_data()
    {
        QTest::addColumn<Event>("event");
        const Person alice = person("alice");
        const Person bob {{"bob"}, u"bob"_s, Role::Moderator, u"text"_s};
        QTest::newRow("challenge") << Event(Challenge {QByteArray(32, 'n'), QByteArray(32, 's')});
        Limits limits;
        limits.messageCharacters = 100;
        limits.messageBurst = 0;
        QTest::newRow("welcome") << Event(
            Welcome {1, u"Teahouse 0.1.0"_s, {u"Tea"_s, u"Hi"_s, true, true}, alice, {alice, bob},
                2, u"log"_s, EventId(1300), limits});
        QTest::newRow("live") << Event(Live {});
        QTest::newRow("ping") << Event(Ping {});
        QTest::newRow("message") << Event(
            MessagePosted {EventId(1291), at, {}, bob, {}, u"a\nb"_s, EventId(3), u"r"_s});
        QTest::newRow("private message") << Event(MessagePosted {
            EventId(2), at, privateConversation(alice.id, bob.id), bob, alice, u"psst"_s, {}, {}});
        QTest::newRow("joined") << Event(Joined {EventId(1), at, {alice, bob}});
        QTest::newRow("joined, not kept") << Event(Joined {{}, {}, {alice}});
        QTest::newRow("left") << Event(Left {EventId(1), at, {alice}, LeaveReason::Kicked});
        QTest::newRow("renamed") << Event(Renamed {EventId(1), at, alice, u"alicia"_s});
        QTest::newRow("notice") << Event(
            Notice {EventId(1), at, person("host", Role::Host), NoticeCode::Announcement, u"x"_s});
        QTest::newRow("greeting") << Event(Notice {{}, {}, {}, NoticeCode::Greeting, u"welcome"_s});
        QTest::newRow("typing") << Event(Typing {{"room"}, bob, false});
        QTest::newRow("presence") << Event(Presence {bob, PresenceState::Away});
        QTest::newRow("muted") << Event(Muted {false});
        QTest::newRow("ack") << Event(Ack {u"r"_s, EventId(3)});
        QTest::newRow("ack without an id") << Event(Ack {u"r"_s});
        QTest::newRow("error") << Event(
            Refused {ErrorCode::TooFast, {}, u"r"_s, 1500, u"Slowly."_s});
        QTest::newRow("people") << Event(People {{alice, bob}, true, u"r"_s});
        QTest::newRow("bye") << Event(Bye {ByeReason::Stopping, u"Back soon."_s, 5000});
    }
    void readsBackEachEventThatItWrote()
    {
        QFETCH(Event, event);

        const QByteArray line = JsonCodec::encodeEvent(event, Phrasebook(u"en"_s));
        const auto read = JsonCodec::decodeEvent(line);

        QVERIFY2(read, line);
        QVERIFY2(*read == event, line);
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line);
    }

    void hasNoFormForWhatOnlyTextPeersSay()
    {
        QVERIFY(JsonCodec::encodeCommand(AskHelp {}).isEmpty());
        QVERIFY(JsonCodec::encodeCommand(Unrecognised {u"hm"_s}).isEmpty());
    }

    void writesTheWordFirstAndLeavesOutWhatIsEmpty()
    {
        QCOMPARE(JsonCodec::encodeCommand(Say {u"hi"_s, {}, {}}),
            QByteArray(R"({"cmd":"ta","text":"hi"})"));
        QCOMPARE(JsonCodec::encodeEvent(Ack {u"c-17"_s, EventId(1301), true}, Phrasebook(u"en"_s)),
            QByteArray(R"({"event":"ack","ref":"c-17","id":1301})"));
    }

    void writesNoSpaceInsideAHello()
    {
        const QByteArray line =
            JsonCodec::encodeCommand(Hello {1, u"Teahouse 0.1"_s, u"A  B"_s, {}, {}, {}, {}, {}});

        QCOMPARE(line,
            QByteArray(
                R"({"cmd":"hello","protocol":1,"client":"Teahouse\u00200.1","name":"A\u0020\u0020B"})"));
    }

    void escapesWhatEndsALineOrMovesACursor()
    {
        const QString text = u"\"\\\n\r\t\b\x1b\x7f\u2028\u2029é€…🍵"_s;

        QCOMPARE(JsonCodec::encodeCommand(Say {text, {}, {}}),
            QByteArray("{\"cmd\":\"ta\",\"text\":"
                       "\"\\\"\\\\\\n\\r\\t\\u0008\\u001b\\u007f\\u2028\\u2029é€…🍵\"}"));
    }

    void replacesNulAndHalvesOfCharactersInBothDirections()
    {
        const auto read =
            JsonCodec::decodeCommand(R"({"cmd":"ta","text":"a\u0000b\ud83dc\udf75d\ud83c\udf75"})");
        QVERIFY(read);
        QCOMPARE(std::get<Say>(*read).text, u"a\ufffdb\ufffdc\ufffdd🍵"_s);

        const QString broken = u"x"_s + QChar(0xd800) + QChar(QChar::Null);
        QCOMPARE(JsonCodec::encodeCommand(Say {broken, {}, {}}),
            QByteArray("{\"cmd\":\"ta\",\"text\":\"x\xef\xbf\xbd\xef\xbf\xbd\"}"));
    }

    void refusesWhatIsNoCommand_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("ref");
        const auto row = [](const char *name, const QByteArray &line, const char *code,
                             const QString &subject = {}, const QString &ref = {}) {
            QTest::newRow(name) << line << QByteArray(code) << subject << ref;
        };
        row("nothing", "", "bad-json");
        row("words", "hello there", "bad-json");
        row("an array", "[]", "bad-json");
        row("cut off", "{\"cmd\":\"ta\",\"text\":\"", "bad-json");
        row("two objects", R"({"cmd":"pong"}{"cmd":"pong"})", "bad-json");
        row("bytes that are no UTF-8", "{\"cmd\":\"ta\",\"text\":\"\xff\"}", "bad-json");
        row("nested too deep", nested(9), "bad-json");
        row("no cmd", R"({"ref":"r"})", "bad-field", u"cmd"_s, u"r"_s);
        row("cmd is a number", R"({"cmd":1})", "bad-field", u"cmd"_s);
        row("unknown", R"({"cmd":"dance","ref":"r"})", "unknown-command", u"dance"_s, u"r"_s);
        row("an event's word", R"({"cmd":"message"})", "unknown-command", u"message"_s);
        row("ta without text", R"({"cmd":"ta","ref":"r"})", "bad-field", u"text"_s, u"r"_s);
        row("text is a number", R"({"cmd":"ta","text":5})", "bad-field", u"text"_s);
        row("text is null", R"({"cmd":"ta","text":null})", "bad-field", u"text"_s);
        row("to nobody", R"({"cmd":"to","to":"","text":"x"})", "bad-field", u"to"_s);
        row("negative id", R"({"cmd":"ta","text":"x","reply":-1})", "bad-field", u"reply"_s);
        row("broken id", R"({"cmd":"ta","text":"x","reply":1.5})", "bad-field", u"reply"_s);
        row("id too large", R"({"cmd":"ta","text":"x","reply":9007199254740992})", "bad-field",
            u"reply"_s);
        row("id as text", R"({"cmd":"ta","text":"x","reply":"1"})", "bad-field", u"reply"_s);
        row("limit too large", R"({"cmd":"who","limit":3000000000})", "bad-field", u"limit"_s);
        row("on is a number", R"({"cmd":"away","on":1})", "bad-field", u"on"_s);
        row("no protocol", R"({"cmd":"hello","name":"a"})", "bad-field", u"protocol"_s);
        row("short key", R"({"cmd":"hello","protocol":1,"person":"AAAA"})", "bad-field",
            u"person"_s);
        row("no base64", R"({"cmd":"prove","signature":"!!"})", "bad-field", u"signature"_s);
        row("ref is a number", R"({"cmd":"ta","text":"x","ref":1})", "bad-field", u"ref"_s);
        row("ref too long",
            "{\"cmd\":\"ta\",\"text\":\"x\",\"ref\":\"" + QByteArray(65, 'r') + "\"}", "bad-field",
            u"ref"_s);
    }
    void refusesWhatIsNoCommand()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, code);
        QFETCH(QString, subject);
        QFETCH(QString, ref);

        const auto read = JsonCodec::decodeCommand(line);

        QVERIFY(!read);
        QCOMPARE(errorWord(read.error().code).toByteArray(), code);
        QCOMPARE(read.error().subject, subject);
        QCOMPARE(read.error().ref, ref);
    }

    void takesWhatIsUnusualButRight_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<Command>("command");
        const auto row = [](const char *name, const QByteArray &line, const Command &command) {
            QTest::newRow(name) << line << command;
        };
        row("nested just deep enough", nested(8), Pong {});
        row("brackets inside a string", "{\"cmd\":\"ta\",\"text\":\"[[[[[[[[[[\\\"[[\"}",
            Say {u"[[[[[[[[[[\"[["_s, {}, {}});
        row("spaces and another order", R"( { "text" : "x" , "cmd" : "ta" } )",
            Say {u"x"_s, {}, {}});
        row("a field that we do not know", R"({"cmd":"pong","mood":"fine"})", Pong {});
        row("null for what is optional", R"({"cmd":"ta","text":"x","reply":null,"ref":null})",
            Say {u"x"_s, {}, {}});
        row("the last of two", R"({"cmd":"ta","text":"x","text":"y"})", Say {u"y"_s, {}, {}});
        row("an empty text", R"({"cmd":"ta","text":""})", Say {});
        row("the largest id", R"({"cmd":"ta","text":"x","reply":9007199254740991})",
            Say {u"x"_s, EventId(9007199254740991), {}});
        row("a whole number with a point", R"({"cmd":"ta","text":"x","reply":2.0})",
            Say {u"x"_s, EventId(2), {}});
        row("a ref of 64 bytes", "{\"cmd\":\"exit\",\"ref\":\"" + QByteArray(64, 'r') + "\"}",
            Exit {QString(64, u'r')});
    }
    void takesWhatIsUnusualButRight()
    {
        QFETCH(QByteArray, line);
        QFETCH(Command, command);

        const auto read = JsonCodec::decodeCommand(line);

        QVERIFY(read);
        QVERIFY(*read == command);
    }

    void writesErrorsAndFarewellsInTheLanguageOfThePhrasebook()
    {
        const Phrasebook chinese(u"zh_CN"_s);
        const Refused refused {.code = ErrorCode::JoinFirst, .ref = u"r"_s};

        const auto error = JsonCodec::decodeEvent(JsonCodec::encodeEvent(refused, chinese));
        const auto bye =
            JsonCodec::decodeEvent(JsonCodec::encodeEvent(Bye {ByeReason::TooSlow}, chinese));

        QCOMPARE(std::get<Refused>(*error).text, chinese.refusal(refused));
        QCOMPARE(std::get<Bye>(*bye).text, chinese.farewell({ByeReason::TooSlow}));
    }

    void readsWordsOfLaterVersionsAsTheNearestOfOurs()
    {
        const auto error =
            JsonCodec::decodeEvent(R"({"event":"error","code":"moon-full","text":"The moon."})");
        const auto bye = JsonCodec::decodeEvent(R"({"event":"bye","reason":"bored","text":""})");

        QCOMPARE(std::get<Refused>(*error).code, ErrorCode::NotAllowed);
        QCOMPARE(std::get<Refused>(*error).text, u"The moon."_s);
        QCOMPARE(std::get<Bye>(*bye).reason, ByeReason::Refused);
    }

    void tellsAnUnknownEventFromABrokenOne()
    {
        QCOMPARE(JsonCodec::decodeEvent(R"({"event":"dance"})").error().code, u"unknown-event"_s);
        QCOMPARE(JsonCodec::decodeEvent("OK").error().code, u"bad-json"_s);
        QCOMPARE(JsonCodec::decodeEvent(R"({"event":"joined","people":[{"id":"x"}]})").error(),
            (Error {u"bad-field"_s, u"people"_s}));
        QCOMPARE(JsonCodec::decodeEvent(R"({"event":"joined","time":"today","people":[]})").error(),
            (Error {u"bad-field"_s, u"time"_s}));
    }

    void keepsLimitsFromOutsideWithinTheirBounds()
    {
        Welcome welcome;
        welcome.limits.messageLines = 1'000'000'000;
        const QByteArray line = JsonCodec::encodeEvent(welcome, Phrasebook(u"en"_s));

        const auto read = JsonCodec::decodeEvent(line);

        QVERIFY2(read, line);
        QVERIFY(std::get<Welcome>(*read).limits.messageLines < 1'000'000);
        QVERIFY(!line.contains("outbox"));
    }
};

QTEST_GUILESS_MAIN(TestJsonCodec)
#include "tst_jsoncodec.moc"
