<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Teahouse</name>
    <message numerus="yes">
        <source>%n people joined the chat: %1</source>
        <translation>
            <numerusform>%n person joined the chat: %1</numerusform>
            <numerusform>%n people joined the chat: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people left the chat: %1</source>
        <translation>
            <numerusform>%n person left the chat: %1</numerusform>
            <numerusform>%n people left the chat: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people went offline: %1</source>
        <translation>
            <numerusform>%n person went offline: %1</numerusform>
            <numerusform>%n people went offline: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were removed from the room: %1</source>
        <translation>
            <numerusform>%n person was removed from the room: %1</numerusform>
            <numerusform>%n people were removed from the room: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were banned from the room: %1</source>
        <translation>
            <numerusform>%n person was banned from the room: %1</numerusform>
            <numerusform>%n people were banned from the room: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
