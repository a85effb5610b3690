// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/screenshots/sampleroom.h"

using namespace Qt::StringLiterals;

namespace Teahouse {

SampleRoom laboratory()
{
    SampleRoom room;
    room.language = u"en"_s;
    room.name = u"Lab 3 · 三号实验室"_s;
    room.host = u"Ms Chen"_s;
    room.me = u"Mei Lin"_s;
    room.early = {u"Alice Park"_s, u"Bob Okafor"_s, u"Diego Ruiz"_s, u"Hannah"_s, u"林小雨"_s,
        u"Priya Nair"_s, u"sensor-bot"_s};
    room.late = {u"Tomás"_s, u"王浩"_s, u"Yusuf"_s, u"guest-7"_s};
    room.program = u"sensor-bot"_s;
    room.plain = u"guest-7"_s;
    room.lines = {
        {u"sensor-bot"_s, u"23.4 °C · 41 % RH"_s, room.me},
        {u"Priya Nair"_s, u"Scope 3 is free until 10:15"_s, room.me},
        {u"Bob Okafor"_s, u"I can’t find the 50 Ω terminator. Any idea who had it last?"_s,
            room.me},
        {room.me, u"The 50 Ω terminator is in drawer B, behind the BNC cables."_s, u"Bob Okafor"_s},
        {u"Bob Okafor"_s, u"Found it, thank you 🙏"_s, room.me},
        {room.host,
            u"Good morning. 今天第二组用三号示波器，第三组用四号。Log sheets are due at 11:30."_s,
            {}},
        {u"Priya Nair"_s,
            u"The probe on scope 3 was set to ×10, so yesterday’s traces are off by a factor of ten. Fixed now."_s,
            {}},
        {room.me, u"Thanks! Re-running both our sets now."_s, {}},
        {room.me, u"第二组的数据 20 分钟内重新上传。"_s, {}},
        {u"王浩"_s, u"怪不得我们昨天读出 12 V 😂"_s, {}, 6},
        {u"Diego Ruiz"_s, u"For the old files there is no need to measure again: divide by ten."_s,
            {}},
        {u"Tomás"_s,
            u"Set 2 before the fix, if anyone wants to compare. Format is described in http://lab3.local/wiki/log-sheet"_s,
            {}},
        {u"林小雨"_s, u"图我放到共享里了"_s, room.me},
        {u"林小雨"_s, u"你看一下"_s, room.me},
        {room.host,
            u"@Mei Lin could you post your group’s averages here when they’re ready? 不急，下课前就行。"_s,
            {}},
    };
    room.reactions = {
        {6, u"👍"_s, {u"Alice Park"_s, u"Bob Okafor"_s, u"Diego Ruiz"_s, room.me}},
        {6, u"🙏"_s, {u"林小雨"_s, u"王浩"_s}},
    };
    room.typing = {u"Priya Nair"_s, u"王浩"_s};
    room.away = {u"Hannah"_s, u"Yusuf"_s};
    room.muted = {u"sensor-bot"_s};
    return room;
}

SampleRoom correctedLaboratory()
{
    SampleRoom room = laboratory();
    room.lines.push_back({room.me, u"Set 1: 1.21 V. Set 2: 1.91 V."_s, {}, room.lines.size() - 1});
    const size_t averages = room.lines.size() - 1;
    room.reactions.push_back({averages, u"👍"_s, {u"Priya Nair"_s}});
    room.changes = {
        {10, u"For the old files there is no need to measure again: divide by ten, once."_s},
        {11, {}},
        {averages, u"Set 1: 1.21 V. Set 2: 1.19 V."_s},
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
    room.early = {
        u"刘思源"_s, u"王一诺"_s, u"吴桐"_s, u"赵晴"_s, u"郑好"_s, u"Alice Park"_s, u"许诺"_s};
    room.late = {u"周可"_s, u"孙悦"_s};
    room.lines = {
        {u"赵晴"_s, u"你的 main.py 少了一个冒号"_s, room.me},
        {u"周可"_s, u"第 4 组还缺一个人"_s, room.me},
        {room.host, u"同学们好，今天练习统计字符。先自己写，十分钟以后我们一起看几种写法。"_s, {}},
        {u"刘思源"_s, u"我用了三层循环，跑了 8 秒 😅"_s, {}},
        {room.me, u"试试字典，一次循环就够了。"_s, {}},
        {u"赵晴"_s,
            u"像这样：\ncount = {}\nfor ch in \"茶馆茶香\":\n    count[ch] = count.get(ch, 0) + 1"_s,
            {}},
        {u"刘思源"_s, u"快多了！谢谢。老师，第三题也可以用字典吗？"_s, {}},
    };
    room.reactions = {
        {5, u"👍"_s,
            {u"刘思源"_s, u"王一诺"_s, u"吴桐"_s, u"郑好"_s, u"Alice Park"_s, u"许诺"_s, room.me}},
        {5, u"👏"_s, {u"周可"_s, u"孙悦"_s, u"吴桐"_s}},
    };
    room.typing = {u"王一诺"_s};
    return room;
}

} // namespace Teahouse
