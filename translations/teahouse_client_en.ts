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
    <message numerus="yes">
        <source>%n mention you</source>
        <translation>
            <numerusform>%n mentions you</numerusform>
            <numerusform>%n mention you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::ExportDialogs</name>
    <message numerus="yes">
        <source>%n messages are in %1 now.</source>
        <translation>
            <numerusform>%n message is in %1 now.</numerusform>
            <numerusform>%n messages are in %1 now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages so far</source>
        <translation>
            <numerusform>%n message so far</numerusform>
            <numerusform>%n messages so far</numerusform>
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
    <message numerus="yes">
        <source>%n messages from last time are sent now.</source>
        <translation>
            <numerusform>%n message from last time is sent now.</numerusform>
            <numerusform>%n messages from last time are sent now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody answers at %1 yet. Trying again in %n s.</source>
        <translation>
            <numerusform>Nobody answers at %1 yet. Trying again in %n s.</numerusform>
            <numerusform>Nobody answers at %1 yet. Trying again in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %n s.</source>
        <comment>%1 is a whole sentence</comment>
        <translation>
            <numerusform>%1 Trying again in %n s.</numerusform>
            <numerusform>%1 Trying again in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages wait for the room. Ctrl+C leaves at once; they go out the next time.</source>
        <translation>
            <numerusform>%n message waits for the room. Ctrl+C leaves at once; it goes out the next time.</numerusform>
            <numerusform>%n messages wait for the room. Ctrl+C leaves at once; they go out the next time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages are not sent yet. They go out the next time.</source>
        <translation>
            <numerusform>%n message is not sent yet. It goes out the next time.</numerusform>
            <numerusform>%n messages are not sent yet. They go out the next time.</numerusform>
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
<context>
    <name>Teahouse::ConversationPane</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::WaitingLine</name>
    <message numerus="yes">
        <source>%n messages will be sent when you're back</source>
        <translation>
            <numerusform>%n message will be sent when you're back</numerusform>
            <numerusform>%n messages will be sent when you're back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageLength</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::SearchPane</name>
    <message numerus="yes">
        <source>More than %n found</source>
        <translation>
            <numerusform>More than %n found</numerusform>
            <numerusform>More than %n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::EmojiPicker</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::WindowDialogs</name>
    <message numerus="yes">
        <source>%n messages have not been sent yet. They go out when you join this room again.</source>
        <translation>
            <numerusform>%n message has not been sent yet. It goes out when you join this room again.</numerusform>
            <numerusform>%n messages have not been sent yet. They go out when you join this room again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::TrayIcon</name>
    <message numerus="yes">
        <source>Teahouse: %n unread</source>
        <translation>
            <numerusform>Teahouse: %n unread</numerusform>
            <numerusform>Teahouse: %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::SwitcherModel</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::PersonRow</name>
    <message numerus="yes">
        <source>%n min</source>
        <comment>how long somebody is away</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>how long somebody is away</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>how long somebody is away, in days</comment>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnsentMessages</name>
    <message numerus="yes">
        <source>%n messages go out again.</source>
        <translation>
            <numerusform>%n message goes out again.</numerusform>
            <numerusform>%n messages go out again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages were taken away.</source>
        <translation>
            <numerusform>%n message was taken away.</numerusform>
            <numerusform>%n messages were taken away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teahouse::SpokenLine</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
</TS>
