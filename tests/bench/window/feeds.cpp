// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/window/feeds.h"

#include "tests/bench/crowd.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int forms = 600; ///< of one feed, so that neighbours differ
constexpr int longest = 4'000; ///< characters of a message

QDateTime noon()
{
    return {QDate(2026, 11, 21), QTime(12, 0), Qt::UTC};
}

FeedForm message(int number, const QString &text)
{
    MessagePosted said;
    said.id = FeedForm::openId();
    said.at = noon();
    said.from = Crowd::speakerOf(number);
    said.text = text;
    return FeedForm::of(said);
}

Feed mixed()
{
    Feed feed;
    for (int i = 0; i < forms; ++i)
        feed.push_back(message(i, Crowd::text(i)));
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
    for (int i = 2; i < Crowd::members; ++i) {
        const Person who = Crowd::member(i);
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
    welcome.you = Crowd::member(1);
    for (int i = 0; i < Crowd::members; ++i)
        welcome.members.push_back(Crowd::member(i));
    welcome.membersTotal = Crowd::members;
    welcome.log = u"3f3b1b58-55a5-4b52-9d6d-000000000001"_s;
    return welcome;
}

} // namespace Teahouse
