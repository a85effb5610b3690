<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Teahouse::AccessCare</name>
    <message numerus="yes">
        <source>Ban %n people?</source>
        <translation>
            <numerusform>Ban %n person?</numerusform>
            <numerusform>Ban %n people?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::AddressStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>addresses</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::Composer</name>
    <message numerus="yes">
        <source>Message %n people</source>
        <translation>
            <numerusform>Message %n person</numerusform>
            <numerusform>Message %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::LargeAddress</name>
    <message numerus="yes">
        <source>%n online</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n online</numerusform>
            <numerusform>%n online</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::PeopleModel</name>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::PeoplePane</name>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::RecipientBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::ServerWindow</name>
    <message numerus="yes">
        <source>Stop the server? %n people will be disconnected.</source>
        <translation>
            <numerusform>Stop the server? %n person will be disconnected.</numerusform>
            <numerusform>Stop the server? %n people will be disconnected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart the server? %n people will be disconnected.</source>
        <translation>
            <numerusform>Restart the server? %n person will be disconnected.</numerusform>
            <numerusform>Restart the server? %n people will be disconnected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disconnect %n people?</source>
        <translation>
            <numerusform>Disconnect %n person?</numerusform>
            <numerusform>Disconnect %n people?</numerusform>
        </translation>
    </message>
</context>
</TS>
