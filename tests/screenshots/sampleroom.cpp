// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/screenshots/sampleroom.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

using Act = SampleStep::Act;

QString everyone()
{
    return {};
}

SampleTime at(int hour, int minute, int daysAgo = 0)
{
    return {QTime(hour, minute), daysAgo};
}

/// What a sensor says all morning.
void addReadings(SampleRoom &room)
{
    constexpr int readings = 12;
    for (int reading = 0; reading < readings; ++reading) {
        const QString text = u"23.%1 °C · 41 % RH"_s.arg((reading + 3) % 10);
        room.steps.push_back({at(8, 39 + reading), Act::Says, room.program, text, room.me});
    }
}

/// What is said in private before the picture, and read by now.
void addPrivate(SampleRoom &room)
{
    const auto say = [&](SampleTime when, const QString &who, const QString &to,
                         const QString &text) {
        room.steps.push_back({when, Act::Says, who, text, to});
    };
    const QString bob = u"Bob Okafor"_s;
    say(at(11, 2, 4), u"张伟"_s, room.me, u"好的，周五见 👋"_s);
    room.steps.push_back({at(11, 3, 4), Act::Reads, u"张伟"_s});
    room.steps.push_back({at(11, 4, 4), Act::Reads, everyone()});
    room.steps.push_back({at(11, 4, 4), Act::Leaves, u"张伟"_s});
    say(at(15, 30, 1), u"Hannah"_s, room.me, u"Keep bench 2 for me, I come after lunch"_s);
    say(at(16, 40, 1), bob, room.me, u"Are you on bench 4 tomorrow?"_s);
    say(at(16, 42, 1), room.me, bob, u"Yes, from nine."_s);
    addReadings(room);
    say(at(8, 51), u"Priya Nair"_s, room.me, u"Scope 3 is free until 10:15"_s);
    say(at(8, 55), bob, room.me, u"I can’t find the 50 Ω terminator. Any idea who had it last?"_s);
}

/// What everyone hears, from the first word in the morning on.
void addMorning(SampleRoom &room, const QString &second)
{
    const auto say = [&](SampleTime when, const QString &who, const QString &text,
                         const QString &answers = {}) {
        room.steps.push_back({when, Act::Says, who, text, everyone(), answers});
    };
    const auto whisper = [&](SampleTime when, const QString &who, const QString &to,
                             const QString &text) {
        room.steps.push_back({when, Act::Says, who, text, to});
    };
    const QString bob = u"Bob Okafor"_s;
    say(at(8, 58), room.host,
        u"Good morning. 今天第二组用三号示波器，第三组用四号。Log sheets are due at 11:30."_s);
    for (const QString &name : room.late)
        room.steps.push_back({at(9, 1), Act::Comes, name});
    room.steps.push_back({at(9, 1), Act::GoesAway, u"Yusuf"_s});
    whisper(
        at(9, 3), room.me, bob, u"The 50 Ω terminator is in drawer B, behind the BNC cables."_s);
    say(at(9, 5), u"Priya Nair"_s,
        u"The probe on scope 3 was set to ×10, so yesterday’s traces are off by a factor of ten. Fixed now."_s);
    room.steps.push_back({at(9, 6), Act::GoesAway, u"Hannah"_s});
    say(at(9, 7), room.me, u"Thanks! Re-running both our sets now."_s);
    if (!second.isEmpty())
        say(at(9, 7), room.me, second);
    say(at(9, 9), u"王浩"_s, u"怪不得我们昨天读出 12 V 😂"_s, u"The probe"_s);
    for (const QString &name : {u"Priya Nair"_s, u"Hannah"_s, bob})
        room.steps.push_back({at(9, 10), Act::Reads, name});
}

SampleStep explanation(const QString &code)
{
    return {at(9, 12), Act::Says, u"Diego Ruiz"_s,
        u"For the old files there is no need to measure again, this corrects them:\n```python\n"_s
            + code + u"\n```"_s};
}

