// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/sentences.h"
#include "shared/protocol/textcodec.h"

#include <QRegularExpression>

#include <functional>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int anyNumber = 1'234'567; // in the plural form that all gathered lines have
constexpr qsizetype stampLength = 22; // "[2026-11-21 09:30:02] "

Person called(const QString &name)
{
    return {.id = {}, .name = name};
}

/// A sentence of the room in one language, and what it tells.
struct Pattern {
    QRegularExpression expression;
    std::function<Event(const QRegularExpressionMatch &match, const QDateTime &at)> make;
};

/// Matches what the sentence gives once its %1, %2 and number are filled in.
QRegularExpression expressionFor(const QString &sentence)
{
    QString escaped = QRegularExpression::escape(sentence);
    escaped.replace("\\%1"_L1, "(?<one>.+?)"_L1);
    escaped.replace("\\%2"_L1, "(?<two>.+)"_L1);
    escaped.replace(QString::number(anyNumber), "[0-9]+"_L1);
    return QRegularExpression(QRegularExpression::anchoredPattern(escaped));
}

std::vector<Person> peopleIn(const QString &names)
{
    std::vector<Person> people;
    for (const QString &name : names.split(", "_L1)) {
        if (name != u"…"_s)
            people.push_back(called(name));
    }
    return people;
}

/// The words of one language by which its lines are known.
struct Dialect {
    QString systemWord;
    QString privateWord;
    std::vector<Pattern> patterns;

    void addPeople(const Phrasebook &phrases, const PeopleSentence &sentence,
        const std::function<Event(const std::vector<Person> &, const QDateTime &)> &make)
    {
        // The gathered form first: the other would take "5 people" for a name.
        const auto fromMatch = [make](const QRegularExpressionMatch &match, const QDateTime &at) {
            return make(peopleIn(match.captured(u"one"_s)), at);
        };
        patterns.push_back({expressionFor(phrases.text(sentence.many, anyNumber)), fromMatch});
        patterns.push_back({expressionFor(phrases.text(sentence.one)), fromMatch});
    }

    void addRefusal(const QString &sentence, ErrorCode code)
    {
        patterns.push_back({expressionFor(sentence),
            [code](const QRegularExpressionMatch &match, const QDateTime &) -> Event {
                const QString subject =
                    match.hasCaptured(u"one"_s) ? match.captured(u"one"_s) : QString();
                return Refused {code, subject, {}, {}, match.captured()};
            }});
    }

    void addFarewell(const QString &sentence, ByeReason reason)
    {
        patterns.push_back({expressionFor(sentence),
            [reason](const QRegularExpressionMatch &match, const QDateTime &) -> Event {
                return Bye {reason, match.captured(), {}};
            }});
    }
};

void addComingAndGoing(Dialect &dialect, const Phrasebook &phrases)
{
    dialect.addPeople(phrases, joinedSentence(),
        [](const std::vector<Person> &people, const QDateTime &at) -> Event {
            return Joined {{}, at, people};
        });
    for (LeaveReason reason :
        {LeaveReason::Exit, LeaveReason::Offline, LeaveReason::Kicked, LeaveReason::Banned}) {
        dialect.addPeople(phrases, leftSentence(reason),
            [reason](const std::vector<Person> &people, const QDateTime &at) -> Event {
                return Left {{}, at, people, reason};
            });
    }
    dialect.patterns.push_back({expressionFor(phrases.text(renamedSentence())),
        [](const QRegularExpressionMatch &match, const QDateTime &at) -> Event {
            return Renamed {{}, at, called(match.captured(u"two"_s)), match.captured(u"one"_s)};
        }});
}

/// First of all: what they quote at their end may look like any other sentence.
void addQuoting(Dialect &dialect, const Phrasebook &phrases)
{
    for (const char *sentence :
        {editedSentence(), reactedSentence(), reactionGoneSentence(), repliedSentence()})
        dialect.patterns.push_back({expressionFor(phrases.text(sentence)),
            [](const QRegularExpressionMatch &match, const QDateTime &at) -> Event {
                return Notice {{}, at, {}, NoticeCode::Announcement, match.captured()};
            }});
}

Dialect dialectOf(const QString &language)
{
    const Phrasebook phrases(language);
    Dialect dialect {phrases.text(systemWord()), phrases.text(privateWord()), {}};
    addQuoting(dialect, phrases);
    addComingAndGoing(dialect, phrases);
    for (const RefusalSentence &sentence : refusalSentences()) {
        dialect.addRefusal(phrases.text(sentence.plain), sentence.code);
        if (sentence.about)
            dialect.addRefusal(phrases.text(sentence.about), sentence.code);
    }
    for (int reason = int(ByeReason::Stopping); reason <= int(ByeReason::Refused); ++reason)
        dialect.addFarewell(phrases.text(farewellSentence(ByeReason(reason))), ByeReason(reason));
    return dialect;
}

/// Worked out once: the sentences do not change while the program runs.
const std::vector<Dialect> &dialects()
{
    static const std::vector<Dialect> all = [] {
        std::vector<Dialect> made;
        for (const QString &language : Phrasebook::languages())
            made.push_back(dialectOf(language));
        return made;
    }();
    return all;
}

/// The UTC time of a line's stamp, which is in local time; invalid if it bears none.
QDateTime stampOf(QStringView line)
{
    if (!line.startsWith(u'[') || line.size() < stampLength || line.at(stampLength - 1) != u' ')
        return {};
    return QDateTime::fromString(
        line.first(stampLength).toString(), u"'['yyyy-MM-dd HH:mm:ss'] '"_s)
        .toUTC();
}

Event systemEvent(const Dialect &dialect, const QString &said, const QDateTime &at)
{
    for (const Pattern &pattern : dialect.patterns) {
        if (const auto match = pattern.expression.match(said); match.hasMatch())
            return pattern.make(match, at);
    }
    return Notice {{}, at, {}, NoticeCode::Announcement, said};
}

/// `NAME:TEXT` or `→NAME:TEXT`, behind the word for private.
Event privateEvent(QStringView said, const QDateTime &at)
{
    MessagePosted message {.at = at,
        .conversation = privateConversation({}, {}),
        .from = {},
        .to = Person {},
        .text = {},
        .reply = {},
        .ref = {}};
    const bool own = said.startsWith(u'→');
    const QStringView rest = own ? said.sliced(1) : said;
    const qsizetype colon = rest.indexOf(u':');
    (own ? *message.to : message.from).name = rest.first(qMax(colon, qsizetype(0))).toString();
    message.text = rest.sliced(colon + 1).toString();
    return message;
}

} // namespace

Event TextCodec::decodeEvent(QStringView line)
{
    if (line == "OK"_L1)
        return Ack {.named = true};
    if (line == "exit"_L1)
        return Bye {};
    const QDateTime at = stampOf(line);
    const qsizetype colon = at.isValid() ? line.indexOf(u':', stampLength) : -1;
    if (colon < 0)
        return Notice {.at = {}, .from = {}, .text = line.toString()};
    const QString speaker = line.sliced(stampLength, colon - stampLength).toString();
    const QStringView said = line.sliced(colon + 1);
    for (const Dialect &dialect : dialects()) {
        if (speaker == dialect.systemWord)
            return systemEvent(dialect, said.toString(), at);
        if (speaker == dialect.privateWord)
            return privateEvent(said, at);
    }
    return MessagePosted {.at = at,
        .conversation = {},
        .from = called(speaker),
        .to = {},
        .text = said.toString(),
        .reply = {},
        .ref = {}};
}

} // namespace Teahouse
