<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Teahouse::Badge</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation><numerusform>%n 条未读</numerusform></translation>
    </message>
</context>
<context>
    <name>Teahouse::PasswordEye</name>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>Teahouse::FieldDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Teahouse::Pill</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation><numerusform>%n 条新消息</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Jump to the newest message, %n new</source>
        <translation><numerusform>跳到最新消息，%n 条新消息</numerusform></translation>
    </message>
    <message>
        <source>Jump to the newest message</source>
        <translation>跳到最新消息</translation>
    </message>
    <message>
        <source>Jump to the newest message (Esc)</source>
        <translation>跳到最新消息 (Esc)</translation>
    </message>
</context>
</TS>