/// Who is in the laboratory, and what they say until 9:10.
SampleRoom laboratoryInTheMorning(const QStringList &late, const QString &second)
{
    SampleRoom room;
    room.late = late;
    room.language = u"en"_s;
    room.name = u"Lab 3 · 三号实验室"_s;
    room.host = u"Ms Chen"_s;
    room.me = u"Mei Lin"_s;
    room.now = QTime(9, 18);
    room.early = {u"Alice Park"_s, u"Bob Okafor"_s, u"Diego Ruiz"_s, u"Hannah"_s, u"林小雨"_s,
        u"Priya Nair"_s, u"张伟"_s, u"sensor-bot"_s, u"guest-7"_s, u"Tomás"_s, u"王浩"_s,
        u"Yusuf"_s};
    for (const QString &name : late)
        room.early.removeOne(name);
    room.program = u"sensor-bot"_s;
    room.plain = u"guest-7"_s;
    room.moderator = u"Bob Okafor"_s;
    addPrivate(room);
    addMorning(room, second);
    room.reactions = {
        {u"The probe"_s, u"👍"_s, {u"Alice Park"_s, u"Bob Okafor"_s, u"Diego Ruiz"_s, room.me}},
        {u"The probe"_s, u"🙏"_s, {u"林小雨"_s, u"王浩"_s}},
    };
    room.muted = {u"sensor-bot"_s};
    return room;
}

} // namespace

SampleRoom laboratory()
{
    SampleRoom room = laboratoryInTheMorning(
        {u"Tomás"_s, u"王浩"_s, u"Yusuf"_s}, u"第二组的数据 20 分钟内重新上传。"_s);
    room.steps.push_back(explanation(
        u"t, v = float(row[0]), float(row[1])\nout.writerow([t, v / 10])  # probe was ×10"_s));
    for (const SampleStep &step : afterTheExplanation())
        room.steps.push_back(step);
    room.steps.push_back({at(9, 18), Act::Reads, everyone()});
    room.typing = {u"Priya Nair"_s, u"王浩"_s};
    return room;
}

SampleRoom explainedLaboratory()
{
    SampleRoom room = laboratoryInTheMorning({}, {});
    room.early.removeOne(u"Alice Park"_s);
    const auto yesterday = std::find_if(room.steps.begin(), room.steps.end(),
        [](const SampleStep &step) { return step.at.daysAgo == 0; });
    room.steps.insert(yesterday,
        {{at(16, 50, 1), Act::Says, u"Priya Nair"_s, u"Scope 3 reads far too much."_s},
            {at(16, 52, 1), Act::Says, room.me, u"Ours too. Tomorrow, then."_s},
            {at(16, 53, 1), Act::Reads, everyone()}});
    room.steps.push_back({at(9, 11), Act::Reads, everyone()});
    room.steps.push_back(
        explanation(u"for row in csv.reader(src):\n    t, v = float(row[0]), float(row[1])\n"
                    "    out.writerow([t, v / 10])  # probe was ×10"_s));
    room.steps.push_back({at(9, 12), Act::Says, u"Diego Ruiz"_s,
        u"Run it once per file. `fix.py readings-set1.csv`"_s});
    room.steps.push_back({at(9, 13), Act::Comes, u"Alice Park"_s});
    return room;
}

std::vector<SampleStep> afterTheExplanation()
{
    const QString me = u"Mei Lin"_s;
    return {
        {at(9, 15), Act::Says, u"Tomás"_s,
            u"Set 2 before the fix, if anyone wants to compare. Format is described in http://lab3.local/wiki/log-sheet"_s},
        {at(9, 16), Act::Says, u"林小雨"_s, u"数据出来了"_s, me},
        {at(9, 16), Act::Says, u"林小雨"_s, u"图我放到共享里了，你看一下"_s, me},
        {at(9, 18), Act::Says, u"Ms Chen"_s,
            u"@Mei Lin could you post your group’s averages here when they’re ready? 不急，下课前就行。"_s},
    };
}

