<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%1, %2 and %n others</source>
        <extracomment>two names and how many more, such as "Ann, Bob and 3 others"</extracomment>
        <translation>
            <numerusform>%1, %2 and %n other</numerusform>
            <numerusform>%1, %2 and %n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::ConversationModel</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::TerminalClient</name>
    <message numerus="yes">
        <source>The connection broke. Trying again in %n s.</source>
        <translation>
            <numerusform>The connection broke. Trying again in %n s.</numerusform>
            <numerusform>The connection broke. Trying again in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TerminalLine</name>
    <message numerus="yes">
        <source>%n others are here.</source>
        <translation>
            <numerusform>One other is here.</numerusform>
            <numerusform>%n others are here.</numerusform>
        </translation>
    </message>
</context>
</TS>
