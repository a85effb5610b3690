<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Teahouse::ConversationView</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>What it answers</source>
        <translation>所回复的消息</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>React…</source>
        <translation>回应…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
</context>
<context>
    <name>Teahouse::TypingLine</name>
    <message>
        <source>%1 is typing</source>
        <translation>%1正在输入</translation>
    </message>
    <message>
        <source>%1 and %2 are typing</source>
        <translation>%1和%2正在输入</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing</source>
        <translation><numerusform>%n 人正在输入</numerusform></translation>
    </message>
</context>
<context>
    <name>Teahouse::Words</name>
    <message>
        <source>waiting</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <translation>未发送：%1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>我</translation>
    </message>
    <message>
        <source>private</source>
        <translation>私聊</translation>
    </message>
    <message>
        <source>mentions you</source>
        <translation>提到了你</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Joins the parts of what a screen reader says of one message.</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>Day and month beside &quot;Today&quot; and &quot;Yesterday&quot;; see QLocale::toString().</extracomment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>今天 · %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>昨天 · %1</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>A day of this year.</extracomment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A day of another year.</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>An earlier message</source>
        <translation>较早的消息</translation>
    </message>
    <message>
        <source>in reply to %1</source>
        <translation>回复%1</translation>
    </message>
    <message>
        <source>in reply to an earlier message</source>
        <translation>回复较早的消息</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 和另外 %2 人</translation>
    </message>
    <message>
        <source>%1, including you</source>
        <translation>%1（包括你）</translation>
    </message>
</context>
<context>
    <name>Teahouse::HoverBar</name>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Reply (R)</source>
        <translation>回复 (R)</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>复制消息</translation>
    </message>
    <message>
        <source>Copy (C)</source>
        <translation>复制 (C)</translation>
    </message>
    <message>
        <source>React</source>
        <translation>回应</translation>
    </message>
    <message>
        <source>React (E)</source>
        <translation>回应 (E)</translation>
    </message>
    <message>
        <source>Edit the message</source>
        <translation>编辑消息</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
</TS>