SampleRoom correctedLaboratory()
{
    SampleRoom room = laboratory();
    room.now = QTime(9, 24);
    room.steps.push_back({at(9, 24), Act::Says, room.me, u"Set 1: 1.21 V. Set 2: 1.91 V."_s,
        everyone(), u"@Mei Lin"_s});
    room.reactions.push_back({u"Set 1"_s, u"👍"_s, {u"Priya Nair"_s}});
    room.changes = {
        {u"For the old files"_s,
            u"For the old files there is no need to measure again: divide by ten, once."_s},
        {u"Set 2 before"_s, {}},
        {u"Set 1"_s, u"Set 1: 1.21 V. Set 2: 1.19 V."_s},
    };
    return room;
}

SampleRoom classroom()
{
    SampleRoom room;
    room.language = u"zh_CN"_s;
    room.name = u"高一（3）班 · 信息课"_s;
    room.host = u"李老师"_s;
    room.me = u"陈子墨"_s;
    room.now = QTime(14, 26);
    room.moderator = u"王一诺"_s;
    room.early = {u"刘思源"_s, u"王一诺"_s, u"吴桐"_s, u"赵晴"_s, u"郑好"_s, u"Alice Park"_s,
        u"马骁"_s, u"许诺"_s, u"宋雨桐"_s, u"丁一"_s, u"高远"_s, u"罗兰"_s, u"谢安"_s, u"邓宁"_s,
        u"何嘉"_s, u"周可"_s, u"孙悦"_s};
    const QString dictionary = u"像这样：\n```python\ncount = {}\nfor ch in \"茶馆茶香\":\n"
                               "    count[ch] = count.get(ch, 0) + 1\n```"_s;
    room.steps = {
        {at(10, 20, 4), Act::Says, u"孙悦"_s, u"下节课换座位吗？"_s, room.me},
        {at(10, 21, 4), Act::Reads, u"孙悦"_s},
        {at(10, 22, 4), Act::Reads, everyone()},
        {at(10, 22, 4), Act::Leaves, u"孙悦"_s},
        {at(16, 8, 1), Act::Says, u"何嘉"_s, u"明天见"_s, room.me},
        {at(13, 58), Act::Says, room.me, u"第 4 组还缺一个人"_s, u"周可"_s},
        {at(14, 2), Act::GoesAway, u"何嘉"_s},
        {at(14, 5), Act::Says, room.host,
            u"同学们好，今天练习统计字符。先自己写，十分钟以后我们一起看几种写法。"_s},
        {at(14, 10), Act::Orders, room.host, u"tell 陈子墨 作业已经收到，写得不错"_s},
        {at(14, 21), Act::Says, u"刘思源"_s, u"我用了三层循环，跑了 8 秒 😅"_s},
        {at(14, 22), Act::Says, room.me, u"试试字典，一次循环就够了。"_s},
        {at(14, 24), Act::Says, u"赵晴"_s, dictionary, everyone(), u"我用了"_s},
        {at(14, 24), Act::Reads, u"何嘉"_s},
        {at(14, 24), Act::Reads, room.host},
        {at(14, 25), Act::Says, u"赵晴"_s, u"你的 main.py 少了一个冒号"_s, room.me},
        {at(14, 26), Act::Says, u"刘思源"_s,
            u"快多了！@陈子墨 谢谢。老师，第三题也可以用字典吗？"_s},
        {at(14, 26), Act::Reads, everyone()},
    };
    room.reactions = {
        {u"像这样"_s, u"👍"_s,
            {u"刘思源"_s, u"王一诺"_s, u"吴桐"_s, u"郑好"_s, u"Alice Park"_s, u"许诺"_s, room.me}},
        {u"像这样"_s, u"👏"_s, {u"周可"_s, u"马骁"_s, u"吴桐"_s}},
    };
    room.typing = {u"王一诺"_s};
    return room;
}

} // namespace Teahouse
