// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/window/feeds.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int members = 200;
constexpr int forms = 600; ///< of one feed, so that neighbours differ
constexpr int longest = 4'000; ///< characters of a message

QDateTime noon()
{
    return {QDate(2026, 11, 21), QTime(12, 0), Qt::UTC};
}

QString mixedText(int number)
{
    static const QStringList texts {u"Good morning!"_s, u"早上好,今天喝什么茶?"_s,
        u"Has anybody tried the new one? It is at https://example.org/tea/%1 and looks good."_s,
        u"One line\nand another\nand a third, number %1"_s, u"@Guest 1 did you see this?"_s,
        u"**Mind** the `kettle` in _room_ %1 👍"_s,
        u"```\nfor (int i = 0; i < %1; ++i)\n    pour(cup[i]);\n```"_s,
        u"A longer message, such as somebody writes who explains something: it goes on for more "
        "than a line of the window, has a comma here and there, and ends only after a while, "
        "when everything has been said that there was to say about number %1."_s};
    const QString text = texts[number % texts.size()];
    return text.contains(u"%1"_s) ? text.arg(number) : text;
}

FeedForm message(int number, const QString &text)
{
    MessagePosted said;
    said.id = FeedForm::openId();
    said.at = noon();
    said.from = Feeds::member(2 + number / 3 % (members - 2));
    said.text = text;
    return FeedForm::of(said);
}

Feed mixed()
{
    Feed feed;
    for (int i = 0; i < forms; ++i)
        feed.push_back(message(i, mixedText(i)));
    return feed;
}

Feed endlessWord()
{
    return {message(1, QString(longest, u'W')), message(2, QString(longest, u'茶'))};
}

Feed zalgo()
{
    QString text;
    while (text.size() < longest)
        text += u'a' + QString(60, QChar(0x0300 + int(text.size()) % 0x40));
    return {message(1, text.first(longest))};
}

Feed bidi()
{
    QString text;
    for (const char16_t mark : {u'\u202e', u'\u2067', u'\u202d', u'\u2066', u'\u05d0'}) {
        text += mark;
        text += u"abc"_s;
    }
    return {message(1, text.repeated(longest / text.size()))};
}

Feed html()
{
    const QString text = u"<img src=\"file:///etc/passwd\"><a href='javascript:x'>*_`>[]()~"_s;
    return {message(1, text.repeated(longest / text.size()))};
}

/// What a room is not quiet about, all at once.
Feed tumult()
{
    Feed feed;
    for (int i = 2; i < members; ++i) {
        const Person who = Feeds::member(i);
        feed.push_back(FeedForm::of(Typing {{}, who, true}));
        feed.push_back(FeedForm::of(Left {FeedForm::openId(), noon(), {who}, LeaveReason::Exit}));
        feed.push_back(FeedForm::of(Joined {FeedForm::openId(), noon(), {who}}));
        Renamed renamed;
        renamed.id = FeedForm::openId();
        renamed.at = noon();
        renamed.person = who;
        renamed.person.name += u'x';
        renamed.old = who.name;
        feed.push_back(FeedForm::of(renamed));
        feed.push_back(FeedForm::of(Presence {who, PresenceState::Away}));
    }
    return feed;
}

Feed hugeLines()
{
    return {{QByteArray(1024 * 1024 + 1, 'x') + '\n', {}, false}};
}

} // namespace

std::vector<Feed> Feeds::all()
{
    std::vector<Feed> all(Kinds);
    all[Mixed] = mixed();
    all[EndlessWord] = endlessWord();
    all[Zalgo] = zalgo();
    all[Bidi] = bidi();
    all[Html] = html();
    all[Tumult] = tumult();
    all[HugeLines] = hugeLines();
    return all;
}

Welcome Feeds::welcome()
{
    Welcome welcome;
    welcome.room.name = u"Teahouse"_s;
    welcome.you = member(1);
    for (int i = 0; i < members; ++i)
        welcome.members.push_back(member(i));
    welcome.membersTotal = members;
    welcome.log = u"3f3b1b58-55a5-4b52-9d6d-000000000001"_s;
    return welcome;
}

Person Feeds::member(int number)
{
    Person person;
    person.id = {QByteArray::number(number).rightJustified(22, 'p')};
    person.name = (number % 3 ? u"Guest %1"_s : u"客人%1"_s).arg(number);
    person.client = u"Teahouse 0.1.0"_s;
    return person;
}

} // namespace Teahouse
