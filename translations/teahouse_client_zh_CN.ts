<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ClientOptions</name>
    <message>
        <source>who you are in the room</source>
        <translation>你在房间里的名字</translation>
    </message>
    <message>
        <source>where the room is (default: 127.0.0.1:9999)</source>
        <translation>房间的地址（默认：127.0.0.1:9999）</translation>
    </message>
    <message>
        <source>what the server speaks (default: auto finds out)</source>
        <translation>服务器使用的协议（默认：auto 自动判断）</translation>
    </message>
    <message>
        <source>the language (default: the system's)</source>
        <translation>语言（默认：与系统一致）</translation>
    </message>
    <message>
        <source>talk in the terminal, without a window</source>
        <translation>在终端里聊天，不打开窗口</translation>
    </message>
    <message>
        <source>show this and end</source>
        <translation>显示本帮助并退出</translation>
    </message>
    <message>
        <source>show the version and end</source>
        <translation>显示版本并退出</translation>
    </message>
    <message>
        <source>--help shows what there is</source>
        <translation>用 --help 查看所有选项</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>你是想输入 %1 吗？</translation>
    </message>
    <message>
        <source>unknown option %1: %2</source>
        <translation>未知选项 %1：%2</translation>
    </message>
    <message>
        <source>%1 does not understand "%2": it wants %3</source>
        <translation>%1 不接受“%2”，应为 %3</translation>
    </message>
    <message>
        <source>%1 wants %2 behind it</source>
        <translation>%1 后面需要 %2</translation>
    </message>
    <message>
        <source>Usage: teahouse [OPTION]...
Talk in a Teahouse room.

Options:
</source>
        <translation>用法：teahouse [选项]...
在茶馆的房间里聊天。

选项：
</translation>
    </message>
</context>
<context>
    <name>JoinRefusal</name>
    <message>
        <source>Nobody answers at %1. Check the address, or ask the host whether the server runs.</source>
        <translation>%1 没有回应。请检查地址，或问主持人服务器是否已启动。</translation>
    </message>
    <message>
        <source>There is no computer called %1. Type the address shown in the host's window.</source>
        <translation>找不到名为 %1 的电脑。请输入主持人窗口上显示的地址。</translation>
    </message>
    <message>
        <source>Something listens at %1, but it does not answer as a chat server does.</source>
        <translation>%1 上有程序在监听，但它不像聊天服务器那样回应。</translation>
    </message>
    <message>
        <source>The server at %1 closed the connection.</source>
        <translation>%1 的服务器关闭了连接。</translation>
    </message>
    <message>
        <source>What %1 sends is not what a chat server sends. The connection was closed.</source>
        <translation>%1 发来的内容不像聊天服务器所发，连接已关闭。</translation>
    </message>
    <message>
        <source>"%1" is taken here. Try "%2".</source>
        <translation>“%1”已被使用。试试“%2”。</translation>
    </message>
    <message>
        <source>"%1" is not allowed as a name here. Choose another one.</source>
        <translation>这里不能使用“%1”这个名字。请换一个。</translation>
    </message>
    <message>
        <source>This name is too long. Up to 32 characters fit.</source>
        <translation>名字太长，最多 32 个字符。</translation>
    </message>
    <message>
        <source>This room wants a name. Choose one.</source>
        <translation>这个房间需要名字。请起一个名字。</translation>
    </message>
    <message>
        <source>The room is full. Try again later.</source>
        <translation>房间已满。请稍后再试。</translation>
    </message>
    <message>
        <source>The door of this room is closed. Ask the host to open it.</source>
        <translation>房间已关门。请主持人开门。</translation>
    </message>
    <message>
        <source>Too many people come from this computer or network. Try again in a minute.</source>
        <translation>来自这台电脑或网络的人太多。请一分钟后再试。</translation>
    </message>
    <message>
        <source>The server did not accept the proof of who you are.</source>
        <translation>服务器没有接受你的身份证明。</translation>
    </message>
    <message>
        <source>The server speaks another version of the protocol.</source>
        <translation>服务器使用的协议版本不同。</translation>
    </message>
    <message>
        <source>The server refused to let you in.</source>
        <translation>服务器拒绝你进入。</translation>
    </message>
    <message>
        <source>The server refused to let you in: %1</source>
        <translation>服务器拒绝你进入：%1</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>%1, %2 and %n others</source>
        <extracomment>two names and how many more, such as "Ann, Bob and 3 others"</extracomment>
        <translation>
            <numerusform>%1、%2 和另外 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>the end of a list of names</extracomment>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>发送失败：%1</translation>
    </message>
    <message>
        <source>%1 joined</source>
        <translation>%1 加入了</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 离开了</translation>
    </message>
    <message>
        <source>%1 went offline</source>
        <translation>%1 下线了</translation>
    </message>
    <message>
        <source>%1 was removed by the host</source>
        <translation>%1 被主持人移出</translation>
    </message>
    <message>
        <source>%1 was banned by the host</source>
        <translation>%1 被主持人封禁</translation>
    </message>
    <message>
        <source>%1 is now called %2</source>
        <translation>%1 改名为 %2</translation>
    </message>
    <message>
        <source>%1 is typing</source>
        <translation>%1 正在输入</translation>
    </message>
    <message>
        <source>%1 are typing</source>
        <translation>%1 正在输入</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>New messages</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>你：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Teahouse::ChatSession</name>
    <message>
        <source>The connection broke before this was confirmed.</source>
        <translation>连接在消息确认之前断开了。</translation>
    </message>
    <message>
        <source>This was not sent before the connection ended.</source>
        <translation>连接结束前这条消息没有发出。</translation>
    </message>
</context>
<context>
    <name>Teahouse::ConversationModel</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n 条未读</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>Teahouse::PeopleModel</name>
    <message>
        <source>host</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>you</source>
        <translation>你</translation>
    </message>
    <message>
        <source>away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>Teahouse::TerminalClient</name>
    <message>
        <source>This line is too long and was not sent.</source>
        <translation>这一行太长，没有发出。</translation>
    </message>
    <message numerus="yes">
        <source>The connection broke. Trying again in %n s.</source>
        <translation>
            <numerusform>连接断开，%n 秒后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected. Try that again when the room is back.</source>
        <translation>尚未连接。等房间恢复后再试。</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>未发出：%1</translation>
    </message>
</context>
<context>
    <name>TerminalLine</name>
    <message>
        <source>You are here as %1. /help shows what you can type.</source>
        <translation>你已进入，名字是 %1。输入 /help 查看可用的命令。</translation>
    </message>
    <message>
        <source>You are in %1 as %2. /help shows what you can type.</source>
        <translation>你已进入 %1，名字是 %2。输入 /help 查看可用的命令。</translation>
    </message>
    <message numerus="yes">
        <source>%n others are here.</source>
        <translation>
            <numerusform>还有 %n 人在线。</numerusform>
        </translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>在线：%1</translation>
    </message>
    <message>
        <source>You are now called %1.</source>
        <translation>你现在叫 %1。</translation>
    </message>
</context>
<context>
    <name>TypedLine</name>
    <message>
        <source>Type /to NAME TEXT.</source>
        <translation>请输入 /to 名字 内容。</translation>
    </message>
    <message>
        <source>Type /nick NAME.</source>
        <translation>请输入 /nick 名字。</translation>
    </message>
    <message>
        <source>There is no %1. /help shows what there is.</source>
        <translation>没有 %1 这个命令。用 /help 查看所有命令。</translation>
    </message>
    <message>
        <source>There is no %1. Did you mean %2?</source>
        <translation>没有 %1 这个命令。你是想输入 %2 吗？</translation>
    </message>
    <message>
        <source>TEXT            say it to all
/to NAME TEXT   say it to one person
/who            who is here
/nick NAME      take another name
/quit           leave
//TEXT          say something that begins with a slash</source>
        <translation>内容            对所有人说
/to 名字 内容   对一个人说
/who            谁在线
/nick 名字      改名
/quit           离开
//内容          说一句以斜杠开头的话</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>This build has no window yet. Use --no-gui.</source>
        <translation>这个版本还没有窗口。请使用 --no-gui。</translation>
    </message>
</context>
</TS>
